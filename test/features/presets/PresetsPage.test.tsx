import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { barriers } from '#test/link-view/accessible.ts'
import { fakeLibrary } from '#test/library/fake-database.ts'
import {
  chosen,
  chosenRow,
  elsewhere,
  listed,
  openPage,
  renderPage,
  search,
  shelf,
} from './open-page.tsx'

const three = {
  presets: [
    { name: 'Spring sale', tags: ['ads'] },
    { name: 'Black Friday', tags: ['mail'], note: 'For the spring newsletter' },
    { name: 'Đà Nẵng launch', tags: [] },
  ],
  bot: {},
}

const card = () => screen.getByRole('region', { name: 'The chosen preset' })
const button = (name: string | RegExp) => within(card()).getByRole('button', { name })

describe('the list', () => {
  test('shows the presets, the last changed first, and the chosen one beside it', async () => {
    await openPage(three)
    await screen.findByRole('listbox', { name: 'Presets' })
    expect(listed()).toEqual(['Spring sale', 'Black Friday', 'Đà Nẵng launch'])
    screen.getByRole('heading', { level: 1, name: 'Presets' })
    within(card()).getByRole('heading', { name: 'Spring sale' })
    expect(within(card()).getByRole('region', { name: 'The link in its parts' }).textContent).toBe(
      'https://example.com?bs_ref=block:s58fa63fe-6791-42bf-8674-fd4c377aa44f;user:Source:Facebook;variables:color:black',
    )
    within(card()).getByText('Ready to use')
    within(card()).getByText('Black Friday welcome')
    expect(within(card()).getByRole('link', { name: 'Acme Store' }).getAttribute('href')).toMatch(
      /^#\/bots\/bot:/,
    )
  })

  test('is filtered while one types, with the count said', async () => {
    const { user } = await openPage(three)
    await screen.findByText('3 presets')
    await user.type(search(), 'spr')
    expect(listed()).toEqual(['Spring sale', 'Black Friday'])
    expect(screen.getByText('2 of 3 presets').tagName).toBe('OUTPUT')
    await user.clear(search())
    await user.type(search(), 'da nang')
    expect(listed()).toEqual(['Đà Nẵng launch'])
    await user.keyboard('{Escape}')
    expect(listed()).toHaveLength(3)
  })

  test('that holds nothing says so, and shows all again by a click', async () => {
    const { user } = await openPage(three)
    await screen.findByRole('listbox')
    await user.type(search(), 'nowhere')
    screen.getByText('No preset holds all of this.')
    expect(screen.queryByRole('listbox')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Clear the search' }))
    expect(listed()).toHaveLength(3)
    expect(document.activeElement).toBe(search())
  })

  test('is narrowed by tag and put in another order', async () => {
    const { user } = await openPage(three)
    await screen.findByRole('listbox')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'A to Z')
    expect(listed()).toEqual(['Black Friday', 'Đà Nẵng launch', 'Spring sale'])
    await user.selectOptions(screen.getByRole('combobox', { name: 'Tag' }), 'mail')
    expect(listed()).toEqual(['Black Friday'])
    expect(screen.queryByRole('combobox', { name: 'Bot' })).toBeNull()
  })

  test('is narrowed by bot where the presets have several', async () => {
    const { user } = await openPage({
      presets: [
        { name: 'With' },
        { name: 'Without', botId: '' },
        { name: 'Lost', botId: 'bot:x' },
        { name: 'Lost, too', botId: 'bot:y' },
      ],
      bot: {},
    })
    await screen.findByRole('listbox')
    const bots = screen.getByRole('combobox', { name: 'Bot' })
    await user.selectOptions(bots, 'Acme Store')
    expect(listed()).toEqual(['With'])
    await user.selectOptions(bots, 'Without a bot')
    expect(listed()).toEqual(['Without'])
    await user.selectOptions(bots, 'Bot not here')
    expect(listed()).toEqual(['Lost', 'Lost, too'])
    within(card()).getByText('Bot not here')
    expect(within(bots).getAllByRole('option')).toHaveLength(4)
  })

  test('of many shows sixty at first, and more when asked', async () => {
    const presets = Array.from({ length: 130 }, (_, at) => ({ name: `Preset ${at}` }))
    const { user } = await openPage({ presets })
    await screen.findByText('130 presets')
    expect(listed()).toHaveLength(60)
    screen.getByText(/The first 60 of 130 are listed\./)
    screen.getByRole('listbox').focus()
    await user.keyboard('{End}')
    expect(chosen()).toBe('Preset 59')
    await user.keyboard('{ArrowDown}')
    expect(chosen()).toBe('Preset 60')
    expect(listed()).toHaveLength(120)
    await user.clear(search())
    await user.type(search(), 'Pre')
    await user.clear(search())
    expect(listed()).toHaveLength(60)
    await user.click(screen.getByRole('button', { name: 'Show 60 more' }))
    await user.click(screen.getByRole('button', { name: 'Show 10 more' }))
    expect(listed()).toHaveLength(130)
    expect(screen.queryByRole('button', { name: /more$/ })).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('listbox'))
  })

  test('shows what another tab has saved', async () => {
    const { library } = await openPage(three)
    await screen.findByRole('listbox')
    const [preset] = await shelf(library)
    if (preset === undefined) throw new Error('no preset')
    await elsewhere(() => library.save('preset', { ...preset.value, name: 'Renamed' }, preset))
    await waitFor(() => expect(listed()).toContain('Renamed'))
  })

  test('has no barriers', async () => {
    await openPage(three)
    await screen.findByRole('listbox')
    expect(await barriers(document.body, true)).toEqual([])
  })
})

describe('with the keyboard', () => {
  test('three letters and Enter open a preset', async () => {
    const { user, onOpen } = await openPage(three)
    await screen.findByRole('listbox')
    await waitFor(() => expect(document.activeElement).toBe(search()))
    await user.keyboard('bla{Enter}')
    expect(onOpen).toHaveBeenCalledOnce()
    const [work] = onOpen.mock.lastCall ?? []
    expect(work?.origin).toMatchObject({ id: 'preset:1', name: 'Black Friday' })
    expect(work?.draft.destination).toBe('https://example.com')
  })

  test('arrows choose from the search field and in the list, and letters go back to the field', async () => {
    const { user } = await openPage(three)
    await screen.findByRole('listbox')
    await waitFor(() => expect(document.activeElement).toBe(search()))
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(chosen()).toBe('Black Friday')
    expect(search().getAttribute('aria-activedescendant')).toBe(chosenRow().id)
    screen.getByRole('listbox').focus()
    await user.keyboard('{End}')
    expect(chosen()).toBe('Đà Nẵng launch')
    await user.keyboard('{Home}s')
    expect(document.activeElement).toBe(search())
    expect(screen.getByDisplayValue('s')).toBe(search())
  })

  test('a slash leads to the search field', async () => {
    const { user } = await openPage(three)
    await screen.findByRole('listbox')
    button('Open in the builder').focus()
    await user.keyboard('/')
    expect(document.activeElement).toBe(search())
    expect(search()).toHaveProperty('value', '')
  })

  test('Delete deletes and goes on to the next, and Ctrl+Z brings it back', async () => {
    const { user, library } = await openPage(three)
    const list = await screen.findByRole('listbox')
    list.focus()
    await user.keyboard('{ArrowDown}{Delete}')
    await screen.findByText('“Black Friday” is deleted.')
    expect(listed()).toEqual(['Spring sale', 'Đà Nẵng launch'])
    expect(chosen()).toBe('Đà Nẵng launch')
    expect(document.activeElement).toBe(list)
    await user.keyboard('{Control>}z{/Control}')
    await screen.findByText('“Black Friday” is back.')
    expect(chosen()).toBe('Black Friday')
    expect(await shelf(library)).toHaveLength(3)
  })

  test('Delete in the search field is the field’s own', async () => {
    const { user } = await openPage(three)
    await screen.findByRole('listbox')
    await user.type(search(), 'sale{Delete}')
    expect(screen.queryByText(/is deleted/)).toBeNull()
  })
})

describe('a preset', () => {
  test('is copied as a link, with a tick', async () => {
    const { user } = await openPage(three)
    await screen.findByRole('listbox')
    await user.click(button('Copy link'))
    await within(card()).findByRole('button', { name: 'Copied' })
    expect(await navigator.clipboard.readText()).toContain('https://example.com?bs_ref=block:')
  })

  test('goes out as QR code and to be shared', async () => {
    const { user, onShowQr, onShare } = await openPage(three)
    await screen.findByRole('listbox')
    await user.click(button('QR code'))
    expect(onShowQr.mock.lastCall?.[0]).toMatchObject({ hasMacros: false })
    await user.click(button('Share'))
    expect(onShare.mock.lastCall?.[0]).toMatchObject({ id: 'preset:0' })
  })

  test('becomes the template for a whole list, also where it asks for fields', async () => {
    const holds = [{ field: 'destination', hold: 'ask' }] as const
    const { user, onMakeMany } = await openPage({ presets: [{ name: 'Summer', holds }] })
    await screen.findByRole('listbox')
    await user.click(within(card()).getByRole('button', { name: 'Make links for a whole list' }))
    expect(onMakeMany).toHaveBeenCalledOnce()
    const [work, name] = onMakeMany.mock.lastCall ?? []
    expect(work).toMatchObject({ holds, origin: { name: 'Summer' } })
    expect(name).toBe('Summer')
  })

  test('is duplicated under a name of its own, which is chosen then', async () => {
    const { user, library } = await openPage(three)
    await screen.findByRole('listbox')
    await user.click(button('Duplicate'))
    await screen.findByText('The copy is called “Spring sale (2)”.')
    await waitFor(() => expect(chosen()).toBe('Spring sale (2)'))
    expect(await shelf(library)).toHaveLength(4)
  })

  test('that has faults says which, and leads to the builder instead of being copied', async () => {
    const row = { kind: 'user', name: 'gender', value: 'woman' } as const
    const draft = {
      channel: 'website',
      destination: 'https://a.org',
      blockId: '',
      rows: [row],
    } as const
    const { user, onOpen } = await openPage({ presets: [{ name: 'Faulty', draft }] })
    await screen.findByRole('listbox')
    within(card()).getByText('1 thing to fix')
    expect(within(card()).getByText(/spelled like this/).textContent).toContain('gender: Gender is')
    await user.click(button('Copy link'))
    await screen.findByText('“Faulty” has 1 thing to fix first.')
    await user.click(screen.getByRole('button', { name: 'Fix it in the builder' }))
    expect(onOpen).toHaveBeenCalledOnce()
  })

  test('is deleted with its button, and the toast undoes it', async () => {
    const { user } = await openPage(three)
    await screen.findByRole('listbox')
    await user.click(button('Delete'))
    await screen.findByText('“Spring sale” is deleted.')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(listed()).toContain('Spring sale'))
  })

  test('that was deleted can be restored later, and the focus is not lost', async () => {
    const { user } = await openPage(three)
    await screen.findByRole('listbox')
    await user.click(button('Delete'))
    await user.click(await screen.findByText('Recently deleted'))
    screen.getByText(/^Deleted .+, stays until /)
    await user.click(screen.getByRole('button', { name: 'Restore “Spring sale”' }))
    await screen.findByText('“Spring sale” is back.')
    expect(listed()).toHaveLength(3)
    await waitFor(() => expect(document.activeElement).not.toBe(document.body))
  })

  test('that the library refuses to delete stays', async () => {
    const { user, fake } = await openPage(three)
    await screen.findByRole('listbox')
    fake.database.isFull = true
    await user.click(button('Delete'))
    await waitFor(() => expect(listed()).toHaveLength(3))
    expect(screen.queryByText(/is deleted/)).toBeNull()
    expect(chosen()).toBe('Spring sale')
  })
})

describe('on a phone', () => {
  test('a press opens a sheet, with all that can be done', async () => {
    const { user, onOpen } = await openPage({ ...three, isPhone: true })
    await screen.findByRole('listbox')
    expect(screen.queryByRole('region', { name: 'The chosen preset' })).toBeNull()
    expect(document.activeElement).toBe(document.body)
    await user.click(screen.getByText('Black Friday'))
    const sheet = screen.getByRole('dialog', { name: 'Black Friday' })
    expect(await barriers(sheet)).toEqual([])
    await user.click(within(sheet).getByRole('button', { name: 'Open in the builder' }))
    expect(onOpen).toHaveBeenCalledOnce()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('deleting closes the sheet', async () => {
    const { user } = await openPage({ ...three, isPhone: true })
    await screen.findByRole('listbox')
    await user.click(screen.getByText('Black Friday'))
    await user.click(screen.getByRole('button', { name: 'Delete' }))
    await screen.findByText('“Black Friday” is deleted.')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(listed()).toEqual(['Spring sale', 'Đà Nẵng launch'])
  })
})

describe('with nothing to show', () => {
  test('the page teaches how to come by a preset', async () => {
    const { user, onImport } = await openPage()
    await screen.findByRole('heading', { name: 'No presets yet' })
    await user.click(screen.getByRole('button', { name: 'Import a file' }))
    expect(onImport).toHaveBeenCalledWith()
    expect(await barriers(document.body, true)).toEqual([])
  })

  test('deleting the last one leads there, with the focus', async () => {
    const { user } = await openPage({ presets: [{ name: 'Only' }] })
    const list = await screen.findByRole('listbox')
    list.focus()
    await user.keyboard('{Delete}')
    const title = await screen.findByRole('heading', { name: 'No presets yet' })
    await waitFor(() => expect(document.activeElement).toBe(title))
    await user.keyboard('{Control>}z{/Control}')
    await screen.findByRole('listbox')
    expect(listed()).toEqual(['Only'])
  })

  test('a library that cannot be read says why', async () => {
    const fake = fakeLibrary()
    fake.closed = 'refused'
    renderPage(fake)
    await screen.findByRole('alert')
    screen.getByRole('heading', { level: 1, name: 'Presets' })
    expect(screen.queryByRole('button', { name: 'Export' })).toBeNull()
  })

  test('what cannot be read is counted, and can be exported', async () => {
    const fake = fakeLibrary()
    fake.database.documents.set('preset:odd', { id: 'preset:odd', rev: '1-a', body: { odd: true } })
    const { user, onExport } = await openPage({ presets: [{ name: 'Right' }] }, fake)
    await screen.findByRole('listbox')
    const notice = screen.getByText(/cannot be|could not be/)
    await user.click(within(notice).getByRole('button'))
    expect(onExport).toHaveBeenCalledOnce()
  })
})

describe('files', () => {
  test('go out and come in by the buttons', async () => {
    const { user, onImport, onExport } = await openPage(three)
    await screen.findByRole('listbox')
    await user.click(screen.getByRole('button', { name: 'Import' }))
    await user.click(screen.getByRole('button', { name: 'Export' }))
    expect([onImport, onExport].map(({ mock }) => mock.calls.length)).toEqual([1, 1])
  })

  test('are taken where they are dropped', async () => {
    const { onImport } = await openPage(three)
    await screen.findByRole('listbox')
    const file = new File(['{}'], 'presets.json')
    const data = { types: ['Files'], files: [file], dropEffect: 'copy' }
    for (const kind of ['dragover', 'drop']) {
      const event = new Event(kind, { bubbles: true, cancelable: true })
      document.body.dispatchEvent(Object.defineProperty(event, 'dataTransfer', { value: data }))
      expect(event.defaultPrevented).toBe(true)
    }
    expect(onImport).toHaveBeenCalledWith(file)
  })
})

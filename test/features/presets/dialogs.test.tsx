import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Preset } from '#library/preset.ts'
import { barriers } from '#test/link-view/accessible.ts'
import { chosen, elsewhere, openPage, search, shelf } from './open-page.tsx'

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const name = () => inDialog().getByRole('textbox', { name: 'Name' })
const inDialog = () => within(screen.getByRole('dialog'))

describe('a preset that asks', () => {
  const asking: Partial<Preset> = {
    name: 'Weekly ad',
    holds: [
      { field: 'rows.0', hold: 'ask' },
      { field: 'destination', hold: 'locked' },
    ],
  }

  test('says so, and asks for just that when it is opened', async () => {
    const { user, onOpen, library } = await openPage({ presets: [asking], bot: {} })
    await screen.findByText('Asks for 1 field')
    await waitFor(() => expect(document.activeElement).toBe(search()))
    await user.keyboard('{Enter}')
    const dialog = await screen.findByRole('dialog', { name: 'Fill in “Weekly ad”' })
    expect(await barriers(dialog)).toEqual([])
    const field = inDialog().getByLabelText('Source')
    await waitFor(() => expect(document.activeElement).toBe(field))
    // What the preset holds is selected: typing takes its place.
    await user.keyboard('Google')
    expect(inDialog().getByRole('region', { name: 'The link as filled in' }).textContent).toContain(
      'user:Source:Google',
    )
    await user.keyboard('{Enter}')
    const [work] = onOpen.mock.lastCall ?? []
    expect(work?.draft.rows.map(({ value }) => value)).toEqual(['Google', 'black'])
    expect(work?.holds).toEqual(asking.holds)
    expect((await shelf(library))[0]?.value.draft.rows[0]?.value).toBe('Facebook')
  })

  test('counts what is still empty, and of that says only that it is missing', async () => {
    const rows = (['Source', 'Ad'] as const).map(
      (it) => ({ kind: 'user', name: it, value: '' }) as const,
    )
    const draft = {
      channel: 'website',
      destination: 'https://example.com',
      blockId: '',
      rows,
    } as const
    const holds = [0, 1].map((row) => ({ field: `rows.${row}`, hold: 'ask' }) as const)
    const { user } = await openPage({ presets: [{ name: 'Asks', draft, holds }] })
    await screen.findByRole('listbox')
    await user.click(button('Copy link'))
    inDialog().getByText('2 fields, 2 still empty')
    await user.type(inDialog().getByLabelText('Source'), 'Mail')
    inDialog().getByText('2 fields, 1 still empty')
    await user.click(inDialog().getByRole('button', { name: 'Copy link' }))
    inDialog().getByText('Fill this in.')
    expect(inDialog().queryByText(/remove the row/)).toBeNull()
    await waitFor(() => expect(document.activeElement).toBe(inDialog().getByLabelText('Ad')))
  })

  test('takes a long value in a field that grows, where Enter still goes on', async () => {
    const value = 'A very long value that nobody could read in a field of one line only'
    const rows = [{ kind: 'user', name: 'Text', value }] as const
    const draft = { channel: 'website', destination: 'https://a.org', blockId: '', rows } as const
    const holds = [{ field: 'rows.0', hold: 'ask' }] as const
    const { user, onOpen } = await openPage({ presets: [{ name: 'Asks', draft, holds }] })
    await screen.findByRole('listbox')
    await user.click(button('Open in the builder'))
    const field = inDialog().getByRole('textbox', { name: 'Text' })
    expect(field.tagName).toBe('TEXTAREA')
    await user.clear(field)
    await user.paste('one\ntwo')
    await user.keyboard('{Enter}')
    expect(onOpen.mock.lastCall?.[0].draft.rows[0]?.value).toBe('one two')
  })

  test('is copied as filled in, and begins anew the next time', async () => {
    const { user } = await openPage({ presets: [asking] })
    await screen.findByRole('listbox')
    await user.click(button('Copy link'))
    await user.clear(inDialog().getByLabelText('Source'))
    await user.type(inDialog().getByLabelText('Source'), 'Mail')
    await user.click(inDialog().getByRole('button', { name: 'Copy link' }))
    await inDialog().findByRole('button', { name: 'Copied' })
    expect(await navigator.clipboard.readText()).toContain('user:Source:Mail')
    await user.click(inDialog().getByRole('button', { name: 'Close' }))
    await user.click(button('Copy link'))
    expect(inDialog().getByDisplayValue('Facebook')).toBe(inDialog().getByLabelText('Source'))
  })

  test('says what is wrong when the field is left, with the fix', async () => {
    const { user, onShowQr } = await openPage({ presets: [asking] })
    await screen.findByRole('listbox')
    await user.click(button('QR code'))
    const field = inDialog().getByLabelText('Source')
    await user.clear(field)
    await user.type(field, 'a;b')
    expect(inDialog().queryByText(/cannot hold/)).toBeNull()
    await user.click(inDialog().getByRole('button', { name: 'QR code' }))
    inDialog().getByText(/A value cannot hold “;”/)
    expect(onShowQr).not.toHaveBeenCalled()
    await user.click(inDialog().getByRole('button', { name: 'Put “,” instead' }))
    expect(inDialog().getByDisplayValue('a,b')).toBe(inDialog().getByLabelText('Source'))
    await user.click(inDialog().getByRole('button', { name: 'QR code' }))
    expect(onShowQr.mock.lastCall?.[0].url).toContain('user:Source:a%2Cb')
  })

  test('offers what its bot knows, and BotStar’s own values', async () => {
    const rows = [
      { kind: 'user', name: 'Source', value: '' },
      { kind: 'user', name: 'gender', value: '' },
      { kind: 'user', name: 'birthday', value: '' },
    ] as const
    const draft = {
      channel: 'website',
      destination: 'https://example.com',
      blockId: '',
      rows,
    } as const
    const holds = [0, 1, 2].map((row) => ({ field: `rows.${row}`, hold: 'ask' }) as const)
    const { user } = await openPage({ presets: [{ name: 'Asks', draft, holds }], bot: {} })
    await screen.findByText('Asks for 3 fields')
    await user.click(button('Open in the builder'))
    const source = inDialog().getByLabelText('Source')
    await user.click(source)
    await user.keyboard('{ArrowDown}')
    await inDialog().findByRole('option', { name: 'Google' })
    await user.click(inDialog().getByLabelText('gender'))
    await inDialog().findByRole('option', { name: 'female' })
    expect(inDialog().getByLabelText('birthday').getAttribute('type')).toBe('date')
  })

  test('that has faults elsewhere says so, and can only be opened', async () => {
    const draft = {
      channel: 'website',
      destination: '',
      blockId: '',
      rows: [{ kind: 'user', name: 'Source', value: 'x' }],
    } as const
    const holds = [{ field: 'rows.0', hold: 'ask' }] as const
    const { user, onOpen } = await openPage({ presets: [{ name: 'Broken', draft, holds }] })
    await screen.findByText('1 thing to fix')
    await user.click(button('Copy link'))
    await user.click(inDialog().getByRole('button', { name: 'Copy link' }))
    inDialog().getByText(/1 more thing to fix in the rest of this link/)
    await user.click(inDialog().getByRole('button', { name: 'Open in the builder' }))
    expect(onOpen).toHaveBeenCalledOnce()
  })
})

describe('the details', () => {
  const two = { presets: [{ name: 'Spring sale', tags: ['ads'] }, { name: 'Newsletter' }] }

  test('are changed, and the link stays', async () => {
    const { user, library } = await openPage(two)
    await screen.findByRole('listbox')
    await user.click(button('Edit details'))
    expect(await barriers(screen.getByRole('dialog'))).toEqual([])
    await user.clear(name())
    await user.type(name(), 'Summer sale')
    await user.click(inDialog().getByRole('button', { name: 'Delete the tag “ads”' }))
    await user.type(inDialog().getByRole('textbox', { name: 'Tags' }), 'sun')
    await user.click(inDialog().getByRole('button', { name: 'Save' }))
    await screen.findByText('“Summer sale” is saved.')
    const saved = (await shelf(library)).find(({ id }) => id === 'preset:0')?.value
    expect(saved).toMatchObject({ name: 'Summer sale', tags: ['sun'], note: 'For the ads' })
    expect(chosen()).toBe('Summer sale')
  })

  test('with a name that is taken ask', async () => {
    const { user, library } = await openPage(two)
    await screen.findByRole('listbox')
    await user.click(button('Edit details'))
    await user.clear(name())
    await user.type(name(), 'newsletter')
    await user.click(inDialog().getByRole('button', { name: 'Save' }))
    within(await screen.findByRole('alert')).getByText(
      'There is a preset called “Newsletter” already.',
    )
    await user.click(inDialog().getByRole('button', { name: 'Keep both' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect((await shelf(library)).map(({ value }) => value.name)).toEqual([
      'Newsletter',
      'newsletter',
    ])
  })

  test('saved elsewhere meanwhile lose nothing of either', async () => {
    const { user, library } = await openPage(two)
    await screen.findByRole('listbox')
    await user.click(button('Edit details'))
    await user.clear(name())
    await user.type(name(), 'Mine')
    const first = (await shelf(library)).find(({ id }) => id === 'preset:0')
    if (first === undefined) throw new Error('no preset')
    const draft = { ...first.value.draft, destination: 'https://theirs.org' }
    await elsewhere(() =>
      library.save('preset', { ...first.value, note: 'Theirs, too', draft }, first),
    )
    await user.click(inDialog().getByRole('button', { name: 'Save' }))
    await inDialog().findByText(/This preset was saved elsewhere meanwhile/)
    inDialog().getByText('Name: theirs is “Spring sale”, yours is “Mine”.')
    inDialog().getByDisplayValue('Theirs, too')
    await user.click(inDialog().getByRole('button', { name: 'Save' }))
    await screen.findByText('“Mine” is saved.')
    const saved = (await shelf(library)).find(({ id }) => id === 'preset:0')?.value
    expect([saved?.name, saved?.note, saved?.draft.destination]).toEqual([
      'Mine',
      'Theirs, too',
      'https://theirs.org',
    ])
  })
})

test('details that are too long are kept as typed, and lead back to the field', async () => {
  const { user, library } = await openPage({ presets: [{ name: 'Spring sale' }] })
  await screen.findByRole('listbox')
  await user.click(button('Edit details'))
  const note = inDialog().getByRole('textbox', { name: 'Note' })
  await user.clear(note)
  await user.click(note)
  await user.paste('x'.repeat(5003))
  inDialog().getByText('3 characters too many.')
  await user.click(inDialog().getByRole('button', { name: 'Save' }))
  expect(document.activeElement).toBe(note)
  expect((await shelf(library))[0]?.value.note).toBe('For the ads')
})

describe('the history', () => {
  test('is empty for a preset that was saved once', async () => {
    const { user } = await openPage({ presets: [{ name: 'New' }] })
    await screen.findByRole('listbox')
    await user.click(button('History'))
    const text = await screen.findByText(/No earlier versions/)
    expect(screen.getByRole('dialog').contains(text)).toBe(true)
  })

  test('shows what was different, brings it back, and undoes that', async () => {
    const { user, library } = await openPage({ presets: [{ name: 'Spring sale' }] })
    await screen.findByRole('listbox')
    const [first] = await shelf(library)
    if (first === undefined) throw new Error('no preset')
    const draft = { ...first.value.draft, blockId: 'other' }
    await elsewhere(() =>
      library.save(
        'preset',
        { ...first.value, name: 'Changed', note: 'Another note', draft },
        first,
      ),
    )
    await screen.findByRole('heading', { name: 'Changed' })
    await user.click(button('History'))
    const dialog = await screen.findByRole('dialog', { name: 'History of “Changed”' })
    await within(dialog).findByText('3 differences')
    within(dialog).getByText('Name: “Spring sale” → “Changed”')
    within(dialog).getByText('For the ads')
    within(dialog).getByText('Another note')
    expect(within(dialog).getByRole('row', { name: /Block/ }).textContent).toContain('other')
    expect(await barriers(dialog)).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: /^Bring back/ }))
    await screen.findByText('The earlier “Spring sale” is back.')
    expect((await shelf(library))[0]?.value).toEqual(first.value)
    await user.click(button('Undo'))
    await waitFor(async () => expect((await shelf(library))[0]?.value.name).toBe('Changed'))
  })
})

import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { barriers } from '#test/link-view/accessible.ts'
import { botOf, presetOf } from '#test/library/any-library.ts'
import { fakeLibrary } from '#test/library/fake-database.ts'
import { block, button, keptBots, openPage, otherBlock, put, row } from './open-page.tsx'

describe('without a bot', () => {
  test('the page says what a bot is good for and how it is filled, without barriers', async () => {
    openPage()
    await screen.findByRole('heading', { name: 'Type it once, pick it ever after' })
    for (const way of ['By hand', 'From a table', 'From links', 'From a user’s record']) {
      expect(screen.getByText(way)).toBeTruthy()
    }
    expect(await barriers()).toEqual([])
  })

  test('a bot begins with its name, and is open at once', async () => {
    const { user, fake } = openPage()
    await user.click(await screen.findByRole('button', { name: 'New bot' }))
    expect(document.activeElement).toBe(screen.getByLabelText(/What is the bot called/))
    await user.click(button('Make this bot'))
    expect(screen.getByText(/^Give it a name/)).toBeTruthy()
    await user.type(screen.getByLabelText(/What is the bot called/), ' Acme{Enter}')
    const heading = await screen.findByRole('heading', { level: 2, name: 'Acme' })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    expect(location.hash).toMatch(/^#\/bots\/bot:/)
    expect((await keptBots(fake)).map(({ name }) => name)).toEqual(['Acme'])
  })

  test('a file can be brought in', async () => {
    const { user, onImport } = openPage()
    await user.click(await screen.findByRole('button', { name: 'Import a file' }))
    expect(onImport).toHaveBeenCalledWith()
  })
})

describe('a bot', () => {
  test('shows all that is known about it, without barriers', async () => {
    const fake = fakeLibrary()
    const { id } = await put(fake, 'bot', botOf())
    await put(fake, 'bot', botOf({ name: 'Beta', blocks: [] }))
    openPage({ fake, botId: id })
    expect(await screen.findByRole('heading', { level: 2, name: 'Acme Store' })).toBeTruthy()
    const list = screen.getByRole('navigation', { name: 'Your bots' })
    expect(within(list).getByRole('link', { current: 'page' }).textContent).toBe(
      'Acme Store1 block, 2 names',
    )
    expect(within(list).getAllByRole('link')).toHaveLength(2)
    expect(row('Block 1').getByDisplayValue('Black Friday welcome')).toBeTruthy()
    expect(row('Block 1').getByLabelText<HTMLInputElement>('Block ID').value).toBe(block)
    expect(row('Attribute 1').getByDisplayValue('Facebook, Google')).toBeTruthy()
    expect(row('Variable 1').getByDisplayValue('color')).toBeTruthy()
    expect(row('Address 1').getByDisplayValue('https://example.com')).toBeTruthy()
    expect(await barriers()).toEqual([])
  })

  test('is kept as it is typed, and as it is left', async () => {
    const fake = fakeLibrary()
    const { id } = await put(fake, 'bot', botOf({ blocks: [], attributes: [] }))
    const { user, unmount } = openPage({ fake, botId: id })
    await user.click(await screen.findByRole('button', { name: 'Add a block' }))
    expect(document.activeElement).toBe(row('Block 1').getByLabelText('Name'))
    await user.keyboard(' Start ')
    expect(screen.getByText('Saving…')).toBeTruthy()
    expect(await screen.findByText('Saved')).toBeTruthy()
    expect((await keptBots(fake))[0]?.blocks).toEqual([{ id: '', name: 'Start', note: '' }])
    await user.click(button('Add an attribute'))
    await user.keyboard('Plan')
    await user.selectOptions(row('Attribute 1').getByLabelText('Type'), 'Text')
    await user.type(row('Attribute 1').getByLabelText('Allowed values'), 'Basic, "Plus, yearly"')
    unmount()
    await waitFor(async () =>
      expect((await keptBots(fake))[0]?.attributes).toEqual([
        { name: 'Plan', type: 'text', values: ['Basic', 'Plus, yearly'], note: '' },
      ]),
    )
  })

  test('has its IDs and names judged, each once its field is left', async () => {
    const fake = fakeLibrary()
    const { id } = await put(fake, 'bot', botOf())
    const { user } = openPage({ fake, botId: id })
    await user.click(await screen.findByRole('button', { name: 'Add a block' }))
    const field = row('Block 2').getByLabelText('Block ID')
    await user.type(field, `block:${otherBlock};`)
    expect(screen.queryByText(/Only the ID belongs here/)).toBeNull()
    await user.tab()
    expect(await screen.findByText(/Only the ID belongs here/)).toBeTruthy()
    await user.click(button('Keep the ID only'))
    expect(row('Block 2').getByLabelText<HTMLInputElement>('Block ID').value).toBe(otherBlock)
    await user.clear(field)
    await user.type(field, block)
    await user.click(button('Add an attribute'))
    await user.keyboard('gender')
    await waitFor(() => expect(screen.getAllByText('This ID stands here twice.')).toHaveLength(2))
    await user.click(button('Add a variable'))
    expect(await screen.findByText(/BotStar has this attribute of its own/)).toBeTruthy()
    expect(await barriers()).toEqual([])
  })

  test('has its addresses judged as in the builder, with what mends them', async () => {
    const fake = fakeLibrary()
    const addresses = ['http://example.com', 'https://m.me/acme', 'ftp://example.com']
    const { id } = await put(fake, 'bot', botOf({ addresses }))
    const { user } = openPage({ fake, botId: id })
    expect(await screen.findByText(/^http is not secure/)).toBeTruthy()
    expect(addressField(1).getAttribute('aria-invalid')).toBe('false')
    expect(addressField(2).getAttribute('aria-describedby')).toBeNull()
    expect(addressField(3).getAttribute('aria-invalid')).toBe('true')
    await user.click(screen.getByRole('button', { name: /https/ }))
    expect(addressField(1).value).toBe('https://example.com')
    expect(await barriers()).toEqual([])
  })

  test('says how allowed values are read where that is not plain', async () => {
    const fake = fakeLibrary()
    const { id } = await put(fake, 'bot', botOf())
    const { user } = openPage({ fake, botId: id })
    await screen.findByText('Saved')
    const values = row('Attribute 1').getByLabelText('Allowed values')
    await user.clear(values)
    await user.type(values, 'black, white')
    expect(screen.queryByText(/2 values/)).toBeNull()
    await user.clear(values)
    await user.type(values, 'black; white; red, dark')
    expect(screen.getByText('3 values: black · white · red, dark')).toBeTruthy()
    await user.clear(values)
    await user.type(values, '"red, dark')
    expect(screen.getByText('2 values: "red · dark')).toBeTruthy()
  })

  test('leads on to a link, where there is a way', async () => {
    const fake = fakeLibrary()
    const { id } = await put(fake, 'bot', botOf())
    const { user, onBuild } = openPage({ fake, botId: id })
    await user.click(await screen.findByRole('button', { name: 'Build a link with this bot' }))
    expect(onBuild).toHaveBeenCalledWith(expect.objectContaining({ botId: id, origin: null }))
  })

  test('gives a removed row back, and never loses the focus', async () => {
    const fake = fakeLibrary()
    const { id } = await put(fake, 'bot', botOf())
    const { user } = openPage({ fake, botId: id })
    await user.click(await screen.findByRole('button', { name: 'Remove this block' }))
    expect(document.activeElement).toBe(button('Add a block'))
    expect(screen.getByText('No block yet.')).toBeTruthy()
    await user.click(button('Undo'))
    expect(row('Block 1').getByDisplayValue('Black Friday welcome')).toBeTruthy()
  })

  test('says how many presets hold names that it spells in two ways', async () => {
    const fake = fakeLibrary()
    const { id } = await put(fake, 'bot', botOf())
    const rows = [{ kind: 'user' as const, name: 'first Name', value: 'Lan' }]
    await put(fake, 'preset', presetOf({ botId: id }))
    await put(fake, 'preset', presetOf({ botId: id, draft: { ...presetOf().draft, rows } }))
    const { user } = openPage({ fake, botId: id })
    expect(await screen.findByText(/1 preset of this bot holds such names/)).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: /^As the chat widget does/ }))
    await waitFor(async () => expect((await keptBots(fake))[0]?.systemNames).toBe('widget-api'))
  })

  test('with hundreds of blocks shows some first, and all when asked', async () => {
    const fake = fakeLibrary()
    const blocks = Array.from({ length: 230 }, (_, at) => ({
      id: `id-${at}`,
      name: `B${at}`,
      note: '',
    }))
    const { id } = await put(fake, 'bot', botOf({ blocks }))
    const { user } = openPage({ fake, botId: id })
    await screen.findByDisplayValue('B199')
    expect(screen.queryByDisplayValue('B200')).toBeNull()
    await user.click(button('Show all 230'))
    expect(screen.getByDisplayValue('B229')).toBeTruthy()
  })
})

describe('deleting a bot', () => {
  test('shows at once that it is deleted, and never speaks of another tab', async () => {
    const fake = fakeLibrary()
    const { id } = await put(fake, 'bot', botOf())
    const { user } = openPage({ fake, botId: id })
    const remove = await screen.findByRole('button', { name: 'Delete this bot' })
    const said: string[] = []
    const watcher = new MutationObserver(() => said.push(document.body.textContent))
    watcher.observe(document.body, { childList: true, subtree: true, characterData: true })
    await user.click(remove)
    await screen.findByRole('button', { name: 'Undo' })
    await user.click(button('Undo'))
    await screen.findByDisplayValue('Black Friday welcome')
    watcher.disconnect()
    expect(said.filter((text) => text.includes('another tab'))).toEqual([])
  })

  test('says how many presets stay, and can be undone', async () => {
    const fake = fakeLibrary()
    const { id } = await put(fake, 'bot', botOf())
    await put(fake, 'preset', presetOf({ botId: id }))
    const { user } = openPage({ fake, botId: id })
    await user.click(await screen.findByRole('button', { name: 'Delete this bot' }))
    expect(
      await screen.findByText('“Acme Store” is deleted. 1 preset uses it, and stays.'),
    ).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
    expect(screen.getByRole('heading', { name: '“Acme Store” is deleted' })).toBeTruthy()
    expect(screen.queryByText(/in another tab/)).toBeNull()
    expect(await keptBots(fake)).toEqual([])
    expect(await barriers()).toEqual([])
    await user.click(button('Undo'))
    expect(await screen.findByDisplayValue('Black Friday welcome')).toBeTruthy()
  })

  test('can be taken back later, from what was recently deleted', async () => {
    const fake = fakeLibrary()
    const { id } = await put(fake, 'bot', botOf())
    const { user } = openPage({ fake, botId: id })
    await user.click(await screen.findByRole('button', { name: 'Delete this bot' }))
    await user.click(await screen.findByRole('button', { name: 'Dismiss' }))
    await user.click(screen.getByText('Recently deleted'))
    await user.click(button('Bring back Acme Store'))
    expect(await screen.findByDisplayValue('Black Friday welcome')).toBeTruthy()
  })
})

test('what was done to one bot can be undone from another', async () => {
  const fake = fakeLibrary()
  const { id } = await put(fake, 'bot', botOf())
  await put(fake, 'bot', botOf({ name: 'Beta' }))
  const { user } = openPage({ fake, botId: id })
  await user.click(await screen.findByRole('button', { name: 'Remove this block' }))
  await user.click(button('Remove this variable'))
  await user.click(screen.getByRole('link', { name: /^Beta/ }))
  await screen.findByRole('heading', { level: 2, name: 'Beta' })
  await waitFor(async () => expect((await keptBots(fake))[0]?.blocks).toEqual([]))
  // The latest only, and then the one before by its own button.
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(async () => expect((await keptBots(fake))[0]?.variables).toHaveLength(1))
  expect((await keptBots(fake))[0]?.blocks).toEqual([])
  await user.click(screen.getAllByRole('button', { name: 'Undo' })[0] ?? document.body)
  await waitFor(async () => expect((await keptBots(fake))[0]).toEqual(botOf()))
})

test('an address of a bot that is not here says so', async () => {
  openPage({ botId: 'bot:nobody' })
  expect(await screen.findByRole('heading', { name: 'This bot is not here' })).toBeTruthy()
  expect(await barriers()).toEqual([])
})

test('a library that cannot be read says so, and what can be done', async () => {
  const fake = fakeLibrary()
  fake.closed = 'refused'
  openPage({ fake })
  expect(await screen.findByText('This browser does not let the app keep anything.')).toBeTruthy()
  expect(await barriers()).toEqual([])
})

function addressField(position: number): HTMLInputElement {
  return row(`Address ${position}`).getByLabelText<HTMLInputElement>('Address')
}

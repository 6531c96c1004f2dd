import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { ImportDialog } from '#features/share/ImportDialog.tsx'
import { toDocument, writeBundle } from '#library/bundle.ts'
import { barriers } from '#test/link-view/accessible.ts'
import { botOf, incomingOf, presetOf } from '#test/library/any-library.ts'
import type { FakeLibrary } from '#test/library/fake-database.ts'
import { fileOf, kept, libraryWith, removed, show } from './open-parts.tsx'

const preset = (id: number, changed = {}, at?: number) =>
  incomingOf(`preset:${id}`, presetOf({ name: `Preset ${id}`, ...changed }), at)
const bot = incomingOf('bot:1', botOf())

async function open(file: File | null, given?: FakeLibrary) {
  const library = given ?? (await libraryWith())
  const onClose = vi.fn<() => void>()
  const part = show(library, <ImportDialog open onClose={onClose} file={file} />)
  return { ...part, library, onClose }
}

const group = (name: RegExp) => screen.findByRole('region', { name })
const names = async (library: FakeLibrary) =>
  Object.values(await kept(library, 'preset'))
    .map(({ name }) => name)
    .toSorted()

describe('importing a file', () => {
  test('shows what is in it, and changes nothing before that is asked for', async () => {
    const { library } = await open(fileOf({ presets: [preset(1), preset(2)], bots: [bot] }))
    const items = within(await group(/^3 are new$/)).getAllByRole('listitem')
    expect(items).toHaveLength(3)
    expect(items[1]?.textContent).toContain('Preset 1')
    expect(screen.getByText('2 presets and 1 bot in library.json.')).toBeTruthy()
    expect(screen.getByText('3 will be imported')).toBeTruthy()
    expect(await kept(library, 'preset')).toEqual({})
    expect(await barriers()).toEqual([])
  })

  test('takes all of it, says how much, and finds nothing more the second time', async () => {
    const file = fileOf({ presets: [preset(1), preset(2)], bots: [bot] })
    const { user, library, onClose, show: next } = await open(file)
    await user.click(await screen.findByRole('button', { name: 'Import 3' }))
    const done = await screen.findByText('2 presets and 1 bot are in your library.')
    expect(document.activeElement?.contains(done)).toBe(true)
    expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true)
    expect(await kept(library, 'preset')).toEqual({
      'preset:1': preset(1).value,
      'preset:2': preset(2).value,
    })
    expect(await kept(library, 'bot')).toEqual({ 'bot:1': bot.value })
    expect(await barriers()).toEqual([])
    const dialog = screen.getByRole('dialog')
    await user.click(within(dialog).getAllByRole('button', { name: 'Close' })[0] ?? dialog)
    expect(onClose).toHaveBeenCalled()
    next(<ImportDialog open={false} onClose={onClose} file={null} />)
    next(<ImportDialog open onClose={onClose} file={file} />)
    expect(await screen.findByText(/You have all of it already/)).toBeTruthy()
  })

  test('of what is here already says so', async () => {
    const here = await libraryWith({ presets: [preset(1)], bots: [bot] })
    await open(fileOf({ presets: [preset(1)], bots: [bot] }), here)
    await screen.findByText(/You have all of it already/)
    expect(screen.getByText('2 are here already')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Import \d/ })).toBeNull()
  })

  test('asks for a file where none is given', async () => {
    const { user } = await open(null)
    expect(await barriers()).toEqual([])
    await user.upload(screen.getByLabelText('File'), fileOf({ presets: [preset(1)] }, 'mine.json'))
    expect(await screen.findByText('1 preset in mine.json.')).toBeTruthy()
  })

  test('takes a file that is dropped', async () => {
    await open(null)
    const area = screen.getByText(/You see what is in the file/)
    fireEvent.drop(area, { dataTransfer: { files: [fileOf({ presets: [preset(1)] })] } })
    expect(await screen.findByText('1 preset in library.json.')).toBeTruthy()
  })

  test('takes a file in what Windows calls Unicode', async () => {
    const text = `\uFEFF${writeBundle({ presets: [preset(1)], bots: [], unreadable: [] }, 0)}`
    const file = new File([Uint16Array.from(text, (it) => it.charCodeAt(0))], 'windows.json')
    await open(file)
    expect(await screen.findByText('1 preset in windows.json.')).toBeTruthy()
  })
})

describe('what is here in another state', () => {
  const mine = preset(1)
  const newer = preset(1, { note: 'Changed', tags: [] }, mine.updatedAt + 1)
  const older = preset(2, { note: 'Old' }, preset(2).updatedAt - 1)
  const here = () => libraryWith({ presets: [mine, preset(2)] })

  test('replaces mine unless I say otherwise only where it is newer, and shows what differs', async () => {
    const { user, library } = await open(fileOf({ presets: [newer, older] }), await here())
    const different = await group(/^2 are here in another state$/)
    const select = (name: string) =>
      within(different).getByRole<HTMLSelectElement>('combobox', { name })
    expect(select('What to do with “Preset 1”').value).toBe('replace')
    expect(select('What to do with “Preset 2”').value).toBe('leave')
    expect(within(different).getByText(/theirs is newer/)).toBeTruthy()
    await user.click(within(different).getAllByText('What differs')[0] ?? different)
    expect(within(different).getAllByText('The link is the same.')).toHaveLength(2)
    expect(within(different).getAllByText('Changed').length).toBeGreaterThan(0)
    expect(screen.getByText('1 will replace yours, 1 stays out')).toBeTruthy()
    expect(await barriers()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Import 1' }))
    await screen.findByText('1 preset is in your library.')
    expect(await kept(library, 'preset')).toEqual({
      'preset:1': newer.value,
      'preset:2': preset(2).value,
    })
  })

  test('is kept beside mine, one by one or all at once', async () => {
    const { user, library } = await open(fileOf({ presets: [newer, older] }), await here())
    await group(/in another state/)
    await user.selectOptions(
      screen.getByRole('combobox', { name: /^For all of them/ }),
      'Keep both',
    )
    expect(screen.getByText('2 will be kept beside yours')).toBeTruthy()
    expect(screen.getByText(/as “Preset 1 \(2\)”/)).toBeTruthy()
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'What to do with “Preset 2”' }),
      'Leave',
    )
    expect(
      screen.getByRole<HTMLSelectElement>('combobox', { name: /^For all of them/ }).value,
    ).toBe('')
    await user.click(screen.getByRole('button', { name: 'Import 1' }))
    await screen.findByText('1 preset is in your library.')
    expect(await names(library)).toEqual(['Preset 1', 'Preset 1 (2)', 'Preset 2'])
  })

  test('is a bot: shows what of it differs', async () => {
    const library = await libraryWith({ bots: [incomingOf('bot:1', botOf({ variables: [] }))] })
    await open(fileOf({ bots: [bot] }), library)
    await group(/^1 is here in another state$/)
    expect(screen.getByText('only theirs: color')).toBeTruthy()
  })
})

test('what was deleted here stays deleted unless it is brought back', async () => {
  const library = await libraryWith({ presets: [preset(1)] })
  await removed(library, 'preset:1')
  const { user } = await open(fileOf({ presets: [preset(1)] }), library)
  await group(/^1 was deleted here$/)
  expect(screen.getByText(/^Nothing is chosen for import\. 1 entry differs/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Import \d/ })).toBeNull()
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'What to do with “Preset 1”' }),
    'Bring back',
  )
  await user.click(screen.getByRole('button', { name: 'Import 1' }))
  await screen.findByText('1 preset is in your library.')
  expect(await names(library)).toEqual(['Preset 1'])
})

test('a name that is taken gets a number behind it', async () => {
  const library = await libraryWith({ presets: [preset(1)] })
  const theirs = incomingOf('preset:9', presetOf({ name: 'Preset 1', note: 'Theirs' }))
  const { user } = await open(fileOf({ presets: [theirs] }), library)
  await group(/^1 has a name that is taken$/)
  await user.click(screen.getByRole('button', { name: 'Import 1' }))
  await screen.findByText('1 preset is in your library.')
  expect(await names(library)).toEqual(['Preset 1', 'Preset 1 (2)'])
})

test('thousands are listed a few at a time, and come in all the same', async () => {
  const presets = Array.from({ length: 1200 }, (_, at) => preset(at))
  const { user, library } = await open(fileOf({ presets }))
  const fresh = await group(/^1,200 are new$/)
  expect(within(fresh).getAllByRole('listitem')).toHaveLength(20)
  await user.click(screen.getByRole('button', { name: 'Show 100 more' }))
  expect(within(fresh).getAllByRole('listitem')).toHaveLength(120)
  await user.click(screen.getByRole('button', { name: 'Import 1,200' }))
  await screen.findByText('1,200 presets are in your library.')
  expect(await names(library)).toHaveLength(1200)
})

test('what is called otherwise here shows at once what it is called', async () => {
  const library = await libraryWith({ presets: [preset(1, { name: 'Mine' })] })
  await open(fileOf({ presets: [preset(1)] }), library)
  const different = await group(/^1 is here in another state$/)
  expect(within(different).getByText(/^Yours: “Mine” · /)).toBeTruthy()
})

/** Whether the browser would ask before the page is left. */
function isAsked(): boolean {
  return !dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

function unsafe(destination: string) {
  return preset(2, { name: 'Odd', draft: { ...presetOf().draft, destination } })
}

test('while it runs, the browser asks before the page is left', async () => {
  const library = await libraryWith()
  const opened = await library.client.open()
  if (!opened.ok) throw new Error(opened.reason)
  const goOn = new EventTarget()
  const waits = new Promise((done) => goOn.addEventListener('go', done))
  const { bringIn } = opened.value
  const slowly: typeof bringIn = async (...given) => {
    await waits
    return bringIn(...given)
  }
  Object.assign(opened.value, { bringIn: slowly })
  const { user } = await open(fileOf({ presets: [preset(1)] }), library)
  const go = await screen.findByRole('button', { name: 'Import 1' })
  expect(isAsked()).toBe(false)
  await user.click(go)
  await screen.findByRole('progressbar')
  expect(isAsked()).toBe(true)
  goOn.dispatchEvent(new Event('go'))
  await screen.findByText('1 preset is in your library.')
  expect(isAsked()).toBe(false)
})

describe('an address that is no web page', () => {
  test.each(['javascript:alert(1)', 'data:text/html,x', ' JavaScript:x'])(
    'such as %s is marked, and its preset stays out',
    async (address) => {
      const { user, library } = await open(fileOf({ presets: [preset(1), unsafe(address)] }))
      const marked = within(await group(/^1 address is no web page, and stays out$/))
      expect(marked.getByText('Odd')).toBeTruthy()
      expect(marked.getByText(/That is no web page\. The preset is not imported\.$/)).toBeTruthy()
      expect(await barriers()).toEqual([])
      await user.click(screen.getByRole('button', { name: 'Import 1' }))
      await screen.findByText('1 preset is in your library.')
      expect(await names(library)).toEqual(['Preset 1'])
    },
  )

  test('is all that is in the file: nothing can be imported', async () => {
    await open(fileOf({ presets: [unsafe('javascript:alert(1)')] }))
    await group(/^1 address is no web page/)
    expect(screen.queryByRole('button', { name: /^Import \d/ })).toBeNull()
    expect(
      screen.queryByText(/You have all of it already|There is nothing in this file/),
    ).toBeNull()
  })

  test('of a bot stays out, and the bot comes without it', async () => {
    const addresses = ['https://example.com/', 'javascript:alert(1)']
    const { user, library } = await open(
      fileOf({ bots: [incomingOf('bot:1', botOf({ addresses }))] }),
    )
    const marked = within(await group(/^1 address is no web page/))
    expect(marked.getByText(/The bot is imported without it\.$/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Import 1' }))
    await screen.findByText('1 bot is in your library.')
    expect((await kept(library, 'bot'))['bot:1']?.addresses).toEqual(['https://example.com/'])
  })
})

describe('a file that cannot be taken', () => {
  test.each([
    ['a text', 'name;link', 'no export of this app'],
    ['another program’s', '{"name":"package"}', 'from another program'],
    ['a later version’s', '{"format":"external-link-builder","version":9}', 'A later version'],
    ['empty', '', 'no export of this app'],
  ])('such as %s says so, changes nothing, and asks for another', async (_, text, sentence) => {
    const { user } = await open(new File([text], 'odd.json'))
    expect((await screen.findByRole('alert')).textContent).toContain(sentence)
    expect(screen.getByRole('alert').textContent).toContain('Nothing was changed.')
    expect(await barriers()).toEqual([])
    await user.upload(screen.getByLabelText('File'), fileOf({ presets: [preset(1)] }))
    expect(await screen.findByText('1 preset in library.json.')).toBeTruthy()
  })

  test('in part is taken for the rest, and says what stays out', async () => {
    const { presets } = toDocument({ presets: [preset(1)], bots: [] })
    const odd = { ...presets[0], id: 'preset:2', name: 'Odd', draft: null }
    const document = { ...toDocument({ presets: [], bots: [] }), presets: [odd, ...presets] }
    const { user } = await open(
      new File([JSON.stringify({ ...document, unreadable: [{ id: 'x' }] })], 'mixed.json'),
    )
    await group(/^1 is new$/)
    await user.click(screen.getByText('1 entry does not fit, and stays out'))
    expect(screen.getByText('Preset 1 “Odd”: draft')).toBeTruthy()
    expect(screen.getByText(/^1 document that could not be read/)).toBeTruthy()
    expect(await barriers()).toEqual([])
  })
})

test('a library without room says so, and can be tried again', async () => {
  const library = await libraryWith()
  library.database.isFull = true
  const { user } = await open(fileOf({ presets: [preset(1)] }), library)
  await user.click(await screen.findByRole('button', { name: 'Import 1' }))
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('no room left')
  expect(alert.textContent).toContain('Nothing was imported.')
  library.database.isFull = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('1 preset is in your library.')).toBeTruthy()
})

test('a library that does not open says so', async () => {
  const library = await libraryWith()
  library.database.trouble = 'damaged'
  await open(fileOf({ presets: [preset(1)] }), library)
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('cannot be read'))
})

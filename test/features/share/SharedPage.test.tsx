import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { SharedPage, type SharedPageProps } from '#features/share/SharedPage.tsx'
import type { Incoming } from '#library/library.ts'
import type { Bot } from '#library/bot.ts'
import type { Preset } from '#library/preset.ts'
import { encodeShare } from '#library/share-link.ts'
import { barriers } from '#test/link-view/accessible.ts'
import { botOf, incomingOf, presetOf } from '#test/library/any-library.ts'
import type { FakeLibrary } from '#test/library/fake-database.ts'
import { kept, libraryWith, removed, show } from './open-parts.tsx'

const preset = incomingOf('preset:1', presetOf({ holds: [] }))
const asking = incomingOf('preset:1', presetOf())
const bot = incomingOf('bot:1', botOf())

async function open(library: FakeLibrary, payload: string) {
  const onOpen = vi.fn<SharedPageProps['onOpen']>()
  const onAsk = vi.fn<SharedPageProps['onAsk']>()
  const onDone = vi.fn<SharedPageProps['onDone']>()
  const hands = { onOpen, onAsk, onDone }
  const part = show(library, <SharedPage payload={payload} {...hands} />)
  return { ...part, library, ...hands }
}

async function openShared(
  shared: Incoming<Preset>,
  known: Incoming<Bot> | null = null,
  library: FakeLibrary | null = null,
) {
  return open(library ?? (await libraryWith()), await encodeShare({ preset: shared, bot: known }))
}

const button = (name: string) => screen.findByRole('button', { name })

describe('a shared preset', () => {
  test('is shown with its name, its note, its link and what it asks for, and nothing is kept', async () => {
    const { library } = await openShared(asking)
    await screen.findByRole('heading', { level: 1, name: 'A preset was shared with you' })
    expect(screen.getByRole('heading', { name: 'Summer sale' })).toBeTruthy()
    expect(screen.getByRole('region', { name: 'The link in its parts' }).textContent).toContain(
      'user:Source:Facebook;variables:color:black',
    )
    for (const text of ['For the ads', 'ads', 'color']) {
      expect(screen.getAllByText(text).length).toBeGreaterThan(0)
    }
    await screen.findByText('You do not have this preset yet.')
    expect(await kept(library, 'preset')).toEqual({})
    expect(await barriers()).toEqual([])
  })

  test('is kept as a preset', async () => {
    const { user, library, onDone } = await openShared(preset)
    await user.click(await button('Keep as a preset'))
    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1))
    expect(await kept(library, 'preset')).toEqual({ 'preset:1': preset.value })
    expect(onDone).toHaveBeenCalledWith('preset:1')
    expect(screen.getByText('“Summer sale” is kept.')).toBeTruthy()
  })

  test('that asks for something asks for it before it is opened', async () => {
    const { user, onOpen, onAsk } = await openShared(asking)
    await user.click(await button('Open in the builder only'))
    const { name, note: _, tags: __, ...content } = asking.value
    const work = { ...content, origin: null }
    expect(onAsk).toHaveBeenCalledWith({ work, name, bot: null })
    expect(onOpen).not.toHaveBeenCalled()
  })

  test('of mine asks too, with what I know of its bot', async () => {
    const mine = incomingOf('preset:1', presetOf({ botId: 'bot:1' }))
    const library = await libraryWith({ presets: [mine], bots: [bot] })
    const { user, onAsk } = await openShared(mine, null, library)
    await user.click(await button('Open mine'))
    const [asked] = onAsk.mock.lastCall ?? []
    expect(asked?.work.origin).toMatchObject({ id: 'preset:1' })
    expect(asked?.bot?.name).toBe('Acme Store')
  })

  test('without a name is called so at once', async () => {
    await openShared(incomingOf('preset:1', presetOf({ name: '  ' })))
    expect(await screen.findByRole('heading', { name: 'Preset without a name' })).toBeTruthy()
  })

  test('with two holds on one field has the last of them', async () => {
    const holds = [
      { field: 'blockId', hold: 'ask' },
      { field: 'blockId', hold: 'locked' },
    ] as const
    const twice = incomingOf('preset:1', presetOf({ holds }))
    const { user, library, onDone } = await openShared(twice)
    await screen.findByText('Locked')
    expect(screen.queryByText('Asked each time')).toBeNull()
    await user.click(await button('Keep as a preset'))
    await waitFor(() => expect(onDone).toHaveBeenCalled())
    expect((await kept(library, 'preset'))['preset:1']?.holds).toEqual([holds[1]])
  })

  test('in letters from right to left is shown in their order', async () => {
    await openShared(incomingOf('preset:1', presetOf({ name: 'مرحبا 1' })))
    const heading = await screen.findByRole('heading', { name: 'مرحبا 1' })
    expect(heading.getAttribute('dir')).toBe('auto')
  })

  test('is only opened in the builder', async () => {
    const { user, library, onOpen } = await openShared(preset)
    await user.click(await button('Open in the builder only'))
    const { botId, draft, systemNames, holds } = preset.value
    expect(onOpen).toHaveBeenCalledWith({ botId, draft, systemNames, holds, origin: null })
    expect(await kept(library, 'preset')).toEqual({})
  })

  test('is left', async () => {
    const { user, library, onDone } = await openShared(preset)
    await user.click(await button('Not now'))
    expect(onDone).toHaveBeenCalledTimes(1)
    expect(await kept(library, 'preset')).toEqual({})
  })

  test('with an error in it is shown with the error', async () => {
    const draft = { ...preset.value.draft, destination: 'https://exa mple' }
    await openShared(incomingOf('preset:1', presetOf({ draft })))
    expect((await screen.findByText(/No browser can open this address/)).textContent).toBeTruthy()
    expect(screen.getByText('1 thing to fix')).toBeTruthy()
  })

  test('with fixed personal data says so', async () => {
    const rows = [{ kind: 'user', name: 'email', value: 'jane@example.com' } as const]
    await openShared(
      incomingOf('preset:1', presetOf({ draft: { ...preset.value.draft, rows }, holds: [] })),
    )
    expect(await screen.findByText(/Everyone who clicks is recorded with this email/)).toBeTruthy()
  })
})

describe('a preset that is here already', () => {
  test('says so, and opens', async () => {
    const { user, onOpen } = await openShared(
      preset,
      null,
      await libraryWith({ presets: [preset] }),
    )
    await screen.findByText('You have this preset already, as “Summer sale”.')
    expect(screen.queryByRole('button', { name: 'Keep as a preset' })).toBeNull()
    await user.click(await button('Open mine'))
    expect(onOpen.mock.calls[0]?.[0].origin).toMatchObject({ id: 'preset:1', name: 'Summer sale' })
    expect(await barriers()).toEqual([])
  })

  const changed = incomingOf(
    'preset:1',
    presetOf({ name: 'Winter sale', draft: { ...preset.value.draft, blockId: '' } }),
    preset.updatedAt + 1,
  )

  test('in another state shows what differs, and replaces mine, which stays in its history', async () => {
    const library = await libraryWith({ presets: [preset] })
    const { user, onDone } = await openShared(changed, null, library)
    await screen.findByText('You have this preset in an older state. What differs:')
    const table = screen.getByRole('table', { name: 'The two links, part by part' })
    expect(table.textContent).toContain('BlockRemoved')
    expect(screen.getByText('Name').parentElement?.textContent).toBe(
      'NameMine: Summer saleTheirs: Winter sale',
    )
    expect(await barriers()).toEqual([])
    await user.click(await button('Replace mine'))
    await waitFor(() => expect(onDone).toHaveBeenCalled())
    expect(await kept(library, 'preset')).toEqual({ 'preset:1': changed.value })
    const opened = await library.client.open()
    const versions = opened.ok ? await opened.value.versions('preset', 'preset:1') : opened
    expect(versions.ok && versions.value.map(({ value }) => value)).toEqual([preset.value])
  })

  test('in another state can be kept beside mine', async () => {
    const library = await libraryWith({ presets: [preset] })
    const { user, onDone } = await openShared(changed, null, library)
    await user.click(await button('Keep both'))
    await waitFor(() => expect(onDone).toHaveBeenCalled())
    expect(onDone.mock.lastCall?.[0]).toMatch(/^preset:[\da-f-]{36}$/)
    const names = Object.values(await kept(library, 'preset')).map(({ name }) => name)
    expect(names.toSorted()).toEqual(['Summer sale', 'Winter sale'])
  })

  test('in another state can be left', async () => {
    const library = await libraryWith({ presets: [preset] })
    const { user, onDone } = await openShared(changed, null, library)
    await user.click(await button('Leave mine'))
    expect(onDone).toHaveBeenCalled()
    expect(await kept(library, 'preset')).toEqual({ 'preset:1': preset.value })
  })

  test('and was deleted can be brought back', async () => {
    const library = await libraryWith({ presets: [preset] })
    await removed(library, 'preset:1')
    const { user, onDone } = await openShared(preset, null, library)
    await screen.findByText('You had this preset, and deleted it.')
    await user.click(await button('Keep as a preset'))
    await waitFor(() => expect(onDone).toHaveBeenCalled())
    expect(await kept(library, 'preset')).toEqual({ 'preset:1': preset.value })
  })

  test('by its name only says so, and is kept under another', async () => {
    const library = await libraryWith({ presets: [incomingOf('preset:9', presetOf({ note: '' }))] })
    const { user, onDone } = await openShared(preset, null, library)
    await screen.findByText('You have another preset called “Summer sale”.')
    expect(screen.getByText(/this one is called “Summer sale \(2\)”/)).toBeTruthy()
    await user.click(await button('Keep both'))
    await waitFor(() => expect(onDone).toHaveBeenCalled())
    expect((await kept(library, 'preset'))['preset:1']?.name).toBe('Summer sale (2)')
  })
})

describe('the bot of a shared preset', () => {
  const ofBot = incomingOf('preset:1', presetOf({ botId: 'bot:1' }))

  test('comes along unless it is left, and names the block', async () => {
    const { user, library, onDone } = await openShared(ofBot, bot)
    await screen.findByText('Black Friday welcome')
    const box = await screen.findByRole<HTMLInputElement>('checkbox', {
      name: 'Keep its bot “Acme Store” too',
    })
    expect(box.checked).toBe(true)
    expect(await barriers()).toEqual([])
    await user.click(await button('Keep as a preset'))
    await waitFor(() => expect(onDone).toHaveBeenCalled())
    expect(await kept(library, 'bot')).toEqual({ 'bot:1': bot.value })
  })

  test('is left if that is wanted', async () => {
    const { user, library, onDone } = await openShared(ofBot, bot)
    await user.click(await screen.findByRole('checkbox', { name: /Keep its bot/ }))
    await user.click(await button('Keep as a preset'))
    await waitFor(() => expect(onDone).toHaveBeenCalled())
    expect(await kept(library, 'bot')).toEqual({})
    expect(await kept(library, 'preset')).toEqual({ 'preset:1': ofBot.value })
  })

  test('that I know otherwise is not replaced unless I say so', async () => {
    const library = await libraryWith({ bots: [incomingOf('bot:1', botOf({ blocks: [] }))] })
    const { user, onDone } = await openShared(ofBot, bot, library)
    const box = await screen.findByRole<HTMLInputElement>('checkbox', {
      name: 'Replace what you know about its bot “Acme Store”',
    })
    expect(box.checked).toBe(false)
    expect(screen.getByText('only theirs: Black Friday welcome')).toBeTruthy()
    await user.click(await button('Keep as a preset'))
    await waitFor(() => expect(onDone).toHaveBeenCalled())
    expect((await kept(library, 'bot'))['bot:1']?.blocks).toEqual([])
  })

  test('that I have is said to be here', async () => {
    await openShared(ofBot, bot, await libraryWith({ bots: [bot] }))
    expect(await screen.findByText('You have its bot, “Acme Store”.')).toBeTruthy()
  })

  test('is kept alone where the preset is here already', async () => {
    const library = await libraryWith({ presets: [ofBot] })
    const { user, onDone } = await openShared(ofBot, bot, library)
    await user.click(await button('Keep its bot'))
    await waitFor(() => expect(onDone).toHaveBeenCalled())
    expect(await kept(library, 'bot')).toEqual({ 'bot:1': bot.value })
  })

  test('that does not come along is said not to be here', async () => {
    await openShared(ofBot)
    expect(await screen.findByText(/Its bot is not kept in this browser/)).toBeTruthy()
  })
})

describe('a share link that cannot be taken', () => {
  test.each([
    ['hello', 'This is no share link'],
    ['1.zz.H4sIAAAA', 'This share link is cut off'],
    ['1.4.AAAA', 'This share link is damaged'],
    ['2.4.AAAA', 'This share link is newer than your app'],
    ['1.4.'.padEnd(2_000_000, 'A'), 'This share link holds too much'],
  ])('such as %.20s says what is wrong with it and what to do', async (payload, title) => {
    const { user, onDone } = await open(await libraryWith(), payload)
    await screen.findByRole('heading', { level: 1, name: title })
    expect(screen.getByRole('alert').textContent).toContain('Nothing was changed.')
    expect(await barriers()).toEqual([])
    await user.click(await button('Go to your presets'))
    expect(onDone).toHaveBeenCalled()
  })

  test.each([
    ['javascript:alert(1)', 'javascript:'],
    ['data:text/html,<script>alert(1)</script>', 'data:'],
    [' JavaScript:alert(1)', 'javascript:'],
  ])('leads to %s, and is refused', async (destination, scheme) => {
    const draft = { ...preset.value.draft, destination }
    await openShared(incomingOf('preset:1', presetOf({ draft })))
    await screen.findByRole('heading', { name: 'This share link is not safe' })
    expect(screen.getByRole('alert').textContent).toContain(`begins with “${scheme}`)
    expect(screen.getByRole('alert').textContent).toContain('That is no web page.')
    expect(screen.queryByRole('button', { name: 'Keep as a preset' })).toBeNull()
    expect(document.querySelector('a')).toBeNull()
  })

  test('brings a bot with such an address, and is refused', async () => {
    await openShared(preset, incomingOf('bot:1', botOf({ addresses: ['javascript:alert(1)'] })))
    expect(await screen.findByRole('heading', { name: 'This share link is not safe' })).toBeTruthy()
  })
})

describe('a library that keeps nothing', () => {
  test('says so, and the preset can still be opened', async () => {
    const closed = await libraryWith()
    closed.database.trouble = 'damaged'
    const { user, onOpen } = await openShared(preset, null, closed)
    await screen.findByRole('alert')
    await user.click(await button('Open in the builder only'))
    expect(onOpen).toHaveBeenCalled()
  })

  test('because it is full says so, and leaves the choice open', async () => {
    const library = await libraryWith()
    library.database.isFull = true
    const { user, onDone } = await openShared(preset, null, library)
    await user.click(await button('Keep as a preset'))
    await screen.findByText(/no room left/)
    expect(onDone).not.toHaveBeenCalled()
    library.database.isFull = false
    await user.click(await button('Keep as a preset'))
    await waitFor(() => expect(onDone).toHaveBeenCalled())
  })
})

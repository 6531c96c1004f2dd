import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ShareDialog } from '#features/share/ShareDialog.tsx'
import { parseBundle } from '#library/bundle.ts'
import type { Incoming } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { decodeShare } from '#library/share-link.ts'
import { barriers } from '#test/link-view/accessible.ts'
import { botOf, incomingOf, presetOf } from '#test/library/any-library.ts'
import { libraryWith, savedFiles, show, textOf, type Kept } from './open-parts.tsx'

afterEach(() => vi.restoreAllMocks())

const draft = presetOf().draft
const preset = incomingOf('preset:1', presetOf())
const personal = incomingOf(
  'preset:2',
  presetOf({
    draft: {
      ...draft,
      rows: [
        { kind: 'user', name: 'first Name', value: 'Jane' },
        { kind: 'user', name: 'email', value: '{{contact.email}}' },
        { kind: 'user', name: 'Source', value: 'Facebook' },
      ],
    },
    holds: [{ field: 'rows.0', hold: 'locked' }],
  }),
)
const ofBot = incomingOf('preset:3', presetOf({ botId: 'bot:1' }))
const bot = incomingOf('bot:1', botOf())

async function open(
  shared: Incoming<Preset>,
  kept: Kept = {},
  saved: Incoming<Preset> | null = null,
) {
  const onClose = vi.fn<() => void>()
  const library = await libraryWith(kept)
  const part = show(library, <ShareDialog open onClose={onClose} preset={shared} saved={saved} />)
  return { ...part, onClose }
}

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Share link' })

async function link(): Promise<string> {
  await waitFor(() => expect(field().value).toContain('#/shared/'))
  return field().value
}

async function carried() {
  const read = await decodeShare((await link()).replace(/^.*#\/shared\//, ''))
  if (!read.ok) throw new Error(read.reason)
  return read.value
}

describe('sharing a preset', () => {
  test('gives a link of the app’s own address that carries it', async () => {
    await open(preset)
    expect(await link()).toMatch(/^http:\/\/localhost(:\d+)?\/#\/shared\/1\.\w+\.[\w-]+$/)
    expect(await carried()).toEqual({ preset, bot: null })
    const dialog = screen.getByRole('dialog', { name: 'Share “Summer sale”' })
    expect(dialog.textContent).toContain('nothing is uploaded')
    expect(dialog.textContent).toContain(`${(await link()).length} characters.`)
    expect(await barriers()).toEqual([])
  })

  test('copies the link', async () => {
    const { user } = await open(preset)
    const text = await link()
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy()
    expect(await navigator.clipboard.readText()).toBe(text)
  })

  test('saves a file that can be imported', async () => {
    const saved = savedFiles()
    const { user } = await open(preset)
    await user.click(screen.getByRole('button', { name: 'Save as a file' }))
    expect(saved.map(({ name }) => name)).toEqual(['preset-summer-sale.json'])
    expect(screen.getByText('Saving preset-summer-sale.json')).toBeTruthy()
    const read = parseBundle(await textOf(saved[0]?.blob))
    expect(read.ok && read.value.presets).toEqual([preset])
  })

  test('has no word about a bot that is not known, or personal data that is not there', async () => {
    await open(ofBot)
    await link()
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  test('takes what is known about the bot along if that is asked for', async () => {
    const { user } = await open(ofBot, { bots: [bot] })
    const box = await screen.findByRole('checkbox', {
      name: 'With what is known about its bot, “Acme Store”',
    })
    expect((await carried()).bot).toBeNull()
    await user.click(box)
    await waitFor(async () => expect((await carried()).bot).toEqual(bot))
    expect(await barriers()).toEqual([])
  })

  test('says when a link is long, and offers to leave the bot out', async () => {
    const blocks = Array.from({ length: 300 }, (_, at) => ({
      id: `s${(at * 7919).toString(36)}-${(at * 104729).toString(36)}`,
      name: `Block ${at * 31}`,
      note: '',
    }))
    const { user } = await open(ofBot, { bots: [incomingOf('bot:1', botOf({ blocks }))] })
    await user.click(await screen.findByRole('checkbox', { name: /With what is known/ }))
    await user.click(await screen.findByRole('button', { name: 'Leave the bot out' }))
    await waitFor(() => expect(screen.queryByText(/Some chats/)).toBeNull())
    expect((await carried()).bot).toBeNull()
  })

  test('that was changed goes out as it stands, or as it was saved if that is wanted', async () => {
    const changed = incomingOf('preset:new', presetOf({ draft: { ...draft, blockId: '' } }), 9_000)
    const { user } = await open(changed, {}, preset)
    expect((await carried()).preset).toEqual(changed)
    expect(await barriers()).toEqual([])
    await user.click(screen.getByRole('radio', { name: 'As it was saved' }))
    await waitFor(async () => expect((await carried()).preset).toEqual(preset))
    await user.click(screen.getByRole('radio', { name: 'As it stands in the builder' }))
    await waitFor(async () => expect((await carried()).preset).toEqual(changed))
  })

  test('that was not changed has no choice of states', async () => {
    await open(preset)
    await link()
    expect(screen.queryByRole('radio')).toBeNull()
  })

  test('without a name is called so', async () => {
    await open(incomingOf('preset:1', presetOf({ name: ' ' })))
    expect(screen.getByRole('dialog', { name: 'Share “Preset without a name”' })).toBeTruthy()
  })

  test('closes with its button', async () => {
    const { user, onClose } = await open(preset)
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(onClose).toHaveBeenCalledTimes(1)
  })
})

describe('fixed personal data', () => {
  test('is pointed out before, and left out unless told otherwise', async () => {
    await open(personal)
    const dialog = screen.getByRole('dialog')
    expect(dialog.textContent).toContain('fixed personal data: first Name.')
    const { value } = (await carried()).preset
    expect(value.draft.rows.map((row) => row.value)).toEqual(['', '{{contact.email}}', 'Facebook'])
    expect(value.holds).toEqual([{ field: 'rows.0', hold: 'ask' }])
    expect(await barriers()).toEqual([])
  })

  test('goes along if that is wanted', async () => {
    const { user } = await open(personal)
    await user.click(screen.getByRole('checkbox', { name: 'Leave these values out' }))
    await waitFor(async () => expect((await carried()).preset).toEqual(personal))
  })

  test('is left out of the file, too', async () => {
    const saved = savedFiles()
    const { user } = await open(personal)
    await user.click(
      within(screen.getByRole('dialog')).getByRole('button', { name: 'Save as a file' }),
    )
    expect(await textOf(saved[0]?.blob)).not.toContain('Jane')
  })
})

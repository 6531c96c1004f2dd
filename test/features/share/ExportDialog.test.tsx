import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { ExportDialog } from '#features/share/ExportDialog.tsx'
import { parseBundle } from '#library/bundle.ts'
import { barriers } from '#test/link-view/accessible.ts'
import { botOf, incomingOf, presetOf } from '#test/library/any-library.ts'
import type { FakeLibrary } from '#test/library/fake-database.ts'
import { libraryWith, savedFiles, show, textOf } from './open-parts.tsx'

afterEach(() => vi.restoreAllMocks())

const free = incomingOf('preset:1', presetOf())
const ofBot = incomingOf('preset:2', presetOf({ botId: 'bot:1' }))
const bot = incomingOf('bot:1', botOf())
const other = incomingOf('bot:2', botOf({ name: 'Other bot' }))

async function open(given?: FakeLibrary) {
  const library = given ?? (await libraryWith({ presets: [free, ofBot], bots: [bot, other] }))
  const onClose = vi.fn<() => void>()
  const saved = savedFiles()
  const part = show(library, <ExportDialog open onClose={onClose} />)
  await screen.findByRole('dialog', { name: 'Export' })
  const save = async () => {
    await part.user.click(await screen.findByRole('button', { name: 'Save the file' }))
    const read = parseBundle(await textOf(saved.at(-1)?.blob))
    if (!read.ok) throw new Error(read.reason)
    return read.value
  }
  return { ...part, saved, save, onClose }
}

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).toSorted()

test('all presets and bots go into one file, named by the day', async () => {
  const { save, saved } = await open()
  await screen.findByText('2 presets and 2 bots.')
  expect(await barriers()).toEqual([])
  const { presets, bots } = await save()
  expect(presets).toEqual(
    expect.arrayContaining([free, ofBot].map((it) => expect.objectContaining(it))),
  )
  expect(ids(bots)).toEqual(['bot:1', 'bot:2'])
  expect(saved[0]?.name).toMatch(/^external-link-builder-\d{4}-\d\d-\d\d\.json$/)
  expect(screen.getByText(`Saving ${saved[0]?.name}`)).toBeTruthy()
})

test('bots are left out if that is wanted', async () => {
  const { user, save } = await open()
  await user.click(
    await screen.findByRole('checkbox', { name: 'With what is known about the bots' }),
  )
  expect(screen.getByText('2 presets.')).toBeTruthy()
  expect((await save()).bots).toEqual([])
})

test('one bot’s presets go alone', async () => {
  const { user, save } = await open()
  await user.click(await screen.findByRole('radio', { name: 'Presets of one bot' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Bot' }), 'Acme Store')
  expect(screen.getByText('1 preset and 1 bot.')).toBeTruthy()
  expect(await barriers()).toEqual([])
  const { presets, bots } = await save()
  expect([ids(presets), ids(bots)]).toEqual([['preset:2'], ['bot:1']])
})

test('presets without a bot go alone', async () => {
  const { user, save } = await open()
  await user.click(await screen.findByRole('radio', { name: 'Presets of one bot' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Bot' }), 'Without a bot')
  expect(ids((await save()).presets)).toEqual(['preset:1'])
})

test('what cannot be read goes along as it is', async () => {
  const library = await libraryWith({ presets: [free] })
  const body = { type: 'preset', schema: 99, text: 'from the future' }
  library.database.documents.set('preset:9', { id: 'preset:9', rev: '1-a', body })
  const { save } = await open(library)
  await screen.findByText(/^1 document that this version of the app cannot read/)
  const { presets, unreadable } = await save()
  expect(ids(presets)).toEqual(['preset:1'])
  expect(unreadable).toEqual([{ id: 'preset:9', why: 'newer', raw: body }])
})

test('an empty library has nothing to export', async () => {
  await open(await libraryWith())
  await screen.findByText('There is nothing to export yet.')
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Save the file' })
  expect(button.disabled).toBe(true)
})

test('a library that does not open says so', async () => {
  const library = await libraryWith()
  library.database.trouble = 'damaged'
  await open(library)
  expect(await screen.findByText(/cannot be read/)).toBeTruthy()
})

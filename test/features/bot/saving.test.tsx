import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Bot } from '#library/bot.ts'
import { barriers } from '#test/link-view/accessible.ts'
import { botOf } from '#test/library/any-library.ts'
import { fakeLibrary } from '#test/library/fake-database.ts'
import { button, keptBots, openPage, otherTab, put } from './open-page.tsx'

async function openBot() {
  const fake = fakeLibrary()
  const kept = await put(fake, 'bot', botOf())
  const page = openPage({ fake, botId: kept.id })
  const note = await screen.findByLabelText<HTMLTextAreaElement>('Note', { selector: 'textarea' })
  /** What another tab makes of it meanwhile. */
  const changeElsewhere = async (changed: Partial<Bot>) => {
    const library = await otherTab(fake)
    const now = await library.get('bot', kept.id)
    if (!now.ok || now.value === null) throw new Error('gone')
    const { rev, value } = now.value
    await act(() => library.save('bot', { ...value, ...changed }, { id: kept.id, rev }))
  }
  return { ...page, ...kept, note, changeElsewhere }
}

test('what cannot be saved stays on the screen, and is saved when there is room', async () => {
  const { user, note, fake } = await openBot()
  fake.database.isFull = true
  await user.type(note, 'ours')
  expect(await screen.findByText(/this browser has no room left/)).toBeTruthy()
  expect(screen.getByText('Not saved')).toBeTruthy()
  expect(note.value).toBe('ours')
  expect(await barriers()).toEqual([])
  fake.database.isFull = false
  await user.click(button('Try again'))
  expect(await screen.findByText('Saved')).toBeTruthy()
  expect((await keptBots(fake))[0]?.note).toBe('ours')
})

test('what another tab saves is shown here, too, while nothing is typed', async () => {
  const { note, changeElsewhere } = await openBot()
  await changeElsewhere({ note: 'theirs' })
  await waitFor(() => expect(note.value).toBe('theirs'))
  expect(screen.getByText('Saved')).toBeTruthy()
})

async function openConflict() {
  const page = await openBot()
  await page.user.type(page.note, 'ours')
  await page.changeElsewhere({ note: 'theirs', variables: [] })
  const box = await screen.findByRole('alert', { name: /changed in another tab, too/ })
  return { ...page, box: within(box) }
}

const versions = async ({ fake, id }: Awaited<ReturnType<typeof openConflict>>) => {
  const read = await (await otherTab(fake)).versions('bot', id)
  return read.ok ? read.value.map(({ value }) => value.note) : []
}

describe('a bot that another tab has changed while it was typed into', () => {
  test('is shown in both ways', async () => {
    const { box, note } = await openConflict()
    expect(await box.findByText('ours')).toBeTruthy()
    expect(box.getByText('theirs')).toBeTruthy()
    expect(box.getByText('color')).toBeTruthy()
    expect(note.value).toBe('ours')
    expect(await barriers()).toEqual([])
  })

  test('can be kept as it is here; the other one becomes a version', async () => {
    const page = await openConflict()
    await page.user.click(await page.box.findByRole('button', { name: 'Keep what is here' }))
    expect(await screen.findByText('Saved')).toBeTruthy()
    expect((await keptBots(page.fake))[0]?.note).toBe('ours')
    expect(await versions(page)).toContain('theirs')
  })

  test('can be taken from there; the one here becomes a version, and comes back with Undo', async () => {
    const page = await openConflict()
    await page.user.click(await page.box.findByRole('button', { name: 'Take the other tab’s' }))
    await waitFor(() => expect(page.note.value).toBe('theirs'))
    expect((await keptBots(page.fake))[0]?.note).toBe('theirs')
    expect(await versions(page)).toContain('ours')
    await page.user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect((await keptBots(page.fake))[0]?.note).toBe('ours'))
  })
})

test('a bot that another tab has deleted stays on the screen, and can be brought back as it is', async () => {
  const { user, note, fake, id, rev } = await openBot()
  const library = await otherTab(fake)
  await user.type(note, 'ours')
  await act(() => library.remove('bot', { id, rev }))
  expect(await screen.findByText(/This bot was deleted in another tab/)).toBeTruthy()
  expect(note.value).toBe('ours')
  expect(await keptBots(fake)).toEqual([])
  await user.click(await screen.findByRole('button', { name: 'Bring the bot back' }))
  expect(await screen.findByText('Saved')).toBeTruthy()
  expect((await keptBots(fake))[0]?.note).toBe('ours')
})

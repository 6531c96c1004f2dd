import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Bot } from '#library/bot.ts'
import { barriers } from '#test/link-view/accessible.ts'
import { botOf } from '#test/library/any-library.ts'
import { fakeLibrary, holdWrites } from '#test/library/fake-database.ts'
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

async function typeWithoutRoom() {
  const page = await openBot()
  await put(page.fake, 'bot', botOf({ name: 'Beta' }))
  page.fake.database.isFull = true
  await page.user.type(page.note, 'ours')
  await screen.findByText(/this browser has no room left/)
  return page
}

const isAsked = () => {
  const leaving = new Event('beforeunload', { cancelable: true })
  dispatchEvent(leaving)
  return leaving.defaultPrevented
}

describe('what cannot be saved', () => {
  test('is found again by who goes to another bot and comes back, and is saved by then', async () => {
    const { user, fake } = await typeWithoutRoom()
    expect(isAsked()).toBe(true)
    await user.click(screen.getByRole('link', { name: /^Beta/ }))
    await screen.findByRole('heading', { level: 2, name: 'Beta' })
    const link = await screen.findByRole('link', { name: /^Acme Store.*Not saved yet/ })
    expect(isAsked()).toBe(true)
    expect(await barriers()).toEqual([])
    fake.database.isFull = false
    await user.click(link)
    await screen.findByDisplayValue('ours')
    await waitFor(async () => expect((await keptBots(fake))[0]?.note).toBe('ours'))
    await screen.findByText('Saved')
    expect(screen.queryByText('Not saved yet')).toBeNull()
    expect(isAsked()).toBe(false)
  })

  test('of a bot that another tab has deleted is found again, too', async () => {
    const { user, note, fake, id, rev } = await openBot()
    await put(fake, 'bot', botOf({ name: 'Beta' }))
    await user.type(note, 'ours')
    const library = await otherTab(fake)
    await act(() => library.remove('bot', { id, rev }))
    await screen.findByText(/This bot was deleted in another tab/)
    await user.click(await screen.findByRole('link', { name: /^Beta/ }))
    await screen.findByRole('heading', { level: 2, name: 'Beta' })
    await user.click(await screen.findByRole('link', { name: /Not saved yet/ }))
    await screen.findByDisplayValue('ours')
    await user.click(await screen.findByRole('button', { name: 'Bring the bot back' }))
    await waitFor(async () => expect((await keptBots(fake)).map((it) => it.note)).toContain('ours'))
  })

  test('says why where somebody is typing', async () => {
    const { user } = await typeWithoutRoom()
    await user.click(button('See why'))
    expect(document.activeElement?.textContent).toContain('this browser has no room left')
  })
})

test('what another tab changes comes in around what is being typed', async () => {
  const { user, changeElsewhere, fake } = await openBot()
  await user.click(button('Add a block'))
  await user.keyboard('Wel')
  await changeElsewhere({
    note: 'theirs',
    blocks: [...botOf().blocks, { id: 'theirs', name: 'Theirs', note: '' }],
  })
  await screen.findByDisplayValue('Theirs')
  await user.keyboard('come')
  await waitFor(async () =>
    expect((await keptBots(fake))[0]?.blocks.map(({ name }) => name).toSorted()).toEqual([
      'Black Friday welcome',
      'Theirs',
      'Welcome',
    ]),
  )
  expect((await keptBots(fake))[0]?.note).toBe('theirs')
  expect(screen.queryByRole('alert')).toBeNull()
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

test('changed in both tabs while it is being saved here, it is asked which counts', async () => {
  const { user, note, fake, id, rev } = await openBot()
  const { otherTab: theirs, isHeld, release } = holdWrites(fake)
  const { all } = fake.database
  // A browser’s database takes longer than a refusal.
  const slowly = (prefix: string) =>
    new Promise((read) => setTimeout(read, 100)).then(() => all(prefix))
  Object.assign(fake.database, { all: slowly })
  await user.type(note, 'ours')
  await waitFor(() => expect(isHeld()).toBe(true))
  await act(() => theirs.save('bot', botOf({ note: 'theirs' }), { id, rev }))
  await act(() => fake.client.queryClient.refetchQueries())
  await act(release)
  const box = await screen.findByRole('alert', { name: /changed in another tab, too/ })
  expect(await within(box).findByText('theirs')).toBeTruthy()
  expect(note.value).toBe('ours')
  expect(screen.getByText('Not saved')).toBeTruthy()
})

describe('a bot that another tab has changed while it was typed into', () => {
  test('is shown in both ways', async () => {
    const { box, note } = await openConflict()
    expect(await box.findByText('ours')).toBeTruthy()
    expect(box.getByText('theirs')).toBeTruthy()
    // Only the other tab has taken the variable out: of that nobody is asked.
    expect(box.queryByText('color')).toBeNull()
    expect(note.value).toBe('ours')
    expect(await barriers()).toEqual([])
  })

  test('can be kept as it is here; the other one becomes a version', async () => {
    const page = await openConflict()
    await page.user.click(await page.box.findByRole('button', { name: 'Keep what is here' }))
    expect(await screen.findByText('Saved')).toBeTruthy()
    expect((await keptBots(page.fake))[0]?.note).toBe('ours')
    expect(await versions(page)).toContain('theirs')
    // What only the other tab has changed.
    expect((await keptBots(page.fake))[0]?.variables).toEqual([])
    await page.user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect((await keptBots(page.fake))[0]?.note).toBe('theirs'))
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

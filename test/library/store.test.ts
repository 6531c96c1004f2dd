import { expect, test } from 'vitest'
import type { Library } from '#library/library.ts'
import { caps } from '#library/shapes.ts'
import { openLibrary } from '#library/store.ts'
import { toBody } from '#library/document.ts'
import type { Result } from '#platform/result.ts'
import { botOf, presetOf } from '#test/library/any-library.ts'
import { fakeDatabase } from '#test/library/fake-database.ts'

const day = 24 * 60 * 60 * 1000

test('a saved preset is in the list, can be opened, and says when it was made and saved', async () => {
  const { library, clock } = open()
  clock.now = 1000
  const saved = await must(library.save('preset', presetOf(), null))
  expect(saved).toMatchObject({ createdAt: 1000, updatedAt: 1000, value: presetOf() })
  expect(saved.id).toMatch(
    /^preset:[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  )
  clock.now = 2000
  const again = await must(library.save('preset', presetOf({ name: 'Other' }), saved))
  expect(again).toMatchObject({ id: saved.id, createdAt: 1000, updatedAt: 2000 })
  expect(await must(library.list('preset'))).toEqual({
    items: [again],
    removed: [],
    unreadable: [],
  })
  expect(await must(library.get('preset', saved.id))).toEqual(again)
  expect(await must(library.get('preset', 'preset:none'))).toBeNull()
})

test('presets and bots are listed apart', async () => {
  const { library } = open()
  const preset = await must(library.save('preset', presetOf(), null))
  const bot = await must(library.save('bot', botOf(), null))
  expect((await must(library.list('preset'))).items).toEqual([preset])
  expect((await must(library.list('bot'))).items).toEqual([bot])
})

test('two tabs that save the same preset: the second is told, and neither text is lost', async () => {
  const { library, database } = open()
  const other = openLibrary(database)
  const seen = await must(library.save('preset', presetOf({ name: 'First' }), null))
  const mine = await must(library.save('preset', presetOf({ name: 'Mine' }), seen))
  expect(await other.save('preset', presetOf({ name: 'Theirs' }), seen)).toEqual(
    refused('conflict'),
  )
  // It looks again, and chooses to save over.
  const theirs = await must(other.save('preset', presetOf({ name: 'Theirs' }), mine))
  expect(theirs.value.name).toBe('Theirs')
  const versions = await must(library.versions('preset', seen.id))
  expect(versions.map(({ value }) => value.name)).toEqual(['Mine', 'First'])
})

test('two tabs that save in the same moment: one of them is told', async () => {
  const { library, database } = open()
  const seen = await must(library.save('preset', presetOf({ name: 'First' }), null))
  const answers = await Promise.all([
    library.save('preset', presetOf({ name: 'Mine' }), seen),
    openLibrary(database).save('preset', presetOf({ name: 'Theirs' }), seen),
  ])
  expect(answers.map((it) => (it.ok ? 'saved' : it.reason)).toSorted()).toEqual([
    'conflict',
    'saved',
  ])
})

test('a removed preset is out of the list, says since when, and comes back as it was', async () => {
  const { library, clock } = open()
  clock.now = 5000
  const saved = await must(library.save('preset', presetOf(), null))
  const removed = await must(library.remove('preset', saved))
  expect(await must(library.list('preset'))).toMatchObject({ items: [], removed: [removed] })
  const [listed] = (await must(library.list('preset'))).removed
  expect(listed?.removedAt).toBe(clock.now)
  expect(await must(library.get('preset', saved.id))).toBeNull()
  expect(await library.save('preset', presetOf({ name: 'Late' }), saved)).toEqual(refused('gone'))
  expect(await library.save('preset', presetOf({ name: 'Late' }), removed)).toEqual(refused('gone'))
  expect(await library.remove('preset', saved)).toEqual(refused('gone'))
  const back = await must(library.restore('preset', removed))
  expect(back).toEqual({ ...saved, rev: back.rev })
  expect(await must(library.list('preset'))).toMatchObject({ items: [back], removed: [] })
  expect(await must(library.versions('preset', saved.id))).toEqual([])
})

test('the removed ones are listed newest first, for thirty days; then they are erased with their versions', async () => {
  const { library, database, clock } = open()
  const [first, second] = [
    await must(library.save('preset', presetOf({ name: 'First' }), null)),
    await must(library.save('preset', presetOf({ name: 'Second' }), null)),
  ]
  const changed = await must(library.save('preset', presetOf({ name: 'Changed' }), first))
  await must(library.remove('preset', changed))
  clock.now += day
  await must(library.remove('preset', second))
  const names = async () =>
    (await must(library.list('preset'))).removed.map(({ value }) => value.name)
  expect(await names()).toEqual(['Second', 'Changed'])
  clock.now += 29.5 * day
  expect(await names()).toEqual(['Second'])
  await settled()
  expect([...database.documents.keys()]).toEqual([second.id])
})

test('one that was brought back in the last moment is not erased', async () => {
  const { library, database, clock } = open()
  const saved = await must(library.save('preset', presetOf(), null))
  const removed = await must(library.remove('preset', saved))
  clock.now += 31 * day
  database.beforeWrite = () => {
    database.beforeWrite = null
    const { body } = database.documents.get(saved.id) ?? {}
    database.documents.set(saved.id, { id: saved.id, rev: '9-back', body })
  }
  expect((await must(library.list('preset'))).removed).toEqual([])
  await settled()
  expect(database.documents.get(saved.id)?.rev).toBe('9-back')
  expect(removed.id).toBe(saved.id)
})

test('what a later version of the app wrote, and what is damaged, is listed, kept and never written over', async () => {
  const { library, database } = open()
  const newer = {
    ...toBody('preset', { createdAt: 1, updatedAt: 1, removedAt: null, value: presetOf() }),
    schema: 99,
  }
  database.documents.set('preset:newer', { id: 'preset:newer', rev: '1-a', body: newer })
  database.documents.set('preset:odd', { id: 'preset:odd', rev: '1-a', body: { type: 'preset' } })
  const before = new Map(database.documents)
  expect(await must(library.list('preset'))).toEqual({
    items: [],
    removed: [],
    unreadable: [
      { id: 'preset:newer', why: 'newer', raw: newer },
      { id: 'preset:odd', why: 'shape', raw: { type: 'preset' } },
    ],
  })
  for (const id of before.keys()) {
    const expected = { id, rev: '1-a' }
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(await library.save('preset', presetOf(), expected)).toEqual(refused('conflict'))
    // oxlint-disable-next-line no-await-in-loop
    expect(await library.remove('preset', expected)).toEqual(refused('conflict'))
    // oxlint-disable-next-line no-await-in-loop
    expect(await library.get('preset', id)).toEqual(refused('unreadable'))
  }
  const incoming = [...before.keys()].map((id) => ({
    id,
    createdAt: 1,
    updatedAt: 2,
    value: presetOf(),
  }))
  expect(await must(library.bringIn('preset', incoming))).toBe(0)
  expect(database.documents).toEqual(before)
})

test('where there is no room, and for more than a preset may hold, nothing is written and it is said', async () => {
  const { library, database } = open()
  const saved = await must(library.save('preset', presetOf(), null))
  const before = new Map(database.documents)
  database.isFull = true
  expect(await library.save('preset', presetOf({ name: 'More' }), saved)).toEqual(refused('full'))
  expect(await library.save('preset', presetOf(), null)).toEqual(refused('full'))
  database.isFull = false
  const huge = presetOf({ note: 'x'.repeat(caps.note + 1) })
  expect(await library.save('preset', huge, saved)).toEqual(refused('full'))
  expect(database.documents).toEqual(before)
})

test.each(['not-loaded', 'refused', 'damaged', 'newer'] as const)(
  'a database that is %s is named by every call',
  async (trouble) => {
    const { library, database } = open()
    const saved = await must(library.save('preset', presetOf(), null))
    database.trouble = trouble
    const answers = await Promise.all([
      library.list('preset'),
      library.get('preset', saved.id),
      library.save('preset', presetOf(), null),
      library.save('preset', presetOf(), saved),
      library.remove('preset', saved),
      library.restore('preset', saved),
      library.versions('preset', saved.id),
      library.bringIn('preset', [saved]),
    ])
    expect(answers).toEqual(answers.map(() => refused(trouble)))
    database.trouble = null
    expect((await must(library.list('preset'))).items).toEqual([saved])
  },
)

test('changes are told once for each kind, wherever they were made', async () => {
  const { library, database } = open()
  const told: string[] = []
  const stop = library.watch((kind) => told.push(kind))
  const other = openLibrary(database)
  const saved = await must(other.save('preset', presetOf(), null))
  await must(library.save('bot', botOf(), null))
  await must(other.bringIn('preset', [saved, { ...saved, id: 'preset:1' }]))
  expect(told).toEqual(['preset', 'bot', 'preset'])
  stop()
  await must(other.remove('preset', saved))
  expect(told).toHaveLength(3)
})

test('a list that is read again has the same objects where nothing has changed', async () => {
  const { library, database } = open()
  const first = await must(library.save('preset', presetOf({ name: 'First' }), null))
  await must(library.save('preset', presetOf({ name: 'Second' }), null))
  const before = (await must(library.list('preset'))).items
  await must(openLibrary(database).save('preset', presetOf({ name: 'Changed' }), first))
  const after = (await must(library.list('preset'))).items
  expect(after.filter((it) => before.includes(it)).map(({ value }) => value.name)).toEqual([
    'Second',
  ])
  expect(after.map(({ value }) => value.name).toSorted()).toEqual(['Changed', 'Second'])
})

interface Opened {
  readonly library: Library
  readonly database: ReturnType<typeof fakeDatabase>
  readonly clock: { now: number }
}

function open(): Opened {
  const clock = { now: Date.UTC(2026, 0, 1) }
  const database = fakeDatabase()
  return { library: openLibrary(database, { now: () => clock.now }), database, clock }
}

async function must<T>(answer: Promise<Result<T, string>>): Promise<T> {
  const it = await answer
  if (!it.ok) throw new Error(it.reason)
  return it.value
}

function refused(reason: string) {
  return { ok: false, reason }
}

/** What nobody waits for has been done. */
function settled(): Promise<void> {
  return new Promise((done) => void setTimeout(done, 5))
}

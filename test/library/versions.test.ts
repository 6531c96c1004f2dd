import { expect, test } from 'vitest'
import { toBody } from '#library/document.ts'
import type { Kept, Library } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { openLibrary } from '#library/store.ts'
import { versionLimit } from '#library/versions.ts'
import type { Result } from '#platform/result.ts'
import { presetOf } from '#test/library/any-library.ts'
import { fakeDatabase } from '#test/library/fake-database.ts'

test('the last versions of a preset are there, newest first, and can be brought back', async () => {
  const { library } = open()
  let kept = await must(library.save('preset', presetOf({ name: 'A' }), null))
  kept = await saveAll(library, kept, ['B', 'C'])
  const versions = await must(library.versions('preset', kept.id))
  expect(versions.map(({ value }) => value.name)).toEqual(['B', 'A'])
  const [, oldest] = versions
  if (oldest === undefined) throw new Error('there is no version')
  kept = await must(library.save('preset', oldest.value, kept))
  expect(await names(library, kept.id)).toEqual(['C', 'B', 'A'])
})

test('a version says when its text was saved', async () => {
  const clock = { now: 1000 }
  const library = openLibrary(fakeDatabase(), { now: () => clock.now })
  const first = await must(library.save('preset', presetOf({ name: 'A' }), null))
  clock.now = 2000
  await must(library.save('preset', presetOf({ name: 'B' }), first))
  const versions = await must(library.versions('preset', first.id))
  expect(versions).toEqual([{ rev: first.rev, savedAt: 1000, value: presetOf({ name: 'A' }) }])
})

test('saving the same again, removing and bringing back make no versions', async () => {
  const { library } = open()
  let kept = await must(library.save('preset', presetOf({ name: 'A' }), null))
  kept = await must(library.save('preset', presetOf({ name: 'A' }), kept))
  kept = await must(library.restore('preset', await must(library.remove('preset', kept))))
  expect(await names(library, kept.id)).toEqual([])
})

test('at most the last twenty are kept', async () => {
  const { library, database } = open()
  let kept = await must(library.save('preset', presetOf({ name: '0' }), null))
  const later = Array.from({ length: versionLimit + 5 }, (_, at) => `${at + 1}`)
  kept = await saveAll(library, kept, later)
  const expected = later.slice(4, -1).toReversed()
  expect(expected).toHaveLength(versionLimit)
  expect(await names(library, kept.id)).toEqual(expected)
  await settled()
  const left = [...database.documents.keys()].filter((id) => id.startsWith('version:'))
  expect(left).toHaveLength(versionLimit)
})

test('what is brought in over something makes a version of it, and what is the same does not', async () => {
  const { library } = open()
  const kept = await must(library.save('preset', presetOf({ name: 'Mine' }), null))
  const theirs = { ...kept, updatedAt: kept.updatedAt + 5, value: presetOf({ name: 'Theirs' }) }
  const fresh = { ...theirs, id: 'preset:new' }
  expect(await must(library.bringIn('preset', [theirs, fresh]))).toBe(2)
  expect(await must(library.bringIn('preset', [theirs, fresh]))).toBe(2)
  expect(await names(library, kept.id)).toEqual(['Mine'])
  const { updatedAt, value } = theirs
  expect(await must(library.get('preset', kept.id))).toMatchObject({ updatedAt, value })
  expect(await must(library.get('preset', fresh.id))).toMatchObject({ updatedAt, value })
})

test('what is brought in over something removed brings it back', async () => {
  const { library } = open()
  const kept = await must(library.save('preset', presetOf({ name: 'Mine' }), null))
  await must(library.remove('preset', kept))
  expect(await must(library.bringIn('preset', [kept]))).toBe(1)
  const { items, removed } = await must(library.list('preset'))
  expect([items.length, removed.length]).toEqual([1, 0])
})

test('what another tab saved just before something is brought in over it becomes a version too', async () => {
  const { library, database } = open()
  const kept = await must(library.save('preset', presetOf({ name: 'Mine' }), null))
  const meanwhile = { id: kept.id, createdAt: 1, updatedAt: 1, removedAt: null }
  database.beforeWrite = () => {
    database.beforeWrite = null
    const body = toBody('preset', { ...meanwhile, value: presetOf({ name: 'Meanwhile' }) })
    database.documents.set(kept.id, { id: kept.id, rev: '2-b', body })
  }
  const theirs = { ...kept, updatedAt: 1, value: presetOf({ name: 'Theirs' }) }
  expect(await must(library.bringIn('preset', [theirs]))).toBe(1)
  expect((await must(library.get('preset', kept.id)))?.value.name).toBe('Theirs')
  expect(await names(library, kept.id)).toEqual(['Meanwhile', 'Mine'])
})

test('of what does not belong into a library nothing is brought in', async () => {
  const { library, database } = open()
  const it = { createdAt: 1, updatedAt: 1, value: presetOf() }
  const odd = [
    { ...it, id: 'bot:1' },
    { ...it, id: 'version:preset:1:1-a' },
    { ...it, id: '_design/x' },
    { ...it, id: 'preset:1', value: presetOf({ note: 'x'.repeat(10_000) }) },
  ]
  expect(await must(library.bringIn('preset', odd))).toBe(0)
  expect(database.documents.size).toBe(0)
})

test('the versions of a preset whose id begins another’s are its own', async () => {
  const { library } = open()
  const at = { createdAt: 1, updatedAt: 1 }
  const [short, long] = ['preset:1', 'preset:12']
  const bring = (name: string, updatedAt: number) =>
    must(
      library.bringIn('preset', [
        { ...at, id: short, updatedAt, value: presetOf({ name: `${name} short` }) },
        { ...at, id: long, updatedAt, value: presetOf({ name: `${name} long` }) },
      ]),
    )
  await bring('Old', 1)
  await bring('New', 2)
  expect(await names(library, short)).toEqual(['Old short'])
  expect(await names(library, long)).toEqual(['Old long'])
})

function open() {
  const database = fakeDatabase()
  return { library: openLibrary(database), database }
}

async function names(library: Library, id: string): Promise<readonly string[]> {
  const versions = await must(library.versions('preset', id))
  return versions.map(({ value }) => value.name)
}

async function saveAll(library: Library, kept: Kept<Preset>, texts: readonly string[]) {
  let last = kept
  for (const name of texts) {
    // oxlint-disable-next-line no-await-in-loop -- each over the one before
    last = await must(library.save('preset', presetOf({ name }), last))
  }
  return last
}

async function must<T>(answer: Promise<Result<T, string>>): Promise<T> {
  const it = await answer
  if (!it.ok) throw new Error(it.reason)
  return it.value
}

/** What nobody waits for has been done. */
function settled(): Promise<void> {
  return new Promise((done) => void setTimeout(done, 5))
}

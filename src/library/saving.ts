import type { Database, Write } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { readDocument, readValue, toBody, type Content } from './document.ts'
import type { Expected, Kept, Kind, Kinds, SaveTrouble } from './library.ts'
import { contentKey } from './same-content.ts'
import { forgetOldVersions, keepVersion } from './versions.ts'

type Saved<K extends Kind> = Promise<Result<Kept<Kinds[K]>, SaveTrouble>>

/** Makes a document. What is more than the caps allow is `full`: it could be written, and not be read again. */
export async function saveNew<K extends Kind>(
  database: Database,
  kind: K,
  id: string,
  value: Kinds[K],
  now: number,
): Saved<K> {
  const content = { createdAt: now, updatedAt: now, removedAt: null, value }
  return write(database, kind, { id, rev: null }, content, [])
}

/** Saves over what a person has seen, and over nothing else. */
export async function saveOver<K extends Kind>(
  database: Database,
  kind: K,
  expected: Expected,
  value: Kinds[K],
  now: number,
): Saved<K> {
  const found = await find(database, kind, expected)
  if (!found.ok) return found
  const { kept, removedAt } = found.value
  if (removedAt !== null) return fail('gone')
  const before = contentKey(kept.value) === contentKey(value) ? [] : [keepVersion(kept)]
  const content = { createdAt: kept.createdAt, updatedAt: now, removedAt: null, value }
  const saved = await write(database, kind, expected, content, before)
  if (saved.ok && before.length > 0) void forgetOldVersions(database, expected.id)
  return saved
}

/** Marks a document as removed. What it holds stays in it. */
export async function remove<K extends Kind>(
  database: Database,
  kind: K,
  expected: Expected,
  now: number,
): Saved<K> {
  const found = await find(database, kind, expected)
  if (!found.ok) return found
  const { kept, removedAt } = found.value
  if (removedAt !== null) return fail('gone')
  return write(database, kind, expected, { ...kept, removedAt: now }, [])
}

/** Takes the mark away. What is not removed stays as it is. */
export async function restore<K extends Kind>(
  database: Database,
  kind: K,
  expected: Expected,
): Saved<K> {
  const found = await find(database, kind, expected)
  if (!found.ok) return found
  const { kept, removedAt } = found.value
  if (removedAt === null) return ok(kept)
  return write(database, kind, expected, { ...kept, removedAt: null }, [])
}

/** The document in the revision that is expected. One that cannot be read is never written over. */
async function find<K extends Kind>(database: Database, kind: K, { id, rev }: Expected) {
  const stored = await database.get(id)
  if (!stored.ok) return stored
  if (stored.value === null) return fail('gone')
  const document = readDocument(kind, stored.value)
  if (document.is === 'unreadable') return fail('conflict')
  if (document.kept.rev === rev) return ok(document)
  return fail(document.removedAt === null ? 'conflict' : 'gone')
}

async function write<K extends Kind>(
  database: Database,
  kind: K,
  place: { readonly id: string; readonly rev: string | null },
  content: Content<Kinds[K]>,
  before: readonly Write[],
): Saved<K> {
  const { createdAt, updatedAt } = content
  const value = readValue(kind, content.value)
  if (value === null) return fail('full')
  const body = toBody(kind, { ...content, value })
  const written = await database.write([...before, { ...place, body }])
  if (!written.ok) return written
  const rev = written.value.at(-1)
  return typeof rev === 'string'
    ? ok({ id: place.id, rev, createdAt, updatedAt, value })
    : fail('conflict')
}

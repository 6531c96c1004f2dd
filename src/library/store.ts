import type { Database } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { bringIn } from './bring-in.ts'
import { readDocument } from './document.ts'
import {
  keptRemovedFor,
  type Kept,
  type Kind,
  type Kinds,
  type Library,
  type LibraryTrouble,
  type Listing,
  type Removed,
} from './library.ts'
import { newId as anyNewId } from './new-id.ts'
import { createReader, type Reader } from './reader.ts'
import { remove, restore, saveNew, saveOver } from './saving.ts'
import { forgetVersions, readVersions } from './versions.ts'

export interface LibraryOptions {
  /** Milliseconds since 1970; the machine's clock unless given. */
  readonly now?: () => number
  /** What stands behind the kind in a new id. */
  readonly newId?: (kind: Kind) => string
}

/** Presets and bots, as documents of a database. */
export function openLibrary(database: Database, options: LibraryOptions = {}): Library {
  const { now = Date.now, newId = anyNewId } = options
  const readers: { readonly [K in Kind]: Reader<K> } = {
    preset: createReader(database, 'preset'),
    bot: createReader(database, 'bot'),
  }
  return {
    list: (kind) => list(database, readers[kind], now()),
    get: (kind, id) => get(database, kind, id),
    save: (kind, value, expected) =>
      expected === null
        ? saveNew(database, kind, newId(kind), value, now())
        : saveOver(database, kind, expected, value, now()),
    remove: (kind, expected) => remove(database, kind, expected, now()),
    restore: (kind, expected) => restore(database, kind, expected),
    versions: (kind, id) => readVersions(database, kind, id),
    bringIn: (kind, incoming) => bringIn(database, kind, incoming),
    watch: (tell) => database.watch((ids) => kindsIn(ids).forEach((kind) => tell(kind))),
  }
}

async function list<K extends Kind>(
  database: Database,
  reader: Reader<K>,
  now: number,
): Promise<Result<Listing<Kinds[K]>, LibraryTrouble>> {
  const read = await reader.readAll()
  if (!read.ok) return read
  const documents = read.value
  const kept = documents.filter((it) => it.is === 'kept')
  const isOver = (removedAt: number) => removedAt < now - keptRemovedFor
  const over = kept.filter(({ removedAt }) => removedAt !== null && isOver(removedAt))
  if (over.length > 0)
    void forget(
      database,
      over.map((it) => it.kept),
    )
  return ok({
    items: kept.filter(({ removedAt }) => removedAt === null).map((it) => it.kept),
    removed: kept
      .flatMap(({ kept: it, removedAt }) => (removedAt === null ? [] : withTime(it, removedAt)))
      .filter(({ removedAt }) => !isOver(removedAt))
      .toSorted((one, other) => other.removedAt - one.removedAt),
    unreadable: documents.flatMap((it) => (it.is === 'unreadable' ? it.unreadable : [])),
  })
}

function withTime<T>(kept: Kept<T>, removedAt: number): Removed<T> {
  return { ...kept, removedAt }
}

async function get<K extends Kind>(
  database: Database,
  kind: K,
  id: string,
): Promise<Result<Kept<Kinds[K]> | null, LibraryTrouble | 'unreadable'>> {
  const stored = await database.get(id)
  if (!stored.ok) return stored
  if (stored.value === null) return ok(null)
  const document = readDocument(kind, stored.value)
  if (document.is === 'unreadable') return fail('unreadable')
  return ok(document.removedAt === null ? document.kept : null)
}

/** Only in the revision that was looked at: another tab may have brought it back in the meantime. */
async function forget(database: Database, over: readonly Kept<unknown>[]): Promise<void> {
  const erased = await database.erase(over)
  if (!erased.ok) return
  for (const id of erased.value) {
    // oxlint-disable-next-line no-await-in-loop -- nobody waits for it, and others may need the database
    await forgetVersions(database, id)
  }
}

/** Versions change with their documents only. */
function kindsIn(ids: readonly string[]): readonly Kind[] {
  const kinds: readonly Kind[] = ['preset', 'bot']
  return kinds.filter((kind) => ids.some((id) => id.startsWith(`${kind}:`)))
}

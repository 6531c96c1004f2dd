import type { Answer, Database, Place, Stored } from '#platform/database.ts'
import { ok } from '#platform/result.ts'
import { readDocument, type Document } from './document.ts'
import type { Kind, Kinds } from './library.ts'

/** With more changes than this it is quicker to read everything. */
const fewChanges = 100

/** Reads all documents of a kind; those that have not changed since the last time are the same objects as then. */
export interface Reader<K extends Kind> {
  readonly readAll: () => Answer<readonly Document<Kinds[K]>[]>
}

/** A revision never changes what it says: what was read and judged once is not read again. */
export function createReader<K extends Kind>(database: Database, kind: K): Reader<K> {
  const prefix = `${kind}:`
  let known: ReadonlyMap<string, Known<Kinds[K]>> = new Map()

  const readChanged = async (places: readonly Place[]): Answer<readonly Stored[]> => {
    const changed = places.filter(({ id, rev }) => known.get(id)?.rev !== rev)
    if (changed.length > fewChanges) return database.all(prefix)
    const answers = await Promise.all(changed.map(({ id }) => database.get(id)))
    const failed = answers.find((it) => !it.ok)
    return failed ?? ok(answers.flatMap((it) => (it.ok ? (it.value ?? []) : [])))
  }
  const remember = (places: readonly Place[], stored: readonly Stored[]) => {
    const read = new Map(
      stored.map((it) => [it.id, { rev: it.rev, document: readDocument(kind, it) }]),
    )
    const now = places.flatMap(({ id }) => {
      const one = read.get(id) ?? known.get(id)
      return one === undefined ? [] : ([[id, one]] as const)
    })
    known = new Map(now)
    return now.map(([, { document }]) => document)
  }
  return {
    readAll: async () => {
      if (known.size === 0) {
        const all = await database.all(prefix)
        return all.ok ? ok(remember(all.value, all.value)) : all
      }
      const places = await database.places(prefix)
      if (!places.ok) return places
      const stored = await readChanged(places.value)
      return stored.ok ? ok(remember(places.value, stored.value)) : stored
    },
  }
}

interface Known<T> {
  readonly rev: string
  readonly document: Document<T>
}

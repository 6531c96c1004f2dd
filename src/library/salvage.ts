import type { Stored } from '#platform/database.ts'
import type { Dump, DumpedRecord } from '#platform/dump-database.ts'
import { readDocument } from './document.ts'
import type { Kept, Kind, Kinds, Unreadable } from './library.ts'

/** What can still be read of a library whose database does not open. */
export interface Salvaged<K extends Kind> {
  readonly items: readonly Kept<Kinds[K]>[]
  readonly unreadable: readonly Unreadable[]
}

/** Finds the documents in what lay in a database. Of each the newest writing counts; what was removed stays away. */
export function salvage<K extends Kind>(kind: K, { stores }: Dump): Salvaged<K> {
  const newest = new Map<string, Stored>()
  for (const record of Object.values(stores).flatMap((it) => (typeof it === 'string' ? [] : it))) {
    const stored = toStored(record)
    if (stored === null || !stored.id.startsWith(`${kind}:`)) continue
    const known = newest.get(stored.id)
    if (known === undefined || isLater(stored.rev, known.rev)) newest.set(stored.id, stored)
  }
  const documents = [...newest.values()].filter(isNotErased).map((it) => readDocument(kind, it))
  return {
    items: documents.flatMap((it) => (it.is === 'kept' && it.removedAt === null ? it.kept : [])),
    unreadable: documents.flatMap((it) => (it.is === 'unreadable' ? it.unreadable : [])),
  }
}

/** PouchDB writes a document's id and revision into one text. */
function toStored({ value }: DumpedRecord): Stored | null {
  if (typeof value !== 'object' || value === null || !('_doc_id_rev' in value)) return null
  const { _doc_id_rev: place, ...body } = value
  if (typeof place !== 'string') return null
  const at = place.lastIndexOf('::')
  return at < 0 ? null : { id: place.slice(0, at), rev: place.slice(at + 2), body }
}

function isLater(rev: string, than: string): boolean {
  return Number.parseInt(rev, 10) > Number.parseInt(than, 10)
}

function isNotErased({ body }: Stored): boolean {
  return !(typeof body === 'object' && body !== null && '_deleted' in body)
}

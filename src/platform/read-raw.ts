import type { DatabaseTrouble, Stored } from './database.ts'
import { rawNameOf, readingTrouble } from './database-connection.ts'
import { troubleOf } from './database-trouble.ts'
import { answerOf, openRaw } from './raw-database.ts'
import { fail, ok, type Result } from './result.ts'
import { within } from './time-limit.ts'

export type Range =
  | { readonly startkey: string; readonly endkey: string }
  | { readonly key: string }

/**
 * Reads documents without PouchDB, which has to write a little before it reads: where there is no room left for that, what is
 * there can still be read. The database was looked at before (`inspectDatabase`).
 */
export async function readRaw(
  name: string,
  range: Range,
  ms: number,
): Promise<Result<readonly Stored[], DatabaseTrouble>> {
  let database: IDBDatabase | null = null
  try {
    database = await openRaw(rawNameOf(name))
    if (database === null) return ok([])
    const read = await within(ms, readAll(database, range))
    return read.ok ? read : fail('damaged')
  } catch (error) {
    return fail(readingTrouble(troubleOf(error)))
  } finally {
    database?.close()
  }
}

async function readAll(database: IDBDatabase, range: Range): Promise<readonly Stored[]> {
  const transaction = database.transaction(['document-store', 'by-sequence'])
  const keys = 'key' in range ? range.key : IDBKeyRange.bound(range.startkey, range.endkey)
  const records = await answerOf<unknown[]>(transaction.objectStore('document-store').getAll(keys))
  const bodies = transaction.objectStore('by-sequence').index('_doc_id_rev')
  const stored = records.filter(isStanding).map(async ({ id, winningRev: rev }) => {
    const body = await answerOf<unknown>(bodies.get(`${id}::${rev}`))
    return { id, rev, body: withoutPlace(body) }
  })
  return Promise.all(stored)
}

/** As PouchDB keeps what it knows of a document; what was erased leaves such a record too. */
function isStanding(record: unknown): record is { id: string; winningRev: string } {
  if (typeof record !== 'object' || record === null) return false
  if (!('id' in record && 'winningRev' in record && 'deletedOrLocal' in record)) return false
  const { id, winningRev, deletedOrLocal } = record
  return typeof id === 'string' && typeof winningRev === 'string' && deletedOrLocal === '0'
}

function withoutPlace(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return null
  const { _doc_id_rev: _place, ...body } = { _doc_id_rev: null, ...raw }
  return body
}

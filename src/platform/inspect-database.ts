import { fail, ok, type Result } from './result.ts'
import { answerOf, openRaw } from './raw-database.ts'
import { troubleOf } from './database-trouble.ts'
import type { DatabaseTrouble } from './database.ts'

/** As PouchDB's adapter for IndexedDB builds a database, in its fifth version. */
const version = 5
const documents = 'document-store'
const bodies = 'by-sequence'
const stores = [documents, bodies, 'attach-store', 'attach-seq-store', 'meta-store', 'local-store']

/**
 * Looks whether a database can be given to PouchDB. Damage that it does not expect shows itself there as an empty list, as
 * waiting without an end, or (a record that is no JSON) as a page that hangs.
 */
export async function inspectDatabase(name: string): Promise<Result<void, DatabaseTrouble>> {
  let database: IDBDatabase | null = null
  try {
    database = await openRaw(name)
    if (database === null) return ok()
    if (database.version > version) return fail('newer')
    return (await isWhole(database)) ? ok() : fail('damaged')
  } catch (error) {
    const trouble = troubleOf(error)
    return fail(trouble === 'full' ? 'damaged' : trouble)
  } finally {
    database?.close()
  }
}

async function isWhole(database: IDBDatabase): Promise<boolean> {
  if (!stores.every((store) => database.objectStoreNames.contains(store))) return false
  const transaction = database.transaction([documents, bodies])
  const [records, bodyCount] = await Promise.all([
    answerOf<unknown[]>(transaction.objectStore(documents).getAll()),
    answerOf(transaction.objectStore(bodies).count()),
  ])
  // A body without its document is never shown, and a document without its body says nothing.
  if (bodyCount < records.length || (records.length === 0 && bodyCount > 0)) return false
  return records.every(isRecord)
}

function isRecord(record: unknown): boolean {
  if (typeof record !== 'object' || record === null) return false
  if (!('data' in record && typeof record.data === 'string')) return false
  try {
    const metadata: unknown = JSON.parse(record.data)
    return (
      typeof metadata === 'object' &&
      metadata !== null &&
      'rev_tree' in metadata &&
      Array.isArray(metadata.rev_tree)
    )
  } catch {
    return false
  }
}

import type { DatabaseTrouble } from './database.ts'
import { rawNameOf, readingTrouble } from './database-connection.ts'
import { troubleOf } from './database-trouble.ts'
import { answerOf, openRaw } from './raw-database.ts'
import { fail, ok, type Result } from './result.ts'
import { within } from './time-limit.ts'

/** Milliseconds for one part of a database that may be broken. */
const patience = 15_000

/** What lies in a database, by its stores. What cannot be read stands there as why. */
export interface Dump {
  readonly name: string
  readonly version: number
  readonly stores: Readonly<Record<string, readonly DumpedRecord[] | string>>
}

export interface DumpedRecord {
  readonly key: unknown
  readonly value: unknown
}

/**
 * Takes out everything that lies in the database of this name, without the library that wrote it, whatever its version and
 * state. `null` where there is none.
 */
export async function dumpDatabase(name: string): Promise<Result<Dump | null, DatabaseTrouble>> {
  const raw = rawNameOf(name)
  try {
    const opened = await within(patience, openRaw(raw))
    if (!opened.ok) return fail('damaged')
    const database = opened.value
    if (database === null) return ok(null)
    const { version, objectStoreNames } = database
    const stores = await Promise.all(
      [...objectStoreNames].map(async (it) => [it, await dumpStore(database, it)] as const),
    )
    database.close()
    return ok({ name, version, stores: Object.fromEntries(stores) })
  } catch (error) {
    return fail(readingTrouble(troubleOf(error)))
  }
}

async function dumpStore(
  database: IDBDatabase,
  name: string,
): Promise<readonly DumpedRecord[] | string> {
  try {
    const store = database.transaction(name).objectStore(name)
    const read = Promise.all([answerOf(store.getAllKeys()), answerOf<unknown[]>(store.getAll())])
    const answer = await within(patience, read)
    if (!answer.ok) return 'TimeoutError'
    const [keys, values] = answer.value
    return keys.map((key, at) => ({ key, value: values[at] }))
  } catch (error) {
    return nameOf(error)
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : String(error)
}

import type { Pouch } from 'pouchdb-browser'
import type { DatabaseTrouble } from './database.ts'
import { isClosed, troubleOf } from './database-trouble.ts'
import { inspectDatabase } from './inspect-database.ts'
import { fail, ok, type Result } from './result.ts'
import { within } from './time-limit.ts'

export type { Pouch }

export interface Connection {
  /** Does `work`, connecting first where that is needed; with `ms` milliseconds for each of both. */
  readonly run: <T>(
    ms: number,
    work: (pouch: Pouch) => Promise<T>,
  ) => Promise<Result<T, DatabaseTrouble | 'full'>>
  readonly close: () => void
}

/**
 * A connection that is made when it is first used, and made anew after a failure: PouchDB closes the database whenever one of
 * its transactions fails, and does not open it again.
 */
export function createConnection(name: string): Connection {
  let connecting: ReturnType<typeof connect> | null = null

  const drop = (dropped: ReturnType<typeof connect>) => {
    if (connecting === dropped) connecting = null
    void dropped.then((it) => (it.ok ? it.value.close() : undefined)).catch(() => {})
  }
  const attempt = async <T>(ms: number, work: (pouch: Pouch) => Promise<T>) => {
    const current = (connecting ??= connect(name))
    const failed = (reason: DatabaseTrouble | 'full', wasClosed = false) => {
      drop(current)
      return { ok: false, reason, wasClosed } as const
    }
    const connected = await within(ms, current)
    if (!connected.ok) return failed('damaged')
    if (!connected.value.ok) return failed(connected.value.reason)
    try {
      const done = await within(ms, work(connected.value.value))
      return done.ok ? done : failed('damaged')
    } catch (error) {
      return failed(troubleOf(error), isClosed(error))
    }
  }
  return {
    run: async (ms, work) => {
      const first = await attempt(ms, work)
      // Closed before anything was done: by another tab, or by a failure of something else at the same time.
      return !first.ok && first.wasClosed ? attempt(ms, work) : first
    },
    close: () => {
      if (connecting !== null) drop(connecting)
    },
  }
}

async function connect(name: string): Promise<Result<Pouch, DatabaseTrouble | 'full'>> {
  const inspected = await inspectDatabase(rawNameOf(name))
  if (!inspected.ok) return inspected
  makeRoomForTelling(name)
  const PouchDB = await loadPouch()
  if (PouchDB === null) return fail('not-loaded')
  try {
    // What is written over is kept by those who want it, as documents of their own.
    const pouch = new PouchDB(name, { adapter: 'idb', auto_compaction: true })
    await pouch.info()
    return ok(pouch)
  } catch (error) {
    return fail(troubleOf(error))
  }
}

/** What IndexedDB calls the database that PouchDB calls `name`. */
export function rawNameOf(name: string): string {
  return `_pouch_${name}`
}

/** A browser that finds no room to read is broken, whatever it calls it. */
export function readingTrouble(trouble: DatabaseTrouble | 'full'): DatabaseTrouble {
  return trouble === 'full' ? 'damaged' : trouble
}

/**
 * PouchDB sets a letter in localStorage after each write, and where that is full it forgets to answer. With the letter there
 * from the beginning, there is room for it; and where there is none, PouchDB finds that out by itself while it is loaded.
 */
function makeRoomForTelling(name: string): void {
  try {
    const key = rawNameOf(name)
    if (localStorage.getItem(key) === null) localStorage.setItem(key, 'a')
  } catch {
    // Full or refused.
  }
}

async function loadPouch() {
  try {
    return (await import('pouchdb-browser')).default
  } catch {
    return null
  }
}

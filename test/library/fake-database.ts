import { createLibraryClient, type LibraryClient } from '#library/client.ts'
import type { LibraryTrouble } from '#library/library.ts'
import { openLibrary, type LibraryOptions } from '#library/store.ts'
import type { Body, Database, DatabaseTrouble, Place, Stored, Write } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'

/** A database in memory, which behaves as the browser's does, and fails when it is told to. */
export interface FakeDatabase extends Database {
  /** What lies in it, by id. Whatever is put here lies there, as if another app had written it. */
  readonly documents: Map<string, Stored>
  /** Answers every call with this, until it is `null` again. */
  trouble: DatabaseTrouble | null
  /** Answers every write with `full`. */
  isFull: boolean
  /** Runs before each write, as what another tab does in between. */
  beforeWrite: (() => void) | null
  /**
   * How many documents are still written before the tab ends, also in the middle of one write (the browser's own database
   * has all of a write or nothing); what comes after them is never answered. `null`: it lives.
   */
  endsAfter: number | null
}

/** Several libraries over one of these are several tabs. */
export function fakeDatabase(): FakeDatabase {
  const watchers = new Set<(ids: readonly string[]) => void>()
  const documents = new Map<string, Stored>()
  const generations = new Map<string, number>()
  const tell = (ids: readonly string[]) => ids.length > 0 && watchers.forEach((it) => it(ids))
  const sorted = (prefix: string) =>
    [...documents.values()]
      .filter(({ id }) => id.startsWith(prefix))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))

  const put = ({ id, rev }: Place, body: Body | null): string | null => {
    if ((documents.get(id)?.rev ?? null) !== rev) return null
    const generation = (generations.get(id) ?? Number.parseInt(rev ?? '0', 10)) + 1
    generations.set(id, generation)
    const next = `${generation}-${generations.size.toString(16)}`
    if (body === null) documents.delete(id)
    // As text and back: what is written is a copy.
    else documents.set(id, { id, rev: next, body: JSON.parse(JSON.stringify(body)) })
    return next
  }
  const fake: FakeDatabase = {
    documents,
    trouble: null,
    isFull: false,
    beforeWrite: null,
    endsAfter: null,
    all: (prefix) => answer(() => ok(sorted(prefix).map((it) => structuredClone(it)))),
    places: (prefix) => answer(() => ok(sorted(prefix).map(({ id, rev }) => ({ id, rev })))),
    get: (id) => answer(() => ok(structuredClone(documents.get(id) ?? null))),
    write: (writes) => change(writes, ({ body, ...place }) => put(place, body)),
    erase: async (places) => {
      const erased = await change(places, (place) => put(place, null))
      if (!erased.ok) return erased
      return ok(places.filter((_, at) => erased.value[at] !== null).map(({ id }) => id))
    },
    watch: (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    close: () => watchers.clear(),
  }
  return fake

  async function answer<T>(
    ask: () => Result<T, DatabaseTrouble>,
  ): Promise<Result<T, DatabaseTrouble>> {
    await Promise.resolve()
    return fake.trouble === null ? ask() : fail(fake.trouble)
  }

  async function change<P extends Place>(
    places: readonly P[],
    write: (place: P) => string | null,
  ): Promise<Result<readonly (string | null)[], DatabaseTrouble | 'full'>> {
    await Promise.resolve()
    fake.beforeWrite?.()
    if (fake.trouble !== null) return fail(fake.trouble)
    if (fake.isFull) return fail('full')
    const alive = places.slice(0, fake.endsAfter ?? places.length)
    if (fake.endsAfter !== null) fake.endsAfter -= alive.length
    const revs = alive.map(write)
    if (alive.length < places.length) return new Promise(() => {})
    tell(places.flatMap(({ id }, at) => (revs[at] === null ? [] : id)))
    return ok(revs)
  }
}

/** What a test of a screen stands on: a client for `<LibraryProvider client={…}>`, and the database under it. */
export interface FakeLibrary {
  readonly client: LibraryClient
  readonly database: FakeDatabase
  /** Why the library does not open, until it is `null` again. */
  closed: LibraryTrouble | null
  /** How often a new library was started, and what was exported last. */
  startedNew: number
}

export function fakeLibrary(options: LibraryOptions = {}): FakeLibrary {
  let database = fakeDatabase()
  const fake: FakeLibrary = {
    get database() {
      return database
    },
    client: createLibraryClient({
      open: async () => {
        await Promise.resolve()
        return fake.closed === null ? ok(openLibrary(database, options)) : fail(fake.closed)
      },
      startNew: () => {
        database = fakeDatabase()
        fake.closed = null
        fake.startedNew += 1
        return Promise.resolve(ok())
      },
      rawExport: () => Promise.resolve(ok(new Blob(['{}'], { type: 'application/json' }))),
      watchForNew: () => {},
    }),
    closed: null,
    startedNew: 0,
  }
  return fake
}

/**
 * Lets what this tab writes wait until `release` is called; `isHeld` tells whether anything does. `otherTab` is the library
 * as another tab has it meanwhile: what that one writes does not wait.
 */
export function holdWrites({ database }: FakeLibrary) {
  const { write } = database
  const otherTab = openLibrary({ ...database, write })
  const waiting: (() => void)[] = []
  Object.assign(database, {
    write: async (writes: readonly Write[]) => {
      await new Promise<void>((go) => waiting.push(go))
      return write(writes)
    },
  })
  return {
    otherTab,
    isHeld: () => waiting.length > 0,
    release: async () => waiting.splice(0).forEach((go) => go()),
  }
}

import { openDocuments, type Documents, type Kept } from './kept-documents.ts'
import { fail, ok, type Result } from './result.ts'
import { begin, newestFirst, prune, setAsideUnreadable } from './tab-beginning.ts'
import { heldNames, letGo, type Locks } from './tab-locks.ts'
import { createSeat, lockName, type Seat } from './tab-seat.ts'

export type { Kept } from './kept-documents.ts'

/** One document per browser tab, so that two tabs never write over one another. */
export interface TabStore<T> {
  /** What this tab began with. */
  readonly mine: Kept<T> | null
  /** How many documents could not be read just now, and were set aside under `<name>.unreadable.<time>`. */
  readonly unreadable: number
  /** Storage is refused: the document lives as long as the page, and every `save` says so. */
  readonly problem: 'refused' | null
  /** The documents that no living tab holds, newest first. (Where the browser has no locks: all but this tab's.) */
  readonly others: () => Promise<readonly Kept<T>[]>
  /** Keeps this tab's document. Synchronous: safe while the page is being left. */
  readonly save: (value: T) => Result<void, 'full' | 'refused'>
  /** Removes this tab's document: an empty draft is not worth keeping. */
  readonly clear: () => void
  /** Leaves this tab's document behind for `others`. What is saved from now on, even before this ends, is another. */
  readonly startNew: () => Promise<void>
  /** Leaves this tab's document behind, and goes on with that one. */
  readonly take: (id: string) => Promise<Result<Kept<T>, 'gone' | 'held'>>
}

export interface TabStoreOptions<T> {
  /** Begins every key. */
  readonly name: string
  /** Judges what comes out of storage; null for what is not of our shape. */
  readonly read: (raw: unknown) => T | null
  /** The rest is the browser's own unless given, as in tests; null stands for a browser that has none or refuses. */
  readonly storage?: Storage | null
  readonly session?: Storage | null
  readonly locks?: Locks | null
  readonly now?: () => number
  readonly newId?: () => string
}

/**
 * Opens the store for this tab. A reloaded tab has its document again, a duplicated one a copy of it; a new tab takes over
 * the newest document that no living tab holds, such as that of a tab that crashed or was closed. Never rejects.
 */
export async function openTabStore<T>(options: TabStoreOptions<T>): Promise<TabStore<T>> {
  const { name, now = Date.now, newId = randomId } = options
  const documents = findDocuments(options)
  if (documents === null) return memoryOnly()
  const session = options.session === undefined ? find(() => sessionStorage) : options.session
  const locks = options.locks === undefined ? find(() => navigator.locks) : options.locks
  const seat = createSeat({ name, session, locks, newId })
  const held = () => heldNames(locks)

  const mine = await begin(documents, seat)
  const unreadable = await setAsideUnreadable(documents, seat, now())
  const isFree = async () => {
    const names = await held()
    return (id: string) => id !== seat.id() && !names.has(lockName(name, id))
  }
  await prune(documents, seat, await isFree())

  return {
    mine,
    unreadable,
    problem: null,
    others: async () => {
      const free = await isFree()
      return newestFirst(documents).filter(({ id }) => free(id))
    },
    save: (value) => save(documents, seat, value, now()),
    clear: () => clear(documents, seat),
    startNew: async () => {
      await seat.sitApart()
      await prune(documents, seat, await isFree())
    },
    take: (id) => take(documents, seat, id),
  }
}

function save<T>(
  documents: Documents<T>,
  seat: Seat,
  value: T,
  savedAt: number,
): Result<void, 'full' | 'refused'> {
  if (isChangedElsewhere(documents, seat)) void seat.sitApart()
  const put = documents.put({ id: seat.id(), savedAt, value })
  if (!put.ok) return put
  seat.see(put.value)
  return ok()
}

function clear<T>(documents: Documents<T>, seat: Seat): void {
  if (isChangedElsewhere(documents, seat)) return
  documents.remove(seat.id())
  seat.see(null)
}

/** Where the browser has no locks two tabs may sit at one id: the one that comes second moves on and writes over nothing. */
function isChangedElsewhere<T>(documents: Documents<T>, seat: Seat): boolean {
  const raw = documents.raw(seat.id())
  return raw !== null && raw !== seat.seen()
}

async function take<T>(
  documents: Documents<T>,
  seat: Seat,
  id: string,
): Promise<Result<Kept<T>, 'gone' | 'held'>> {
  const isOwn = id === seat.id()
  const held = isOwn ? 'unknown' : await seat.hold(id)
  if (held === 'taken') return fail('held')
  const stored = documents.get(id)
  if (stored.is !== 'document') {
    letGo(held)
    return fail('gone')
  }
  if (isOwn) seat.see(stored.raw)
  else seat.sit(id, held, stored.raw)
  return ok(stored.kept)
}

function memoryOnly<T>(): TabStore<T> {
  return {
    mine: null,
    unreadable: 0,
    problem: 'refused',
    others: () => Promise.resolve([]),
    save: () => fail('refused'),
    clear: () => {},
    startNew: () => Promise.resolve(),
    take: () => Promise.resolve(fail('gone')),
  }
}

function findDocuments<T>({ name, read, ...options }: TabStoreOptions<T>): Documents<T> | null {
  const storage = options.storage === undefined ? find(() => localStorage) : options.storage
  return find(() => storage && openDocuments(storage, name, read))
}

/** Reading a browser's property can throw by itself, as where cookies are blocked. */
function find<R>(ask: () => R | null | undefined): R | null {
  try {
    return ask() ?? null
  } catch {
    return null
  }
}

/** Not `crypto.randomUUID`: plain http does not have it. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

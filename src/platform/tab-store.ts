import {
  loadDocuments,
  openTexts,
  type Kept,
  type KeptTexts,
  type LoadDocuments,
  type Read,
} from './kept-documents.ts'
import { fail, ok, type Result } from './result.ts'
import { begin, newestFirst } from './tab-beginning.ts'
import { letGo, type Locks } from './tab-locks.ts'
import { createSeat, type Seat } from './tab-seat.ts'

/** One document per browser tab, so that two tabs never write over one another. */
export interface TabStore<T> {
  /** What this tab began with. Where there was something that could not be read just now, `others` says so. */
  readonly mine: Kept<T> | null
  /** How many documents could not be read just now, and were set aside under `<name>.unreadable.<time>`. */
  readonly unreadable: number
  /** Storage is refused: the document lives as long as the page, and every `save` says so. */
  readonly problem: 'refused' | null
  /**
   * The documents that no living tab holds, newest first. (Where the browser has no locks: all but this tab's.) Not loaded:
   * there are some, and what reads them did not come. They stay as they are, and the next call tries again.
   */
  readonly others: () => Promise<Result<readonly Kept<T>[], 'not-loaded'>>
  /** Keeps this tab's document. Synchronous: safe while the page is being left. */
  readonly save: (value: T) => Result<void, 'full' | 'refused'>
  /** Removes this tab's document: an empty draft is not worth keeping. */
  readonly clear: () => void
  /** Leaves this tab's document behind for `others`. What is saved from now on, even before this ends, is another. */
  readonly startNew: () => Promise<void>
  /** Leaves this tab's document behind, and goes on with that one. */
  readonly take: (id: string) => Promise<Result<Kept<T>, NotTaken>>
}

type NotTaken = 'gone' | 'held' | 'not-loaded'

export interface TabStoreOptions<T> {
  /** Begins every key. */
  readonly name: string
  /** Brings what judges the documents. Called where there is one to be read, so never on a first visit. May reject. */
  readonly loadRead: () => Promise<Read<T>>
  /** The rest is the browser's own unless given, as in tests; null stands for a browser that has none or refuses. */
  readonly storage?: Storage | null
  readonly session?: Storage | null
  readonly locks?: Locks | null
  readonly now?: () => number
  readonly newId?: () => string
}

/**
 * Opens the store for this tab. A reloaded tab has its document again, a duplicated one a copy of it; a new tab takes over
 * the newest document that no living tab holds, such as that of a tab that crashed or was closed. While they cannot be
 * read, it begins as a new one, and a reload tries again. Never rejects.
 */
export async function openTabStore<T>(options: TabStoreOptions<T>): Promise<TabStore<T>> {
  const { name, loadRead, now = Date.now, newId = randomId } = options
  const texts = findTexts(options)
  if (texts === null) return memoryOnly()
  const load = () => loadDocuments(texts, loadRead)
  // Before the wait for locks: it may come over the network.
  const loading = texts.ids().length > 0 ? load() : null
  const session = options.session === undefined ? find(() => sessionStorage) : options.session
  const locks = options.locks === undefined ? find(() => navigator.locks) : options.locks
  const seat = createSeat({ name, session, locks, newId })
  const { mine, unreadable } = await begin(texts, seat, () => loading ?? load(), now())

  return {
    mine,
    unreadable,
    problem: null,
    others: () => findOthers(texts, seat, load),
    save: (value) => save(texts, seat, value, now()),
    clear: () => clear(texts, seat),
    startNew: seat.sitApart,
    take: (id) => take(texts, seat, load, id),
  }
}

async function findOthers<T>(
  texts: KeptTexts,
  seat: Seat,
  load: LoadDocuments<T>,
): Promise<Result<readonly Kept<T>[], 'not-loaded'>> {
  const isFree = await seat.whichAreFree()
  if (!texts.ids().some(isFree)) return ok([])
  const loaded = await load()
  return loaded.ok ? ok(newestFirst(loaded.value).filter(({ id }) => isFree(id))) : loaded
}

function save(
  texts: KeptTexts,
  seat: Seat,
  value: unknown,
  savedAt: number,
): Result<void, 'full' | 'refused'> {
  if (isChangedElsewhere(texts, seat)) void seat.sitApart()
  const put = texts.put({ id: seat.id(), savedAt, value })
  if (!put.ok) return put
  seat.see(put.value)
  return ok()
}

function clear(texts: KeptTexts, seat: Seat): void {
  if (isChangedElsewhere(texts, seat)) return
  texts.remove(seat.id())
  seat.see(null)
}

/** Where the browser has no locks two tabs may sit at one id: the one that comes second moves on and writes over nothing. */
function isChangedElsewhere(texts: KeptTexts, seat: Seat): boolean {
  const raw = texts.raw(seat.id())
  return raw !== null && raw !== seat.seen()
}

async function take<T>(
  texts: KeptTexts,
  seat: Seat,
  load: LoadDocuments<T>,
  id: string,
): Promise<Result<Kept<T>, NotTaken>> {
  if (texts.raw(id) === null) return fail('gone')
  const loaded = await load()
  if (!loaded.ok) return loaded
  const isOwn = id === seat.id()
  const held = isOwn ? 'unknown' : await seat.hold(id)
  if (held === 'taken') return fail('held')
  const stored = loaded.value.get(id)
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
    others: () => Promise.resolve(ok([])),
    save: () => fail('refused'),
    clear: () => {},
    startNew: () => Promise.resolve(),
    take: () => Promise.resolve(fail('gone')),
  }
}

function findTexts<T>({ name, ...options }: TabStoreOptions<T>): KeptTexts | null {
  const storage = options.storage === undefined ? find(() => localStorage) : options.storage
  return find(() => storage && openTexts(storage, name))
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

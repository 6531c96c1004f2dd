import { fail, ok, type Result } from './result.ts'

/** One tab's document, as it was when it was kept (`savedAt`: milliseconds since 1970). */
export interface Kept<T> {
  readonly id: string
  readonly savedAt: number
  readonly value: T
}

/** What is stored under an id. `raw` is the text itself, by which a change from elsewhere is noticed. */
type Stored<T> =
  | { readonly is: 'nothing' }
  | { readonly is: 'unreadable'; readonly id: string; readonly raw: string }
  | { readonly is: 'document'; readonly raw: string; readonly kept: Kept<T> }

/** Documents as the texts they are stored as: all that can be done while nothing judges what they say. */
export interface KeptTexts {
  /** The ids under which something is stored. Empty where storage is refused. */
  readonly ids: () => readonly string[]
  /** The stored text, unjudged; null for nothing. */
  readonly raw: (id: string) => string | null
  /** Answers with the text that is now stored. */
  readonly put: (kept: Kept<unknown>) => Result<string, 'full' | 'refused'>
  readonly remove: (id: string) => void
  /** Moves what cannot be read to a key of its own, where it stays. False when there was no room for it. */
  readonly setAside: (id: string, raw: string, time: number) => boolean
}

export interface Documents<T> extends KeptTexts {
  readonly get: (id: string) => Stored<T>
}

/** Judges what comes out of storage; null for what is not of our shape. */
export type Read<T> = (raw: unknown) => T | null

export type LoadDocuments<T> = () => Promise<Result<Documents<T>, 'not-loaded'>>

/** The newest way of writing a document down that this app knows. */
const version = 1

/** Documents in `storage`, under `<name>.<id>`. Throws when storage is refused altogether, never later. */
export function openTexts(storage: Storage, name: string): KeptTexts {
  const keyOf = (id: string) => `${name}.${id}`
  const asideKey = (time: number) => `${keyOf(aside)}.${time}`
  const raw = (id: string) => safely(() => storage.getItem(keyOf(id)), null)
  storage.getItem(name)
  return {
    ids: () =>
      safely(() => keysOf(storage), [])
        .filter((key) => key.startsWith(`${name}.`) && !key.startsWith(`${keyOf(aside)}.`))
        .map((key) => key.slice(name.length + 1)),
    raw,
    put: ({ id, savedAt, value }) =>
      write(storage, keyOf(id), JSON.stringify({ v: version, savedAt, value })),
    remove: (id) => safely(() => storage.removeItem(keyOf(id)), undefined),
    setAside: (id, text, time) => {
      const taken = new Set(safely(() => keysOf(storage), []))
      let free = time
      while (taken.has(asideKey(free))) free += 1
      if (!write(storage, asideKey(free), text).ok) return false
      safely(() => storage.removeItem(keyOf(id)), undefined)
      return true
    },
  }
}

/** The documents that the texts are, once what judges them has come. Never rejects. */
export async function loadDocuments<T>(
  texts: KeptTexts,
  loadRead: () => Promise<Read<T>>,
): ReturnType<LoadDocuments<T>> {
  try {
    const read = await loadRead()
    return ok({ ...texts, get: (id) => judge(id, texts.raw(id), read) })
  } catch {
    return fail('not-loaded')
  }
}

/** Begins the keys of what was set aside; no id is spelt so. */
const aside = 'unreadable'

function judge<T>(id: string, raw: string | null, read: Read<T>): Stored<T> {
  if (raw === null) return { is: 'nothing' }
  try {
    const stored: unknown = JSON.parse(raw)
    if (!isEnvelope(stored)) return { is: 'unreadable', id, raw }
    const value = read(stored.value)
    if (value === null) return { is: 'unreadable', id, raw }
    return { is: 'document', raw, kept: { id, savedAt: stored.savedAt, value } }
  } catch {
    return { is: 'unreadable', id, raw }
  }
}

function isEnvelope(stored: unknown): stored is { savedAt: number; value: unknown } {
  if (typeof stored !== 'object' || stored === null) return false
  if (!('v' in stored && 'savedAt' in stored && 'value' in stored)) return false
  return stored.v === version && Number.isFinite(stored.savedAt)
}

function write(storage: Storage, key: string, raw: string): Result<string, 'full' | 'refused'> {
  try {
    storage.setItem(key, raw)
    return ok(raw)
  } catch (error) {
    return fail(isFull(error) ? 'full' : 'refused')
  }
}

/** Firefox has a name of its own for it. */
function isFull(error: unknown): boolean {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  return name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED'
}

function keysOf(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
}

/** For a storage that refuses in the middle of the work, as when its permission is taken back. */
function safely<R>(ask: () => R, otherwise: R): R {
  try {
    return ask()
  } catch {
    return otherwise
  }
}

import type { Locks } from '#platform/tab-locks.ts'
import { openTabStore, type TabStore } from '#platform/tab-store.ts'

export const name = 'drafts'

/** How storage behaves: as it should, with no more room, or refusing every touch. */
type Mood = 'well' | 'full' | 'refusing'

export interface FakeTab {
  readonly store: TabStore<string>
  readonly session: Storage
  /** The page goes, by a crash or a closed tab: its locks are let go, nothing else happens. */
  readonly end: () => void
}

export interface TabOptions {
  readonly session?: Storage
  readonly locks?: null
}

/**
 * A browser with one shared storage, locks that a tab loses when it ends, and a clock that moves with every look at it.
 * `network` brings what reads documents, or does not, and counts how often it was asked.
 */
export function fakeBrowser() {
  const storage = fakeStorage()
  const holders = new Map<string, object>()
  const network = { isUp: true, asked: 0 }
  let clock = 1000
  let ids = 0

  async function open({ session = fakeStorage(), locks }: TabOptions = {}): Promise<FakeTab> {
    const tab = {}
    const store = await openTabStore({
      name,
      loadRead: () => {
        network.asked += 1
        return network.isUp ? Promise.resolve(readText) : Promise.reject(new TypeError('offline'))
      },
      storage,
      session,
      locks: locks === null ? null : fakeLocks(holders, tab),
      now: () => (clock += 1),
      newId: () => `tab-${(ids += 1)}`,
    })
    return { store, session, end: () => letGoOfAll(holders, tab) }
  }

  return { storage, network, open }
}

function readText(raw: unknown): string | null {
  return typeof raw === 'string' ? raw : null
}

/** What the drafts say that a tab offers, or why it offers none. */
export async function othersOf({ store }: Pick<FakeTab, 'store'>) {
  const others = await store.others()
  return others.ok ? others.value.map(({ value }) => value) : others.reason
}

/** A tab's own storage as the browser copies it when the tab is duplicated. */
export function duplicate(session: Storage): Storage {
  const copy = fakeStorage()
  for (let at = 0; at < session.length; at += 1) {
    const key = session.key(at) ?? ''
    copy.setItem(key, session.getItem(key) ?? '')
  }
  return copy
}

export type FakeStorage = Storage & { mood: Mood }

export function fakeStorage(): FakeStorage {
  const items = new Map<string, string>()
  const touch = () => {
    if (storage.mood === 'refusing') throw new DOMException('Denied', 'SecurityError')
    return items
  }
  const storage: FakeStorage = {
    mood: 'well',
    get length() {
      return touch().size
    },
    key: (at) => [...touch().keys()][at] ?? null,
    getItem: (key) => touch().get(key) ?? null,
    setItem: (key, value) => {
      if (storage.mood === 'full') throw new DOMException('No room', 'QuotaExceededError')
      touch().set(key, value)
    },
    removeItem: (key) => void touch().delete(key),
    clear: () => touch().clear(),
  }
  return storage
}

function fakeLocks(holders: Map<string, object>, tab: object): Locks {
  return {
    request: async (lock, { ifAvailable, signal }, whileHeld) => {
      // As in a browser, the answer comes later: another tab may ask in between.
      await Promise.resolve()
      while (holders.has(lock)) {
        if (ifAvailable === true) return whileHeld(null)
        if (signal?.aborted === true) throw new DOMException('Waited', 'AbortError')
        // oxlint-disable-next-line no-await-in-loop -- waiting is what it does
        await new Promise((again) => setTimeout(again, 5))
      }
      holders.set(lock, tab)
      await whileHeld({ name: lock })
      if (holders.get(lock) === tab) holders.delete(lock)
      return undefined
    },
    query: () => Promise.resolve({ held: [...holders.keys()].map((lock) => ({ name: lock })) }),
  }
}

function letGoOfAll(holders: Map<string, object>, tab: object): void {
  for (const [lock, holder] of holders) if (holder === tab) holders.delete(lock)
}

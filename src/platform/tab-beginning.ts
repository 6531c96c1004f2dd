import type { Documents, Kept, KeptTexts, LoadDocuments } from './kept-documents.ts'
import { letGo, type Answer } from './tab-locks.ts'
import type { Seat } from './tab-seat.ts'

/** How long a page that is being reloaded may take to let go of its document, in milliseconds. */
const patience = 300
/** How many documents are kept at most. */
const most = 50

interface Beginning<T> {
  readonly mine: Kept<T> | null
  /** How many documents were set aside. */
  readonly unreadable: number
}

/** Where this tab sat before it was reloaded, or the tab from which it was duplicated. */
interface Place {
  readonly id: string
  readonly held: Answer
}

const nothing = { mine: null, unreadable: 0 } as const

/**
 * Finds this tab a seat, and what lies there: its own document, a copy, the newest that nobody holds, or nothing. `load` is
 * only called where something is kept; while it fails, all of that stays where it is, and this tab goes elsewhere for now.
 */
export async function begin<T>(
  texts: KeptTexts,
  seat: Seat,
  load: LoadDocuments<T>,
  time: number,
): Promise<Beginning<T>> {
  const id = seat.remembered()
  const before = id === null ? null : { id, held: await seat.hold(id, patience) }
  // Not asked before that wait: a page that is being reloaded may have kept something as it went.
  if (texts.ids().length === 0) {
    await sitDown(seat, before)
    return nothing
  }
  const loaded = await load()
  if (!loaded.ok) {
    letGo(before?.held ?? 'unknown')
    await seat.sitForNow()
    return nothing
  }
  const documents = loaded.value
  const mine = await findMine(documents, seat, before)
  const unreadable = await setAsideUnreadable(documents, seat, time)
  await prune(documents, seat)
  return { mine, unreadable }
}

async function sitDown(seat: Seat, before: Place | null): Promise<void> {
  if (before === null || before.held === 'taken') await seat.sitApart()
  else seat.sit(before.id, before.held, null)
}

async function findMine<T>(
  documents: Documents<T>,
  seat: Seat,
  before: Place | null,
): Promise<Kept<T> | null> {
  if (before === null) return takeNewest(documents, seat, newestFirst(documents))
  const { id, held } = before
  if (held === 'taken') return copy(documents, seat, id)
  const stored = documents.get(id)
  seat.sit(id, held, stored.is === 'document' ? stored.raw : null)
  return stored.is === 'document' ? stored.kept : null
}

async function takeNewest<T>(
  documents: Documents<T>,
  seat: Seat,
  [first, ...rest]: readonly Kept<T>[],
): Promise<Kept<T> | null> {
  if (first === undefined) {
    await seat.sitApart()
    return null
  }
  const held = await seat.hold(first.id)
  // Without locks it may be a living tab's.
  if (held === 'unknown') return copy(documents, seat, first.id)
  // Read once more: another tab may have changed it before it let go.
  const stored = documents.get(first.id)
  if (held === 'taken' || stored.is !== 'document') {
    letGo(held)
    return takeNewest(documents, seat, rest)
  }
  seat.sit(first.id, held, stored.raw)
  return stored.kept
}

/** Written at once, so that it is still there after a reload that comes before the first change. */
async function copy<T>(documents: Documents<T>, seat: Seat, from: string): Promise<Kept<T> | null> {
  const stored = documents.get(from)
  await seat.sitApart()
  if (stored.is !== 'document') return null
  const kept = { ...stored.kept, id: seat.id() }
  const put = documents.put(kept)
  if (put.ok) seat.see(put.value)
  return kept
}

/**
 * Sets aside what cannot be read, and says how much. What another living tab holds is left alone: it may be a newer version
 * of this app at work.
 */
async function setAsideUnreadable<T>(
  documents: Documents<T>,
  seat: Seat,
  time: number,
): Promise<number> {
  const moved = await Promise.all(
    documents.ids().map(async (id) => {
      if (documents.get(id).is !== 'unreadable') return false
      const held = id === seat.id() ? 'unknown' : await seat.hold(id)
      const stored = documents.get(id)
      const isMoved =
        held !== 'taken' && stored.is === 'unreadable' && documents.setAside(id, stored.raw, time)
      letGo(held)
      return isMoved
    }),
  )
  return moved.filter(Boolean).length
}

/** Removes the oldest documents that nobody holds, until no more than fifty are left. */
async function prune<T>(documents: Documents<T>, seat: Seat): Promise<void> {
  const isFree = await seat.whichAreFree()
  const all = newestFirst(documents)
  const tooMany = Math.max(0, all.length - most)
  const oldest = all.filter(({ id }) => isFree(id)).toReversed()
  await Promise.all(
    oldest.slice(0, tooMany).map(async ({ id }) => {
      const held = await seat.hold(id)
      if (held !== 'taken') documents.remove(id)
      letGo(held)
    }),
  )
}

/** All documents that can be read. */
export function newestFirst<T>(documents: Documents<T>): Kept<T>[] {
  return documents
    .ids()
    .flatMap((id) => {
      const stored = documents.get(id)
      return stored.is === 'document' ? stored.kept : []
    })
    .toSorted((one, other) => other.savedAt - one.savedAt)
}

import { holdLock, letGo, type Answer, type Locks } from './tab-locks.ts'

/** Which document is this tab's: at most one living tab sits at an id. */
export interface Seat {
  readonly id: () => string
  /** The stored text as this tab last read or wrote it; null for none. */
  readonly seen: () => string | null
  readonly see: (raw: string | null) => void
  /** The id that this tab had before it was reloaded, or that the tab had from which it was duplicated. */
  readonly remembered: () => string | null
  readonly hold: (id: string, patience?: number) => Promise<Answer>
  /** Sits down at an id that is held, and leaves the one before. */
  readonly sit: (id: string, held: Answer, raw: string | null) => void
  /** Sits down at a new id: at once, so that nothing is written to the old one; the promise ends when it is held. */
  readonly sitApart: () => Promise<void>
}

export interface SeatOptions {
  readonly name: string
  readonly session: Storage | null
  readonly locks: Locks | null
  readonly newId: () => string
}

/** The lock that a tab holds while it sits at `id`. */
export function lockName(name: string, id: string): string {
  return `${name}.${id}`
}

export function createSeat({ name, session, locks, newId }: SeatOptions): Seat {
  let seat: { id: string; held: Answer; raw: string | null } = {
    id: '',
    held: 'unknown',
    raw: null,
  }
  const hold = (id: string, patience?: number) => holdLock(locks, lockName(name, id), patience)

  function sit(id: string, held: Answer, raw: string | null): void {
    const before = seat.held
    seat = { id, held, raw }
    remember(session, name, id)
    letGo(before)
  }

  async function sitApart(): Promise<void> {
    const id = newId()
    sit(id, 'unknown', null)
    const held = await hold(id)
    if (seat.id === id) seat.held = held
    else letGo(held)
  }

  return {
    id: () => seat.id,
    seen: () => seat.raw,
    see: (raw) => {
      seat.raw = raw
    },
    remembered: () => recall(session, name),
    hold,
    sit,
    sitApart,
  }
}

function remember(session: Storage | null, name: string, id: string): void {
  try {
    session?.setItem(name, id)
  } catch {
    // The tab is a new one after a reload, and finds its document as the newest that nobody holds.
  }
}

function recall(session: Storage | null, name: string): string | null {
  try {
    const id = session?.getItem(name) ?? ''
    return /^[\w-]+$/.test(id) ? id : null
  } catch {
    return null
  }
}

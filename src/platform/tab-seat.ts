import { heldNames, holdLock, letGo, type Answer, type Locks } from './tab-locks.ts'

/** Which document is this tab's: at most one living tab sits at an id. */
export interface Seat {
  readonly id: () => string
  /** The stored text as this tab last read or wrote it; null for none. */
  readonly seen: () => string | null
  readonly see: (raw: string | null) => void
  /** The id that this tab had before it was reloaded, or that the tab had from which it was duplicated. */
  readonly remembered: () => string | null
  /** Which ids no living tab holds, this one among them. (Where the browser has no locks: all but this tab's.) */
  readonly whichAreFree: () => Promise<(id: string) => boolean>
  readonly hold: (id: string, patience?: number) => Promise<Answer>
  /** Sits down at an id that is held, and leaves the one before. */
  readonly sit: (id: string, held: Answer, raw: string | null) => void
  /** Sits down at a new id: at once, so that nothing is written to the old one; the promise ends when it is held. */
  readonly sitApart: () => Promise<void>
  /** The same, but until something is kept there, what is remembered is the id of before: a reload goes back to it. */
  readonly sitForNow: () => Promise<void>
}

export interface SeatOptions {
  readonly name: string
  readonly session: Storage | null
  readonly locks: Locks | null
  readonly newId: () => string
}

/**
 * A seat that has not been taken: its id is `''`. `name`: of the locks, and of what the session remembers. Without a session (null)
 * nothing is remembered, and without locks nothing is known of other tabs.
 */
export function createSeat({ name, session, locks, newId }: SeatOptions): Seat {
  let seat: { id: string; held: Answer; raw: string | null } = {
    id: '',
    held: 'unknown',
    raw: null,
  }
  // The lock that a tab holds while it sits at an id.
  const lockName = (id: string) => `${name}.${id}`
  const hold = (id: string, patience?: number) => holdLock(locks, lockName(id), patience)

  function move(id: string, held: Answer, raw: string | null): void {
    const before = seat.held
    seat = { id, held, raw }
    letGo(before)
  }

  function sit(id: string, held: Answer, raw: string | null): void {
    move(id, held, raw)
    remember(session, name, id)
  }

  async function sitAtNew(sitDown: typeof sit): Promise<void> {
    const id = newId()
    sitDown(id, 'unknown', null)
    const held = await hold(id)
    if (seat.id === id) seat.held = held
    else letGo(held)
  }

  return {
    id: () => seat.id,
    seen: () => seat.raw,
    see: (raw) => {
      seat.raw = raw
      if (raw !== null) remember(session, name, seat.id)
    },
    remembered: () => recall(session, name),
    whichAreFree: async () => {
      const held = await heldNames(locks)
      return (id) => id !== seat.id && !held.has(lockName(id))
    },
    hold,
    sit,
    sitApart: () => sitAtNew(sit),
    sitForNow: () => sitAtNew(move),
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

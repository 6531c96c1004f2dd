/** As much of the Web Locks API as is used here; `navigator.locks` fits. */
export interface Locks {
  request(
    name: string,
    options: { ifAvailable?: boolean; signal?: AbortSignal },
    whileHeld: (lock: unknown) => Promise<void>,
  ): Promise<unknown>
  query(): Promise<{ readonly held?: readonly { readonly name?: string }[] }>
}

/** Held until let go, or until the tab is gone. */
interface Hold {
  readonly release: () => void
}

/** `'taken'`: another living tab has it. `'unknown'`: the browser has no locks, or refuses them. */
export type Answer = Hold | 'taken' | 'unknown'

/** Holds `name` for this tab. Where another has it, waits `patience` milliseconds for it to let go. */
export async function holdLock(locks: Locks | null, name: string, patience = 0): Promise<Answer> {
  if (locks === null) return 'unknown'
  const answer = await request(locks, name, { ifAvailable: true })
  if (answer !== 'taken' || patience === 0) return answer
  return request(locks, name, { signal: AbortSignal.timeout(patience) })
}

/** Lets go of what was held, if anything was. */
export function letGo(answer: Answer): void {
  if (typeof answer === 'object') answer.release()
}

/** The names held by living tabs; none where that cannot be known. */
export async function heldNames(locks: Locks | null): Promise<ReadonlySet<string>> {
  try {
    const { held = [] } = (await locks?.query()) ?? {}
    return new Set(held.flatMap(({ name }) => name ?? []))
  } catch {
    return new Set()
  }
}

function request(
  locks: Locks,
  name: string,
  options: { ifAvailable?: boolean; signal?: AbortSignal },
): Promise<Answer> {
  return new Promise((settle) => {
    const whileHeld = (lock: unknown): Promise<void> => {
      if (lock !== null) return new Promise((release) => settle({ release }))
      settle('taken')
      return Promise.resolve()
    }
    // Rejected when the wait is over, and where locks are refused (a frame of another site, blocked storage).
    locks
      .request(name, options, whileHeld)
      .catch(() => settle(options.signal?.aborted === true ? 'taken' : 'unknown'))
  })
}

import { fail, ok, type Result } from './result.ts'

/**
 * Which of several databases is in use. One that cannot be opened any more is left where it is, and another name takes its
 * place; all names so far are remembered under the first one.
 */
export interface DatabaseNames {
  readonly current: () => string
  /** The oldest first, the current one last. */
  readonly all: () => readonly string[]
  /** From now on another one. */
  readonly startNew: () => Result<void, 'full' | 'refused'>
  /** Tells when another tab has started a new one, until the answer is called. */
  readonly watch: (tell: () => void) => () => void
}

/** The names that began with `first`. Where nothing can be remembered, it is `first` for ever. */
export function databaseNames(first: string, now = Date.now): DatabaseNames {
  const key = `${first}.names`
  const all = () => [first, ...later(key)]
  return {
    all,
    current: () => all().at(-1) ?? first,
    startNew: () => remember(key, [...later(key), `${first}.${now().toString(36)}`]),
    watch: (tell) => {
      const look = (event: StorageEvent) => {
        // `null`: everything was cleared.
        if (event.key === key || event.key === null) tell()
      }
      addEventListener('storage', look)
      return () => removeEventListener('storage', look)
    },
  }
}

function later(key: string): readonly string[] {
  try {
    const names: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(names) ? names.filter((it) => typeof it === 'string') : []
  } catch {
    return []
  }
}

function remember(key: string, names: readonly string[]): Result<void, 'full' | 'refused'> {
  try {
    localStorage.setItem(key, JSON.stringify(names))
    return ok()
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
    return fail(isFull ? 'full' : 'refused')
  }
}

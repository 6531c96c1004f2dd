import type { DatabaseTrouble } from './database.ts'

/** The same names stand in IndexedDB's own errors, and in the reasons that PouchDB puts into its errors. */
const troubles: Readonly<Record<string, DatabaseTrouble | 'full'>> = {
  QuotaExceededError: 'full',
  SecurityError: 'refused',
  NotAllowedError: 'refused',
  InvalidStateError: 'refused',
  VersionError: 'newer',
}

/** What an error of the browser's database, or of PouchDB, comes down to. All that is not known is damage. */
export function troubleOf(error: unknown): DatabaseTrouble | 'full' {
  const names = namesOf(error)
  // Chromium has no name of its own for blocked site data.
  if (names.some((it) => /denied permission/i.test(it))) return 'refused'
  const known = names.find((it) => Object.hasOwn(troubles, it))
  return (known === undefined ? undefined : troubles[known]) ?? 'damaged'
}

/** Whether the connection was closed under our hands: by another tab, or by an earlier failure. */
export function isClosed(error: unknown): boolean {
  const names = namesOf(error)
  return names.some((it) => it === 'InvalidStateError' || /database is closed/i.test(it))
}

/** All that an error gives as its cause; PouchDB gives it as a reason, in words or as the error itself. */
function namesOf(error: unknown): readonly string[] {
  if (typeof error === 'string') return [error]
  if (typeof error !== 'object' || error === null) return []
  const { name, message, reason } = error as Partial<Record<string, unknown>> // any of them may be there
  return [name, message].filter((it) => typeof it === 'string').concat(namesOf(reason))
}

import type { Result } from './result.ts'

/** What a document says: plain JSON, whose own names do not begin with `_`. */
export type Body = Readonly<Record<string, unknown>>

/** A document as it lies in the database. Nobody has judged what it says. */
export interface Stored {
  readonly id: string
  /** Changes with each write. `2-…` was written over `1-…`. */
  readonly rev: string
  /** `null` where the database has lost what the document said. */
  readonly body: unknown
}

/** Where a write goes: a new document (`rev`: null), or over the one that is known by its revision. */
export interface Place {
  readonly id: string
  readonly rev: string | null
}

export interface Write extends Place {
  readonly body: Body
}

/**
 * Why nothing can be read or written.
 * - `not-loaded`: the code that does it did not arrive.
 * - `refused`: the browser keeps nothing for this site (a private window, a setting).
 * - `damaged`: the database is there, and does not work or does not answer.
 * - `newer`: a later version of the app has changed how the database is built.
 */
export type DatabaseTrouble = 'not-loaded' | 'refused' | 'damaged' | 'newer'

export type Answer<T, E extends string = never> = Promise<Result<T, DatabaseTrouble | E>>

/**
 * Documents with revisions, kept in this browser; it knows nothing of what they say. Nothing in it throws or rejects, and
 * each call ends within a time limit. What was answered with `ok` stays, also when the tab ends in the next moment.
 */
export interface Database {
  /** The documents whose ids begin with `prefix`, in the order of their ids. */
  readonly all: (prefix: string) => Answer<readonly Stored[]>
  /** Their places alone, which is quicker. */
  readonly places: (prefix: string) => Answer<readonly (Place & { readonly rev: string })[]>
  readonly get: (id: string) => Answer<Stored | null>
  /**
   * Writes in one transaction: where the tab ends in the middle of it, or there is no room, nothing is written. Answers with
   * the new revisions in the order of the writes; `null` where another document or revision stands in that place, and
   * was left as it is.
   */
  readonly write: (writes: readonly Write[]) => Answer<readonly (string | null)[], 'full'>
  /** Erases for good. What does not stand there any more in that revision is left as it is. Answers with the erased ids. */
  readonly erase: (places: readonly Place[]) => Answer<readonly string[], 'full'>
  /** Tells which documents were written or erased, here and in other tabs, until the answer is called. */
  readonly watch: (tell: (ids: readonly string[]) => void) => () => void
  readonly close: () => void
}

import type { Result } from '#platform/result.ts'
import type { Bot } from './bot.ts'
import type { Preset } from './preset.ts'

/** What a library keeps, by the names of its documents. */
export interface Kinds {
  readonly preset: Preset
  readonly bot: Bot
}
export type Kind = keyof Kinds

/** A document that was read and fits. */
export interface Kept<T> {
  /** `preset:…` or `bot:…`; stays for good, also in files and in other browsers. */
  readonly id: string
  /** Changes with each save; a save says which one it was made from. */
  readonly rev: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly updatedAt: number
  readonly value: T
}

/** A document that was removed, and can be restored. */
export interface Removed<T> extends Kept<T> {
  /** Milliseconds since 1970. */
  readonly removedAt: number
}

/** How long what was removed can be restored, in milliseconds: thirty days. */
export const keptRemovedFor = 30 * 24 * 60 * 60 * 1000

/** A document that does not fit. It is kept as it is, and goes into every export. */
export interface Unreadable {
  readonly id: string
  /** `newer`: a later version of the app has written it. `shape`: it is damaged, or none of ours. */
  readonly why: 'newer' | 'shape'
  readonly raw: unknown
}

export interface Listing<T> {
  /** In no order. */
  readonly items: readonly Kept<T>[]
  /** Removed within the last thirty days; can be restored. Newest first. */
  readonly removed: readonly Removed<T>[]
  readonly unreadable: readonly Unreadable[]
}

/** What a document held before it was saved over. */
export interface Version<T> {
  readonly rev: string
  /** When it was saved as such. */
  readonly savedAt: number
  readonly value: T
}

/**
 * Why nothing can be read.
 * - `not-loaded`: the part of the app that reads it did not arrive.
 * - `refused`: the browser lets the app keep nothing (a private window, a setting).
 * - `damaged`: the database is there and cannot be opened or read.
 * - `newer`: a later version of the app has changed the database itself.
 */
export type LibraryTrouble = 'not-loaded' | 'refused' | 'damaged' | 'newer'

/**
 * Why something was not saved.
 * - `full`: no room. - `conflict`: it was saved by somebody else since `rev`. - `gone`: it was removed since then.
 */
export type SaveTrouble = LibraryTrouble | 'full' | 'conflict' | 'gone'

/** What to save over: the document as it was read. */
export interface Expected {
  readonly id: string
  readonly rev: string
}

/** What comes in by a file or a link: with the id and the times that it has elsewhere. */
export interface Incoming<T> {
  readonly id: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly value: T
}

/** Presets and bots, kept in this browser. Nothing in it throws. */
export interface Library {
  readonly list: <K extends Kind>(kind: K) => Promise<Result<Listing<Kinds[K]>, LibraryTrouble>>
  /** `null` where there is none, or it was removed. */
  readonly get: <K extends Kind>(
    kind: K,
    id: string,
  ) => Promise<Result<Kept<Kinds[K]> | null, LibraryTrouble | 'unreadable'>>
  /** `expected`: null makes a new document. What was there before becomes a version. */
  readonly save: <K extends Kind>(
    kind: K,
    value: Kinds[K],
    expected: Expected | null,
  ) => Promise<Result<Kept<Kinds[K]>, SaveTrouble>>
  /** Out of the list; `restore` brings it back within thirty days. */
  readonly remove: <K extends Kind>(
    kind: K,
    expected: Expected,
  ) => Promise<Result<Kept<Kinds[K]>, SaveTrouble>>
  readonly restore: <K extends Kind>(
    kind: K,
    expected: Expected,
  ) => Promise<Result<Kept<Kinds[K]>, SaveTrouble>>
  /** At most the last twenty, newest first, without the one that stands. */
  readonly versions: <K extends Kind>(
    kind: K,
    id: string,
  ) => Promise<Result<readonly Version<Kinds[K]>[], LibraryTrouble>>
  /** Writes documents under their own ids, over what stands there (which becomes a version), removed ones too. */
  readonly bringIn: <K extends Kind>(
    kind: K,
    incoming: readonly Incoming<Kinds[K]>[],
  ) => Promise<Result<number, SaveTrouble>>
  /** Tells of every change, in this tab and in others, until the answer is called. */
  readonly watch: (tell: (kind: Kind) => void) => () => void
}

/** What stands behind a client: the browser's own library, or one that a test made. */
export interface LibraryDoors {
  /** Opens the library anew; called again after it has failed. */
  readonly open: () => Promise<Result<Library, LibraryTrouble>>
  readonly startNew: () => Promise<Result<void, 'full' | 'refused'>>
  readonly rawExport: () => Promise<Result<Blob, 'refused'>>
  /** Tells when another tab has started a new library. */
  readonly watchForNew: (tell: () => void) => void
}

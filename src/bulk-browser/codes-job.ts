import type { CodeWish } from '#bulk/code-archive.ts'
import type { Summary } from '#bulk/run.ts'
import type { Level } from '#qr/levels.ts'
import type { Job, MadeFile, RunFailure } from './job.ts'

/** What a run of codes is to do. */
export interface CodesJob {
  readonly job: Job
  readonly wish: CodeWish
}

/** How far a run of codes is. */
export interface CodesProgress {
  readonly codes: number
  readonly refused: number
  /** Of the input, 0 to 1; null while nobody can know. */
  readonly share: number | null
  readonly codesPerSecond: number
  readonly secondsLeft: number | null
}

/** What can be used of a run of codes. */
export interface CodesKept {
  /** In the archives. */
  readonly codes: number
  /** `codes.zip`, and `codes-2.zip` and so on where there are more than 65,000 codes or 4 GB. */
  readonly archives: readonly MadeFile[]
  /** Rows without a code: `codes-refused.csv`; null where there is none. */
  readonly refused: MadeFile | null
}

export interface CodesFinished extends CodesKept {
  readonly summary: Summary
  /** Links that no code holds. They stand among the refused rows of the file, not of the summary. */
  readonly tooLong: number
  readonly seconds: number
}

/** `no-canvas`: this browser cannot draw captions into PNG files beside the page. */
export type CodesFailure = RunFailure | 'no-canvas'

/** A run of codes, from its start to its end. `failed` keeps the archives that are whole, and `cancelled` all that is done. */
export type CodesState =
  | { readonly at: 'running'; readonly progress: CodesProgress }
  | { readonly at: 'done' | 'cancelled'; readonly finished: CodesFinished }
  | { readonly at: 'failed'; readonly why: CodesFailure; readonly kept: CodesKept }

/** Codes for paper. */
export interface SheetWish {
  /** Null: for each link the one that suits its length. */
  readonly level: Level | null
  /** The column whose texts stand below the codes; null: nothing does. */
  readonly captionColumn: number | null
}

/** A code as it is drawn on a page. */
export interface SheetCode {
  /** The data of one path, in modules. */
  readonly path: string
  /** Modules along one side, quiet zone included. */
  readonly side: number
  readonly caption: string
  /** Whole millimetres of one side from which phones read it off ordinary print. */
  readonly readableFrom: number
}

export interface SheetCodes {
  readonly codes: readonly SheetCode[]
  /** The list goes on behind the last of them. */
  readonly isCut: boolean
  /** Rows without a code up to there. */
  readonly refused: number
  /** Why the first of them has none. */
  readonly firstRefused: { readonly line: number; readonly sentence: string } | null
}

/** So many codes are printed at a time: a browser lays them all out at once. */
export const mostOnSheets = 2000

export type SheetState =
  | { readonly at: 'running'; readonly progress: CodesProgress }
  | { readonly at: 'done'; readonly sheet: SheetCodes }
  | { readonly at: 'failed'; readonly why: RunFailure }

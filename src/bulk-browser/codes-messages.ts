import type { CodeWish } from '#bulk/code-archive.ts'
import type { Summary } from '#bulk/run.ts'
import type { SheetCodes, SheetWish } from './codes-job.ts'
import type { SentJob } from './run-messages.ts'

/** What is to become of the links. */
export type CodesGoal =
  | { readonly at: 'archive'; readonly wish: CodeWish }
  | { readonly at: 'sheet'; readonly wish: SheetWish }

/** Codes and rows without one, up to a moment. */
export interface CodeCounts {
  readonly codes: number
  readonly refused: number
}

/** What the page says to the worker. */
export type CodesOrder =
  | { readonly say: 'start'; readonly job: SentJob; readonly goal: CodesGoal }
  /** A piece is in its file. */
  | { readonly say: 'took' }
  /** The rows that were asked for; none behind the last. */
  | { readonly say: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly say: 'cancel' }

/** What the worker says to the page. */
export type CodesReport =
  /** Bytes of a file, behind those before; the first of a name begins it. */
  | { readonly say: 'piece'; readonly file: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly say: 'progress'; readonly counts: CodeCounts; readonly share: number }
  | { readonly say: 'more-rows' }
  /** Nothing new. */
  | { readonly say: 'alive' }
  /** All pieces are on their way. */
  | {
      readonly say: 'end'
      readonly how: 'done' | 'cancelled' | 'file-vanished' | 'no-canvas'
      readonly summary: Summary
      readonly codes: number
      readonly tooLong: number
    }
  | { readonly say: 'sheet'; readonly how: 'done' | 'file-vanished'; readonly sheet: SheetCodes }

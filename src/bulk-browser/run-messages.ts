import type { HeaderPlace } from '#bulk/header.ts'
import type { Summary } from '#bulk/run.ts'
import type { Job, Source } from './job.ts'

/** Rows of a run up to a moment. */
export type Counts = Pick<Summary, 'rows' | 'links' | 'refused'>

/** So many pieces may be on their way to the page, so that a slow disk holds the worker back and memory stays flat. */
export const mostPieces = 4

/** Milliseconds between two reports: often enough for a person, and each one is drawn. */
export const reportPause = 250

/** The rows of a sheet come bit by bit when they are asked for: all at once would stop the page. */
type SentSource =
  | Exclude<Source, { readonly at: 'rows' }>
  | { readonly at: 'rows'; readonly count: number; readonly header: HeaderPlace }

export type SentJob = Omit<Job, 'source'> & { readonly source: SentSource }

/** What the page says to the worker. `kept`: the files that the browser keeps, whose pieces go over as Blobs. */
export type Order =
  | { readonly say: 'start'; readonly job: SentJob; readonly kept: readonly FileName[] }
  /** A piece is in its file; the memory of bytes comes back, so that a long run needs no more than a short one. */
  | { readonly say: 'took'; readonly memory: ArrayBuffer | null }
  /** The rows that were asked for; none behind the last. */
  | { readonly say: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly say: 'cancel' }

export type FileName = 'links' | 'refused'

/** Whole lines of a file, behind those before, and how many rows of the run they are. */
export interface Piece {
  readonly of: FileName
  readonly content: Uint8Array<ArrayBuffer> | Blob
  readonly rows: number
}

/** What the worker says to the page. */
export type Report =
  | ({ readonly say: 'piece' } & Piece)
  | { readonly say: 'progress'; readonly counts: Counts; readonly share: number }
  | { readonly say: 'more-rows' }
  /** Nothing new. */
  | { readonly say: 'alive' }
  /** All pieces are on their way. */
  | {
      readonly say: 'end'
      readonly how: 'done' | 'cancelled' | 'file-vanished'
      readonly summary: Summary
      readonly guarded: number
    }

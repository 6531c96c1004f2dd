import type { Column } from '#bulk/columns.ts'
import type { Encoding } from '#bulk/encoding.ts'
import type { HeaderPlace } from '#bulk/header.ts'
import type { ValueList } from '#bulk/matrix.ts'
import type { Delimiter } from '#bulk/read-csv.ts'
import type { Summary } from '#bulk/run.ts'
import type { Template } from '#bulk/template.ts'

/** A table, as it is to be read. */
export type Source =
  | {
      readonly at: 'file'
      readonly file: File
      readonly encoding: Encoding
      readonly delimiter: Delimiter
      readonly header: HeaderPlace
    }
  | {
      readonly at: 'text'
      readonly text: string
      readonly delimiter: Delimiter
      readonly header: HeaderPlace
    }
  /** Out of a spreadsheet, its header included. */
  | {
      readonly at: 'rows'
      readonly rows: readonly (readonly string[])[]
      readonly header: HeaderPlace
      /** Rows that the workbook hides are blank here. */
      readonly isWithoutHidden?: boolean
    }
  | { readonly at: 'lists'; readonly lists: readonly ValueList[] }

/** Whether the columns have names of the table's own. */
export function hasNames(
  source: { readonly at: 'lists' } | { readonly at: string; readonly header: HeaderPlace },
): boolean {
  return 'header' in source ? source.header !== 'none' : true
}

/** What a run is to do. */
export interface Job {
  readonly source: Source
  readonly columns: readonly Column[]
  readonly template: Template
  /** A byte order mark in front of the files, by which Excel knows UTF-8. */
  readonly hasMark: boolean
}

/** How far a run is. */
export interface Progress {
  readonly rows: number
  readonly links: number
  readonly refused: number
  /** Of the input, 0 to 1; null while nobody can know. */
  readonly share: number | null
  readonly rowsPerSecond: number
  readonly secondsLeft: number | null
}

/**
 * Why a run ended before its time. What was written until then is whole lines, and stays; save where a disk is full: then a file that the
 * person chose is as it was before, by the browsers' own standard.
 */
export type RunFailure = 'file-vanished' | 'disk-full' | 'worker-lost' | 'not-loaded'

/** A file of a run: on disk already, or still to be handed to the downloads. */
export interface MadeFile {
  readonly name: string
  /** Null where it was written to a file that the person chose. */
  readonly blob: Blob | null
  /** False where it is lost: it is not there, or as it was before. */
  readonly isKept: boolean
}

export interface Finished {
  readonly summary: Summary
  /** Cells made harmless for spreadsheets. */
  readonly guarded: number
  readonly seconds: number
  readonly links: MadeFile
  readonly refused: MadeFile
}

/** A run, from its start to its end. `failed` and `cancelled` keep what is done. */
export type RunState =
  | { readonly at: 'running'; readonly progress: Progress }
  | { readonly at: 'done' | 'cancelled'; readonly finished: Finished }
  | { readonly at: 'failed'; readonly why: RunFailure; readonly finished: Finished }

export type EndedRun = Exclude<RunState, { readonly at: 'running' }>

/** The links are lost: a write that fails costs the whole of a chosen file, and a Blob that cannot be closed is none. */
export function isSpoilt({ finished }: EndedRun): boolean {
  return !finished.links.isKept
}

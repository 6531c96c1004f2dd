import type { DraftDiagnostic } from '#link/index.ts'

/** What a cell would make of the address that it stands in. */
export type AddressCode =
  | 'bulk.glued-host'
  | 'bulk.not-in-host'
  | 'bulk.whole-address'
  | 'bulk.ended-address'
  | 'bulk.unseen-in-address'
  | 'bulk.not-a-page'

/** A cell that keeps its row from becoming a link: it is empty where it must not be, holds what is no value, or would make another address. */
export interface CellFault {
  readonly code: 'bulk.empty-cell' | 'bulk.spreadsheet-error' | AddressCode
  /** Of the column. */
  readonly name: string
  /** As the cell spells it; `''` for other faults. */
  readonly error: string
}

/** What only a table can get wrong. */
export type RowCode =
  | CellFault['code']
  | 'bulk.extra-cells'
  | 'bulk.open-quote'
  | 'bulk.long-row'
  | 'bulk.broken-text'
  | 'bulk.code-too-long'

/** Why a row of the table gets no link; beside it stand the core's own errors. */
export interface RowProblem {
  readonly code: RowCode
  readonly severity: 'error'
  readonly path: 'table'
  readonly params: Readonly<Record<string, string | number>>
}

/** Anything that is said about a row of the table. */
export type Problem = RowProblem | DraftDiagnostic

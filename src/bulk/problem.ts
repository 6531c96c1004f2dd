import type { DraftDiagnostic } from '#link/index.ts'

/** What a cell would make of the address that it stands in. */
export type AddressCode =
  | 'bulk.glued-host'
  | 'bulk.not-in-host'
  | 'bulk.whole-address'
  | 'bulk.ended-address'
  | 'bulk.unseen-in-address'
  | 'bulk.not-a-page'
  | 'bulk.dots-in-path'

/**
 * A cell that keeps its row from becoming a link: it is empty where it must not be, holds what is no value, or would make another address. One
 * whose emptiness only takes others along (`bulk.left-out`) is a warning.
 */
export interface CellFault {
  readonly code: 'bulk.empty-cell' | 'bulk.spreadsheet-error' | 'bulk.left-out' | AddressCode
  /** Of the column. */
  readonly name: string
  /** As the cell spells it; `''` for other faults. */
  readonly error: string
  /** The columns whose filled cells are left out with an empty one. */
  readonly left?: string
}

/** What only a table can get wrong. */
export type RowCode =
  | CellFault['code']
  | 'bulk.extra-cells'
  | 'bulk.missing-cells'
  | 'bulk.open-quote'
  | 'bulk.long-row'
  | 'bulk.broken-text'
  | 'bulk.code-too-long'

/** What is wrong with a row of the table; an error keeps it from its link. Beside it stands what the core says. */
export interface RowProblem {
  readonly code: RowCode
  readonly severity: 'error' | 'warning'
  readonly path: 'table'
  readonly params: Readonly<Record<string, string | number>>
}

/** Anything that is said about a row of the table. */
export type Problem = RowProblem | DraftDiagnostic

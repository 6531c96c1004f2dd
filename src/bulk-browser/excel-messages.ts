import type { SheetNotes } from '#bulk/sheet-notes.ts'

/** Bytes of a workbook, unpacked, that a browser's memory bears: it takes some six times as many to read them. */
export const excelLimit = 150_000_000

/** Why a workbook cannot be read; `unreadable` where it is damaged or under a password, `no-workbook` where something else is packed. */
export type ExcelTrouble =
  | 'old-excel'
  | 'unreadable'
  | 'no-workbook'
  | 'too-large'
  | 'vanished'
  | 'not-loaded'

/** A sheet as texts, all rows of one width and from row 1 on, without blank columns on their left; and the names of all sheets with cells that are not hidden. */
export interface SheetRows {
  readonly sheet: string
  readonly sheets: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Its hidden rows are those that hold something. */
  readonly notes: SheetNotes
}

/** What the page asks for: a sheet by name, or the first one that holds something. */
export interface ExcelQuestion {
  readonly file: File
  readonly sheet: string | undefined
}

/** What the worker says: rows as often as there are some, then which sheet they are of; or why there are none. */
export type ExcelAnswer =
  | { readonly say: 'rows'; readonly rows: readonly (readonly string[])[] }
  | ({ readonly say: 'done' } & Omit<SheetRows, 'rows'>)
  | { readonly say: 'failed'; readonly why: ExcelTrouble }

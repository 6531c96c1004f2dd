/** A line of a table. */
export interface TableLine {
  /** Where it begins in the text; the first line is 1. */
  readonly line: number
  /** Without the white space around them. A line break within a cell is a space. */
  readonly cells: readonly string[]
}

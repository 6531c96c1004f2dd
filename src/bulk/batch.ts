/** Why a row could not be read as it stands in the input. */
export type RowFault = 'open-quote' | 'long-row' | 'broken-text'

/** Some rows of a table, in order, as a reader hands them over. */
export interface Batch {
  /** Each row's cells, as many as it has: ragged rows stay ragged. Blank rows are left out. */
  readonly rows: readonly (readonly string[])[]
  /** The line of the input on which each row begins; the first line is 1. */
  readonly lines: readonly number[]
  /** Rows that cannot be trusted, by their place in `rows`. */
  readonly faults: ReadonlyMap<number, RowFault>
  /** Blank rows that were passed over. */
  readonly blank: number
}

export const emptyBatch: Batch = { rows: [], lines: [], faults: new Map(), blank: 0 }

/** Two batches of a table that follow each other, as one. */
export function joinBatches(one: Batch, other: Batch): Batch {
  const moved = [...other.faults].map(([at, fault]) => [at + one.rows.length, fault] as const)
  return {
    rows: [...one.rows, ...other.rows],
    lines: [...one.lines, ...other.lines],
    faults: new Map([...one.faults, ...moved]),
    blank: one.blank + other.blank,
  }
}

/** A batch of rows that stand on a line each, the first on line `firstLine`; blank ones are passed over. */
export function toBatch(rows: readonly (readonly string[])[], firstLine: number): Batch {
  const lines: number[] = []
  const kept = rows.filter((cells, at) => {
    const isKept = !isBlankRow(cells)
    if (isKept) lines.push(firstLine + at)
    return isKept
  })
  return { rows: kept, lines, faults: new Map(), blank: rows.length - kept.length }
}

/** Nothing but white space in any cell. */
export function isBlankRow(cells: readonly string[]): boolean {
  for (const cell of cells) if (!isBlankCell(cell)) return false
  return true
}

/** Nothing but white space. The first letter settles it for most cells. */
export function isBlankCell(cell: string): boolean {
  const first = cell.charCodeAt(0)
  return first > 0x20 && first < 0x7f ? false : cell.trim() === ''
}

import { isBlankCell } from './batch.ts'

/**
 * Rows without the columns on their left that are blank in each of them: a table on a sheet need not begin in column A. Any rows, ragged
 * too. Linear, and over with the first row that has something in its first cell; the same rows where nothing is to be left out.
 */
export function withoutBlankStart(
  rows: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  let blank = Number.POSITIVE_INFINITY
  for (const cells of rows) {
    const filled = cells.findIndex((cell) => !isBlankCell(cell))
    if (filled >= 0) blank = Math.min(blank, filled)
    if (blank === 0) return rows
  }
  return Number.isFinite(blank) ? rows.map((cells) => cells.slice(blank)) : rows
}

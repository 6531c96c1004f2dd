import type { Column } from './columns.ts'
import { columnNames } from './words.ts'
import { isFormula } from './write-csv.ts'

/** Whether a table is one of the files that a run has written, in which formulas have a `'` in front (`csvWriter`). */
export function hasGuards(columns: readonly Column[]): boolean {
  const names = columns.map(({ written }) => written)
  const { link, line, code, problem } = columnNames
  return names.at(-1) === link || names.slice(-3).join('\n') === [line, code, problem].join('\n')
}

/** The cell as it was before a run wrote it; any cell. */
export function withoutGuard(cell: string): string {
  const isGuarded = cell.startsWith("'") && isFormula(cell.slice(1))
  return isGuarded ? cell.slice(1) : cell
}

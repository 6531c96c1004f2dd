import type { Column } from './columns.ts'
import { columnNames } from './words.ts'
import { isFormula } from './write-csv.ts'

const { link, line, place, code, problem } = columnNames

/** How the heads of such files end. Those of earlier versions said no place. */
const endings = [[link], [line, place, code, problem], [line, code, problem]]

/** Whether a table is one of the files that a run has written, in which formulas have a `'` in front (`csvWriter`). */
export function hasGuards(columns: readonly Column[]): boolean {
  const names = columns.map(({ written }) => plainName(written))
  return endings.some((ending) => names.slice(-ending.length).join('\n') === ending.join('\n'))
}

/** A file that was made from such a file has each of them once more, numbered. */
function plainName(written: string): string {
  return written.replace(/ \d+$/, '')
}

/** The cell as it was before a run wrote it; any cell. */
export function withoutGuard(cell: string): string {
  const isGuarded = cell.startsWith("'") && isFormula(cell.slice(1))
  return isGuarded ? cell.slice(1) : cell
}

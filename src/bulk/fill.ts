import { isBlankCell } from './batch.ts'
import type { Column } from './columns.ts'
import { hasGuards, withoutGuard } from './guards.ts'
import type { CellFault } from './problem.ts'
import { isSpreadsheetError } from './spreadsheet-errors.ts'
import type { EmptyRule } from './template.ts'
import { readTemplateText, type Piece } from './template-text.ts'

/** The text of a field for one row; null where the field is to be left out. `faults` gets what is wrong with its cells. */
export type Fill = (cells: readonly string[], faults: CellFault[]) => string | null

/** A column's part in a field. */
interface CellStep {
  readonly index: number
  readonly name: string
  readonly cell: Fill
}

/** Makes a field of the template ready. A reference to a column that is not there is taken for text. */
export function filler(
  text: string,
  columns: readonly Column[],
  ruleOf: (name: string) => EmptyRule,
): Fill {
  const steps = stepsOf(text, columns, ruleOf)
  const [first = ''] = steps
  if (steps.every((step) => typeof step === 'string')) {
    const fixed = steps.join('')
    return () => fixed
  }
  if (steps.length === 1 && typeof first === 'object') return first.cell
  return (cells, faults) => {
    let filled = ''
    for (const step of steps) {
      const before = faults.length
      const part = typeof step === 'string' ? step : step.cell(cells, faults)
      if (part === null) {
        if (typeof step === 'object' && faults.length === before)
          sayLeftOut(step, steps, cells, faults)
        return null
      }
      filled += part
    }
    return filled
  }
}

/** An empty cell takes the whole field along: that is said where others of its cells hold something. */
function sayLeftOut(
  { name }: Pick<CellStep, 'name'>,
  steps: readonly (string | CellStep)[],
  cells: readonly string[],
  faults: CellFault[],
): void {
  const left = steps.flatMap((step) =>
    typeof step === 'string' || isBlankCell(cells[step.index] ?? '') ? [] : step.name,
  )
  if (left.length > 0) faults.push(leftOut(name, left))
}

/** What an empty cell of this column leaves out besides: the filled cells of others, by their names. */
export function leftOut(name: string, left: readonly string[]): CellFault {
  return { code: 'bulk.left-out', name, error: '', left: left.map((one) => `“${one}”`).join(', ') }
}

/** The texts and columns of a field in their order, where more is to be done than to put them together. */
export function stepsOf(
  text: string,
  columns: readonly Column[],
  ruleOf: (name: string) => EmptyRule,
): readonly (string | CellStep)[] {
  return partsOf(readTemplateText(text).pieces, columns, ruleOf).map((part) =>
    typeof part === 'string'
      ? part
      : { index: part.index, name: part.name, cell: cellFiller(part) },
  )
}

/** The cell alone, as most fields have it. */
function cellFiller(reference: Reference): Fill {
  const fill = plainFiller(reference)
  if (!reference.hasGuard) return fill
  return (cells, faults) => {
    const cell = fill(cells, faults)
    return cell === null ? null : withoutGuard(cell)
  }
}

function plainFiller({ index, name, rule }: Reference): Fill {
  return (cells, faults) => {
    const cell = cells[index] ?? ''
    if (!isBlankCell(cell)) {
      if (!isSpreadsheetError(cell)) return cell
      faults.push({ code: 'bulk.spreadsheet-error', name, error: cell.trim() })
    } else if (rule.at === 'use') return rule.text
    else if (rule.at === 'refuse') faults.push(emptyCell(name))
    return null
  }
}

/** What is wrong with a row whose cell is empty in a column (by its name) that may not be. */
export function emptyCell(name: string): CellFault {
  return { code: 'bulk.empty-cell', name, error: '' }
}

interface Reference {
  readonly index: number
  readonly name: string
  readonly rule: EmptyRule
  /** A run has written it: what a spreadsheet would run has a `'` in front. */
  readonly hasGuard: boolean
}

function partsOf(
  pieces: readonly Piece[],
  columns: readonly Column[],
  ruleOf: (name: string) => EmptyRule,
): readonly (string | Reference)[] {
  const hasGuard = hasGuards(columns)
  return pieces.map((piece) => {
    if ('text' in piece) return piece.text
    const column = columns.find(({ name }) => name === piece.column)
    if (column === undefined) return `[${piece.column}]`
    return { index: column.index, name: column.name, rule: ruleOf(column.name), hasGuard }
  })
}

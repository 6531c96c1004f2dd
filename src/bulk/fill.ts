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
  const parts = steps.filter((step) => typeof step === 'object')
  return (cells, faults) => {
    let filled = ''
    for (const step of steps) {
      if (typeof step === 'string') {
        filled += step
        continue
      }
      const before = faults.length
      const cell = step.cell(cells, faults)
      if (cell === null) {
        if (faults.length === before) sayLeftOut(step.name, parts, cells, faults)
        return null
      }
      filled += cell
    }
    return filled
  }
}

/** An empty cell of the column of this name takes its field along: that is said where others in it hold something. */
export function sayLeftOut(
  name: string,
  others: readonly Pick<Column, 'name' | 'index'>[],
  cells: readonly string[],
  faults: CellFault[],
): void {
  const filled = others.filter(({ index }) => !isBlankCell(cells[index] ?? ''))
  if (filled.length === 0) return
  const left = filled.map((other) => `“${other.name}”`).join(', ')
  faults.push({ code: 'bulk.left-out', name, error: '', left })
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

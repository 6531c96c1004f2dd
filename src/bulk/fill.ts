import { encodeText } from '#link/index.ts'
import { isBlankCell } from './batch.ts'
import type { Column } from './columns.ts'
import { hasGuards, withoutGuard } from './guards.ts'
import type { CellFault } from './problem.ts'
import { isSpreadsheetError } from './spreadsheet-errors.ts'
import type { EmptyRule } from './template.ts'
import { readTemplateText, type Piece } from './template-text.ts'

/** The text of a field for one row; null where the field is to be left out. `faults` gets what is wrong with its cells. */
export type Fill = (cells: readonly string[], faults: CellFault[]) => string | null

/** How a cell is written behind the text that stands in front of it. */
export type Write = (cell: string, before: string) => string

/** Makes a field of the template ready. A reference to a column that is not there is taken for text. */
export function filler(
  text: string,
  columns: readonly Column[],
  ruleOf: (name: string) => EmptyRule,
  write: Write = asItIs,
): Fill {
  const parts = partsOf(readTemplateText(text).pieces, columns, ruleOf)
  if (parts.every((part) => typeof part === 'string')) {
    const fixed = parts.join('')
    return () => fixed
  }
  const [only] = parts
  if (parts.length === 1 && typeof only === 'object' && write === asItIs) return cellFiller(only)
  const steps = parts.map((part) => (typeof part === 'string' ? part : { cell: cellFiller(part) }))
  return (cells, faults) => {
    let filled = ''
    for (const step of steps) {
      if (typeof step === 'string') filled += step
      else {
        const cell = step.cell(cells, faults)
        if (cell === null) return null
        filled += write(cell, filled)
      }
    }
    return filled
  }
}

const asItIs: Write = (cell) => cell

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

/** Clause 1.3 of the core: the address stays as typed, so what a cell brings is written as the part it stands in wants it. */
export function encodeForAddress(cell: string, before: string): string {
  if (before.trim() === '' || /^\s*[a-z][a-z\d+.-]*:\/\/[^/?#]*$/i.test(before)) return cell.trim()
  const encoded = encodeText(cell.trim())
  return /[?#]/.test(before) ? encoded : encoded.replaceAll('%2F', '/')
}

import { encodeText } from '#link/index.ts'
import { isBlankCell } from './batch.ts'
import type { Column } from './columns.ts'
import type { EmptyRule } from './template.ts'
import { readTemplateText, type Piece } from './template-text.ts'

/**
 * The text of a field for one row; null where the field is to be left out. `empty` gets the names of the columns that a row must have
 * and this one has not.
 */
export type Fill = (cells: readonly string[], empty: string[]) => string | null

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
  return (cells, empty) => {
    let filled = ''
    for (const part of parts) {
      if (typeof part === 'string') filled += part
      else {
        const cell = cells[part.index] ?? ''
        if (!isBlankCell(cell)) filled += write(cell, filled)
        else if (part.rule.at === 'use') filled += write(part.rule.text, filled)
        else {
          if (part.rule.at === 'refuse') empty.push(part.name)
          return null
        }
      }
    }
    return filled
  }
}

const asItIs: Write = (cell) => cell

/** The cell alone, as most fields have it. */
function cellFiller({ index, name, rule }: Reference): Fill {
  return (cells, empty) => {
    const cell = cells[index] ?? ''
    if (!isBlankCell(cell)) return cell
    if (rule.at === 'use') return rule.text
    if (rule.at === 'refuse') empty.push(name)
    return null
  }
}

interface Reference {
  readonly index: number
  readonly name: string
  readonly rule: EmptyRule
}

function partsOf(
  pieces: readonly Piece[],
  columns: readonly Column[],
  ruleOf: (name: string) => EmptyRule,
): readonly (string | Reference)[] {
  return pieces.map((piece) => {
    if ('text' in piece) return piece.text
    const column = columns.find(({ name }) => name === piece.column)
    if (column === undefined) return `[${piece.column}]`
    return { index: column.index, name: column.name, rule: ruleOf(column.name) }
  })
}

/** Clause 1.3 of the core: the address stays as typed, so what a cell brings is written as the part it stands in wants it. */
export function encodeForAddress(cell: string, before: string): string {
  if (before.trim() === '' || /^\s*[a-z][a-z\d+.-]*:\/\/[^/?#]*$/i.test(before)) return cell.trim()
  const encoded = encodeText(cell.trim())
  return /[?#]/.test(before) ? encoded : encoded.replaceAll('%2F', '/')
}

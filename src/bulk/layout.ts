import Papa from 'papaparse'
import { delimiters, splitSeparatorLine, type Delimiter } from './read-csv.ts'

/** What a table looks like, found out from its beginning; people can say otherwise. */
export interface Layout {
  readonly delimiter: Delimiter
  readonly hasHeader: boolean
}

/** So many rows are looked at. */
const lookedAt = 30

/**
 * What stands between the cells of a table, and whether its first row names them: from its first text, any text. A first line that
 * names the delimiter (`sep=;`) settles the one and is not the other.
 */
export function detectLayout(text: string): Layout {
  const { delimiter: named, rest } = splitSeparatorLine(text)
  const { data, meta } = Papa.parse<string[]>(rest, {
    preview: lookedAt,
    ...(named !== null && { delimiter: named }),
    delimitersToGuess: [...delimiters],
    skipEmptyLines: 'greedy',
  })
  const delimiter = delimiters.find((mark) => mark === meta.delimiter) ?? ','
  return { delimiter, hasHeader: isHeader(data) }
}

/**
 * Whether the first of these rows names the columns: each of its cells could be a name, none stands there twice, and where a
 * column below holds numbers, dates, addresses, its first cell is none.
 */
export function isHeader([first = [], ...rest]: readonly (readonly string[])[]): boolean {
  const names = first.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (names.length === 0 || names.some(isDatum)) return false
  if (rest.length === 0) return names.length > 1
  const below = (at: number) => rest.map((cells) => (cells[at] ?? '').trim())
  // A word that stands below too is a value.
  return !first.some((cell, at) => cell.trim() !== '' && below(at).includes(cell.trim()))
}

const datum =
  /^[+-]?[\d.,\s]*\d$|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$|^[^\s@]+@[^\s@]+\.[^\s@]+$|^https?:|^s[\da-f]{8}-/i

/** A number, a date, an e-mail address, a web address or a block's ID names no column. */
function isDatum(cell: string): boolean {
  return datum.test(cell)
}

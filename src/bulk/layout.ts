import Papa from 'papaparse'
import { firstRows } from './first-rows.ts'
import type { HeaderPlace } from './header.ts'
import { delimiters, splitSeparatorLine, type Delimiter } from './read-csv.ts'

/** What a table looks like, found out from its beginning; people can say otherwise. */
export interface Layout {
  readonly delimiter: Delimiter
  readonly header: HeaderPlace
}

/** So many rows are looked at. */
export const lookedAt = 30
/** Titles stand in so many characters: a table that has no more is short. */
const longestTitles = 4000

/**
 * What stands between the cells of a table, and which row names its columns: from its first text, any text. A first line that
 * names the delimiter (`sep=;`) settles the one and is not the other.
 */
export function detectLayout(text: string): Layout {
  const { delimiter: named, rest } = splitSeparatorLine(text)
  const guessed = parse(rest, named)
  const mark = isGuessed(guessed) ? guessed.meta.delimiter : delimiterBelowTitles(rest)
  const parsed = mark === guessed.meta.delimiter ? guessed : parse(rest, mark)
  const rows = isMisread(parsed, rest) ? firstRows(rest, mark, lookedAt, true).rows : parsed.data
  const header = findHeader(rows.slice(0, lookedAt))
  return { delimiter: delimiters.find((one) => one === mark) ?? ',', header }
}

/** The first rows; by a comma where it cannot be told what stands between their cells. */
function parse(text: string, delimiter: string | null): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, {
    preview: lookedAt,
    ...(delimiter !== null && { delimiter }),
    delimitersToGuess: [...delimiters],
    skipEmptyLines: 'greedy',
  })
}

/** A quote that is left open has drawn lines into a row that the reader knows better; not one whose end is cut off with the text. */
function isMisread({ data, errors }: Papa.ParseResult<string[]>, text: string): boolean {
  const last = data.at(-1)?.at(-1) ?? ''
  return errors.some(
    ({ code }) =>
      code === 'InvalidQuotes' || (code === 'MissingQuotes' && last.length * 2 > text.length),
  )
}

function isGuessed({ errors }: Papa.ParseResult<string[]>): boolean {
  return errors.every(({ type }) => type !== 'Delimiter')
}

/** Of a short table, the titles above it hide what stands between its cells. A comma, where the rows below do not tell it either. */
function delimiterBelowTitles(text: string): string {
  let rest = text.slice(0, longestTitles)
  for (let at = 0; at < lookedAt && rest.includes('\n'); at += 1) {
    rest = rest.slice(rest.indexOf('\n') + 1)
    const parsed = parse(rest, null)
    // One row is like any other.
    if (isGuessed(parsed) && parsed.data.length > 1) return parsed.meta.delimiter
  }
  return ','
}

/**
 * Which of the first rows of a table names its columns; blank ones are left out of `rows`. Titles may stand above it, as in
 * reports: rows with half as many cells as the table has columns, or fewer. A single one is told from a header by what comes behind
 * it, a header of three columns or more.
 */
export function findHeader(rows: readonly (readonly string[])[]): HeaderPlace {
  const widths = rows.map(filled)
  const width = Math.max(...widths, 2)
  const titles = widths.findIndex((cells) => cells > width / 2)
  const isClear = titles > 1 || (titles === 1 && width > 2)
  if (isClear && isHeader(rows.slice(titles))) return titles
  return isHeader(rows) ? 0 : 'none'
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length
}

/**
 * Whether the first of these rows names the columns: each of its cells could be a name (no number, date or address), and none
 * stands in a row below it in the same column. Two columns may have one name, as exports of several tables have them:
 * `nameColumns` tells them apart.
 */
function isHeader([first = [], ...rest]: readonly (readonly string[])[]): boolean {
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

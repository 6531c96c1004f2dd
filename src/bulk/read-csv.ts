import Papa from 'papaparse'
import { emptyBatch, isBlankRow, type Batch, type RowFault } from './batch.ts'

/** What may stand between the cells of a table. */
export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** Reads a table piece by piece. */
export interface CsvReader {
  /** The rows that are complete with this piece of text; what is left waits for the next one. */
  readonly push: (text: string) => Batch
  /** The last row, where no line break stands behind it. */
  readonly end: () => Batch
}

/**
 * The line with which Excel is told what stands between the cells (`sep=;`, also in quotes): it stands before the table and is no
 * row of it. A text's beginning; what stands there instead of the delimiter is the second group.
 */
const separatorLine = /^\uFEFF?("?)sep=([^\r\n])\1[ \t]{0,8}(?:\r\n?|\n|$)/i
/** No such line is longer. */
const longestSeparatorLine = 20

/** A row of more characters than this is none: its line breaks are missing, or a quote was opened in it and never closed. */
export const longestRow = 1_000_000
/** So many times as many characters as there are may be read again to set open quotes right; else quotes in this table mean nothing. */
const mostReread = 10
/** Behind an open quote so many characters are parsed, then twice as many and so on: those behind the next one are parsed again. */
const shortPart = 250

interface Progress {
  rest: string
  isBegun: boolean
  line: number
  /** Characters that are parsed at once. */
  part: number
  read: number
  reread: number
  /** What comes up to the next line break belongs to a line that was too long to be kept. */
  isPassing: boolean
}

/**
 * A reader of CSV and TSV (RFC 4180, and what spreadsheets make of it): cells in quotes may hold the delimiter, line breaks and
 * doubled quotes; lines end in `\n`, `\r\n` or `\r`; blank lines are passed over; ragged rows stay so. A quote that is never
 * closed, or further down by a quote that goes on with text, costs its own line (`open-quote`), not the lines below, and so does a line
 * beyond `longestRow` (`long-row`), of which only the beginning is kept (one that comes whole in one piece is read). A first line that
 * names the delimiter (`sep=;`) is passed over. Any text; linear; keeps one row in memory.
 */
export function csvReader(delimiter: string): CsvReader {
  const progress: Progress = {
    rest: '',
    isBegun: false,
    line: 1,
    part: Infinity,
    read: 0,
    reread: 0,
    isPassing: false,
  }
  return {
    push(text) {
      const all = progress.rest + text
      // A `\r` at the end may be half of `\r\n`.
      const whole = all.endsWith('\r') ? all.slice(0, -1) : all
      const held = all.slice(whole.length)
      const batch = readRows(plainBreaks(whole), delimiter, progress, false)
      progress.rest += held
      return batch
    },
    end() {
      const text = plainBreaks(progress.rest)
      progress.rest = ''
      return text === '' ? emptyBatch : readRows(text, delimiter, progress, true)
    },
  }
}

/** What a reader gives of text that comes in pieces, batch by batch. */
export async function* readCsv(
  texts: AsyncIterable<string> | Iterable<string>,
  delimiter: string,
): AsyncGenerator<Batch> {
  const reader = csvReader(delimiter)
  for await (const text of texts) yield reader.push(text)
  yield reader.end()
}

function plainBreaks(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text
}

interface Found {
  readonly rows: string[][]
  readonly lines: number[]
  readonly faults: Map<number, RowFault>
  blank: number
}

function readRows(text: string, delimiter: string, progress: Progress, isEnd: boolean): Batch {
  const found: Found = { rows: [], lines: [], faults: new Map(), blank: 0 }
  let rest = progress.isBegun ? text : begun(text, progress, isEnd)
  if (progress.isPassing) rest = behindLongLine(rest, progress)
  while (progress.isBegun && !progress.isPassing) {
    const part = rest.slice(0, progress.part)
    const isAll = part.length === rest.length
    const hasQuotes = progress.reread < mostReread * (longestRow + progress.read)
    const parsed = parse(part, delimiter, hasQuotes, isEnd && isAll)
    takeRows(parsed.rows, part, found, progress)
    rest = rest.slice(parsed.end)
    progress.read += parsed.end
    // Of an unfinished row that has a line break, the quote before it is open; without one, the line itself is too long.
    if (rest.length > longestRow && !rest.includes('\n')) {
      rest = withoutLongLine(rest, delimiter, found, progress)
    } else if (parsed.isOpen) {
      progress.reread += part.length - parsed.end
      progress.part = shortPart
      rest = withoutOpenLine(rest, delimiter, found, progress)
    } else if (isAll) break
    else progress.part *= 2
  }
  progress.rest = rest
  return found
}

/** The table behind a line that names its delimiter; the whole text as long as it may still become one. */
function begun(text: string, progress: Progress, isEnd: boolean): string {
  if (!isEnd && text.length < longestSeparatorLine && !text.includes('\n')) return text
  progress.isBegun = true
  const table = splitSeparatorLine(text).rest
  if (table !== text) progress.line += 1
  return table
}

/**
 * What a table's first line says of its delimiter, and the table behind that line; null, and the whole text, where it says nothing
 * (as in most tables) or something that is no delimiter here.
 */
export function splitSeparatorLine(text: string): {
  readonly delimiter: Delimiter | null
  readonly rest: string
} {
  const [line = '', , named] = separatorLine.exec(text) ?? []
  const delimiter = delimiters.find((mark) => mark === named) ?? null
  return { delimiter, rest: text.slice(line.length) }
}

interface Parsed {
  readonly rows: readonly string[][]
  /** Behind the last row. */
  readonly end: number
  /** A quote stands behind it that is not closed in its row. */
  readonly isOpen: boolean
}

function parse(text: string, delimiter: string, hasQuotes: boolean, isEnd: boolean): Parsed {
  const config = { delimiter, newline: '\n' as const, ...(hasQuotes ? {} : { fastMode: true }) }
  const { data, errors, meta }: Papa.ParseResult<string[]> = new Papa.Parser(config).parse(
    text,
    0,
    !isEnd,
  )
  const open = openRow(data, errors)
  if (open !== undefined) {
    const before = new Papa.Parser({ ...config, preview: open })
    const end = open === 0 ? 0 : before.parse(text, 0, true).meta.cursor
    return { rows: data.slice(0, open), end, isOpen: true }
  }
  const end = meta.cursor
  // Behind the last line break there is no row, though the package finds one.
  const rows = isEnd && text.endsWith('\n') ? data.slice(0, -1) : data
  return { rows, end, isOpen: hasQuotes && text.length - end > longestRow }
}

/**
 * The first row that holds a quote which is never closed, or lines that such a quote has drawn into it: a quote that goes on with
 * text, where it should close a cell, opens one of a line below. In a row of one line such quotes are read as text.
 */
function openRow(
  rows: readonly (readonly string[])[],
  errors: readonly Papa.ParseError[],
): number | undefined {
  const last = errors.at(-1)
  const neverClosed = last?.code === 'MissingQuotes' ? last.row : undefined
  for (const row of new Set(errors.map((error) => error.row))) {
    if (row === undefined) continue
    if (row === neverClosed || rows[row]?.some((cell) => cell.includes('\n'))) return row
  }
  return undefined
}

function takeRows(rows: readonly string[][], text: string, found: Found, progress: Progress) {
  const mayBreak = text.includes('"')
  for (const cells of rows) {
    if (isBlankRow(cells)) found.blank += 1
    else {
      if (cells.some(isBroken)) found.faults.set(found.rows.length, 'broken-text')
      found.rows.push(cells)
      found.lines.push(progress.line)
    }
    progress.line += 1 + (mayBreak ? breaksIn(cells) : 0)
  }
}

function isBroken(cell: string): boolean {
  return cell.includes('\uFFFD')
}

function breaksIn(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1
  }
  return count
}

/** The line that the open quote stands in is a row that cannot be trusted; the next one begins anew. */
function withoutOpenLine(
  text: string,
  delimiter: string,
  found: Found,
  progress: Progress,
): string {
  const end = text.indexOf('\n')
  const line = end < 0 ? text : text.slice(0, end)
  found.faults.set(found.rows.length, 'open-quote')
  found.rows.push(line.split(delimiter))
  found.lines.push(progress.line)
  progress.line += 1
  return end < 0 ? '' : text.slice(end + 1)
}

/** The beginning of a line that is too long is a row that cannot be trusted; all else of it is passed over. */
function withoutLongLine(
  text: string,
  delimiter: string,
  found: Found,
  progress: Progress,
): string {
  found.faults.set(found.rows.length, 'long-row')
  found.rows.push(text.slice(0, longestRow).split(delimiter))
  found.lines.push(progress.line)
  progress.isPassing = true
  return ''
}

/** What stands in the lines behind one that is too long. */
function behindLongLine(text: string, progress: Progress): string {
  const end = text.indexOf('\n')
  if (end < 0) return ''
  progress.line += 1
  progress.isPassing = false
  return text.slice(end + 1)
}

import { withoutMark } from '#platform/byte-order-mark.ts'
import { readMarkdown } from './markdown-table.ts'
import type { TableLine } from './table-line.ts'

/** What may stand between the cells of a pasted table, the surest sign of one first. */
const separators = ['\t', ';', ','] as const
type Separator = (typeof separators)[number]

/**
 * The lines of a pasted table, blank ones left out. What stands between the cells is found out: the separator with which
 * the lines weigh most, then the one with which most lines have several cells. Cells may be quoted as spreadsheets do it,
 * with separators and line breaks inside; a quote that is no such thing is text. A table drawn with bars is read without
 * them. Any text: never throws; linear.
 */
export function readTable(
  text: string,
  weigh: (cells: readonly string[]) => number,
): readonly TableLine[] {
  const own = withoutMark(text)
  const drawn = readMarkdown(own)
  if (drawn !== null) return drawn
  const readings = separators.map((separator) => {
    const lines = readCells(own, separator)
    const weight = lines.reduce((sum, { cells }) => sum + weigh(cells), 0)
    const wide = lines.filter(({ cells }) => cells.length > 1).length
    return { lines, weight, wide }
  })
  const [best] = readings.toSorted((a, b) => b.weight - a.weight || b.wide - a.wide)
  return best?.lines ?? []
}

/** A cell's text, and where it ends. */
interface Cell {
  readonly text: string
  readonly end: number
}

function readCells(text: string, separator: Separator): readonly TableLine[] {
  const lines: TableLine[] = []
  const lineAt = lineCounter(text)
  let cells: string[] = []
  let start = 0
  let at = 0
  for (;;) {
    const cell = quotedCell(text, at, separator) ?? plainCell(text, at, separator)
    cells.push(cell.text.replaceAll(/\s+/g, ' ').trim())
    const isSeparator = text[cell.end] === separator
    at = cell.end + 1
    if (isSeparator) continue
    if (cells.some((it) => it !== '')) lines.push({ line: lineAt(start), cells })
    if (cell.end >= text.length) return lines
    if (text[cell.end] === '\r' && text[at] === '\n') at += 1
    cells = []
    start = at
  }
}

function plainCell(text: string, from: number, separator: Separator): Cell {
  let end = from
  while (end < text.length && !isEnd(text, end, separator)) end += 1
  return { text: text.slice(from, end), end }
}

/** `null` where no quote opens a cell, or its closing one is not the cell's end: then the quotes are text. */
function quotedCell(text: string, from: number, separator: Separator): Cell | null {
  const open = behindSpaces(text, from)
  if (text[open] !== '"') return null
  let at = open + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return null
    if (text[quote + 1] !== '"') {
      const end = behindSpaces(text, quote + 1)
      if (end < text.length && !isEnd(text, end, separator)) return null
      return { text: text.slice(open + 1, quote).replaceAll('""', '"'), end }
    }
    at = quote + 2
  }
}

function behindSpaces(text: string, from: number): number {
  let at = from
  while (text[at] === ' ') at += 1
  return at
}

function isEnd(text: string, at: number, separator: Separator): boolean {
  const sign = text[at]
  return sign === separator || sign === '\n' || sign === '\r'
}

/** Tells the line of a place, for places that only go on. */
function lineCounter(text: string): (place: number) => number {
  let line = 1
  let at = 0
  return (place) => {
    for (; at < place; at += 1) {
      const isBreak = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')
      if (isBreak) line += 1
    }
    return line
  }
}

/** A column of a table, and the words that stand at its head. */
export interface UnusedColumn {
  /** The first is 1. */
  readonly position: number
  /** `''` without a head. */
  readonly head: string
}

/** Which columns a head names; without a head row, none. */
export interface Head<Column extends string> {
  readonly at: ReadonlyMap<Column, number>
  readonly cells: readonly string[]
}

/** The head of a table, where its first line has one: a cell that is one of the words for a column. */
export function readHead<Column extends string>(
  [first]: readonly TableLine[],
  columns: Readonly<Record<Column, readonly string[]>>,
): Head<Column> | null {
  if (first === undefined) return null
  const at = new Map<Column, number>()
  first.cells.forEach((cell, index) => {
    const column = columnOf(cell, columns)
    if (column !== null && !at.has(column)) at.set(column, index)
  })
  return at.size === 0 ? null : { at, cells: first.cells }
}

/** Without case, accents, spaces and marks: `Block ID` and `block_id` are one word. */
function columnOf<Column extends string>(
  cell: string,
  columns: Readonly<Record<Column, readonly string[]>>,
): Column | null {
  if (cell.length > 40) return null
  const word = cell
    .normalize('NFD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase()
  for (const column in columns) if (columns[column].includes(word)) return column
  return null
}

/** The columns that hold something and are not used. */
export function unusedColumns(
  lines: readonly TableLine[],
  head: Head<string> | null,
  used: ReadonlySet<number>,
): readonly UnusedColumn[] {
  const filled = new Set<number>()
  for (const { cells } of lines) {
    cells.forEach((cell, index) => {
      if (cell !== '' && !used.has(index)) filled.add(index)
    })
  }
  return [...filled]
    .toSorted((a, b) => a - b)
    .map((index) => ({ position: index + 1, head: head?.cells[index] ?? '' }))
}

import { applyFix, buildLink, type KnownBlock, type LinkDraft } from '#link/index.ts'
import { readHead, readTable, unusedColumns, type Head, type UnusedColumn } from './table-cells.ts'
import type { TableLine } from './table-line.ts'

/** A block out of a table, with the line where it stands; the first is 1. */
interface TableBlock extends KnownBlock {
  readonly line: number
}

/** A line in which there is nothing to take, to the letter but for the white space. */
export interface UnreadLine {
  readonly line: number
  readonly text: string
}

export interface BlockTable {
  /** Each ID once, the first time it stands there. IDs that are not of BotStar's shape too. */
  readonly blocks: readonly TableBlock[]
  /** Further lines with an ID that stood further up. */
  readonly repeated: readonly TableBlock[]
  readonly unread: readonly UnreadLine[]
  readonly unused: readonly UnusedColumn[]
}

/**
 * The blocks of a pasted table: tabs, commas or semicolons between its cells, with or without a head, columns in any order.
 * An ID is known by its shape, alone in its cell or among words; one of another shape, by the column in which it stands.
 * Every line that is not blank is a block, a repetition, the head or unread. Any text: never throws; linear.
 */
export function blocksFromTable(text: string): BlockTable {
  const all = readTable(text, weigh)
  const head = headOf(all)
  const lines = head === null ? all : all.slice(1)
  const columns = findColumns(lines, head)
  const blocks = new Map<string, TableBlock>()
  const repeated: TableBlock[] = []
  const unread: UnreadLine[] = []
  for (const line of lines) {
    const block = blockOf(line, columns, head !== null)
    if (block === null) unread.push({ line: line.line, text: line.cells.join(' ').trim() })
    else if (blocks.has(block.id)) repeated.push(block)
    else blocks.set(block.id, block)
  }
  const used = new Set([columns.id, columns.name, columns.note])
  return {
    blocks: [...blocks.values()],
    repeated,
    unread,
    unused: unusedColumns(lines, head, used),
  }
}

const heads = {
  id: ['id', 'blockid', 'idblock', 'idofblock', 'uuid', 'identifier', 'idkhoi', 'makhoi'],
  name: ['name', 'block', 'blocks', 'blockname', 'title', 'ten', 'tenkhoi', 'khoi'],
  note: ['note', 'notes', 'description', 'comment', 'comments', 'remark', 'ghichu', 'mota'],
} as const
type Column = keyof typeof heads

/** A first line with one of those words; or any words over lines with IDs, in whatever language. */
function headOf(lines: readonly TableLine[]): Head<Column> | null {
  const [first, ...rest] = lines
  if (first === undefined || first.cells.some((cell) => idIn(cell) !== null)) return null
  const named = readHead(lines, heads)
  if (named !== null) return named
  const id = widestColumn(severalIn(rest), idIn)
  if (id === null || !isHeading(first.cells[id] ?? '')) return null
  return first.cells.every((cell) => cell === '' || isHeading(cell))
    ? { at: new Map([['id', id]]), cells: first.cells }
    : null
}

/** Words. A broken cell of a spreadsheet (`#REF!`), or an ID that lost a sign, is none. */
function isHeading(cell: string): boolean {
  return /^[\p{L}\p{M}][\p{L}\p{M}\s._()/:*-]*$/u.test(cell) && cell.length <= 40
}

/** Those with several cells filled, where there are such: one with an ID alone does not tell the columns apart. */
function severalIn(lines: readonly TableLine[]): readonly TableLine[] {
  const several = lines.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1)
  return several.length > 0 ? several : lines
}

function weigh(cells: readonly string[]): number {
  if (cells.some((cell) => isBlockId(cell))) return 4
  if (cells.length > 1 && cells.some(isNearId)) return 2
  return cells.some((cell) => idIn(cell) !== null) ? 1 : 0
}

/** Their positions; -1 for none. */
interface Columns {
  readonly id: number
  readonly name: number
  readonly note: number
}

function findColumns(lines: readonly TableLine[], head: Head<Column> | null): Columns {
  const id = head?.at.get('id') ?? idColumn(lines)
  const free = textColumns(lines).filter((column) => column !== id)
  const name = head?.at.get('name') ?? free.find((it) => it !== head?.at.get('note')) ?? -1
  // What a head calls by another word is no note.
  const note = head?.at.get('note') ?? (head === null ? free.find((it) => it !== name) : -1) ?? -1
  return { id, name, note }
}

/** The column with most different IDs: a bot's own ID has the same shape, and stands in every line. */
function idColumn(lines: readonly TableLine[]): number {
  const several = severalIn(lines)
  return (
    widestColumn(several, idIn) ??
    widestColumn(lines, idIn) ??
    widestColumn(several, nearId) ??
    widestColumn(lines, nearId) ??
    -1
  )
}

function widestColumn(
  lines: readonly TableLine[],
  read: (cell: string) => string | null,
): number | null {
  const found = new Map<number, Set<string>>()
  for (const { cells } of lines) {
    cells.forEach((cell, index) => {
      const id = read(cell)
      if (id !== null) found.set(index, (found.get(index) ?? new Set()).add(id))
    })
  }
  const [widest] = [...found].toSorted(([a, x], [b, y]) => y.size - x.size || a - b)
  return widest?.[0] ?? null
}

/** Columns with words in them, in order; one of nothing but numbers counts the lines, one of nothing but IDs names none. */
function textColumns(lines: readonly TableLine[]): readonly number[] {
  const columns = new Set<number>()
  for (const { cells } of lines) {
    cells.forEach((cell, index) => {
      if (cell !== '' && !/^\d+[.)]?$/.test(cell) && !isBlockId(cell)) columns.add(index)
    })
  }
  return [...columns].toSorted((a, b) => a - b)
}

function blockOf(
  { line, cells }: TableLine,
  columns: Columns,
  hasHead: boolean,
): TableBlock | null {
  const at = placeOfId(cells, columns, hasHead)
  const cell = cells[at] ?? ''
  if (cell === '') return null
  const inside = idIn(cell)
  // Where the ID stands in the name's place, the name stands in the ID's.
  const nameAt = at === columns.name ? columns.id : columns.name
  const beside = cells[nameAt] ?? ''
  const name = beside === '' && inside !== null ? wordsBeside(cell, inside) : beside
  const note = at === columns.note ? '' : (cells[columns.note] ?? '')
  const block = { line, id: inside ?? cell, name, note }
  return [block.id, name, note].some((text) => text.length > longestText) ? null : block
}

function placeOfId(cells: readonly string[], { id }: Columns, hasHead: boolean): number {
  const own = cells[id] ?? ''
  if (idIn(own) !== null || (hasHead && own !== '')) return id
  const other = cells.findIndex((cell) => idIn(cell) !== null)
  if (other >= 0) return other
  // Alone in its line, a word is no ID of another shape.
  return hasHead || isNearId(own) || cells.filter((cell) => cell !== '').length > 1 ? id : -1
}

/** What stands in a cell around its ID; not `block:`, a list's number and the like. */
function wordsBeside(cell: string, id: string): string {
  const at = cell.indexOf(id)
  if (at < 0) return ''
  const before = cell.slice(0, at).replace(/[\s:;,.=(<[{|"'–—-]+$/, '')
  const behind = cell.slice(at + id.length).replace(/^[\s:;,.=)>\]}|"'–—-]+/, '')
  const words = `${before} ${behind}`.trim().replace(/^(?:[-–—•*]|\d+[.)])\s+/, '')
  return /^(?:block(?:\s*id)?|id)$/i.test(words) ? '' : words
}

/** The ID of BotStar's shape in a cell. */
function idIn(cell: string): string | null {
  if (cell.length < shortestId) return null
  if (isBlockId(cell)) return cell
  if (cell.length > longestCell) return null
  const word = cell.split(/[^\p{L}\p{N}-]+/u).find((it) => isBlockId(it))
  return word ?? mended(cell)
}

/** What is longer is no name of anything. */
const longestText = 1000
/** No word of a language is as long, and no cell with an ID in it any longer. */
const shortestId = 30
const longestCell = 2000

function isBlockId(text: string): boolean {
  return (
    text.length >= shortestId && text.length < 2 * shortestId && idDiagnostic(text) === undefined
  )
}

function mended(cell: string): string | null {
  const fix = idDiagnostic(cell)?.fix
  const id = fix === undefined ? cell : applyFix(draftWith(cell), fix).blockId
  return isBlockId(id) ? id : null
}

/** What the builder says of a block's ID. */
function idDiagnostic(blockId: string) {
  return buildLink(draftWith(blockId)).diagnostics.find(({ path }) => path === 'blockId')
}

function draftWith(blockId: string): LinkDraft {
  return { channel: 'website', destination: 'https://example.com', blockId, rows: [] }
}

/** Long, of one word, with digits: what an ID looks like that lost a sign. */
function isNearId(cell: string): boolean {
  return /^(?=.{0,60}\d)[a-z0-9_-]{12,60}$/i.test(cell)
}

function nearId(cell: string): string | null {
  return isNearId(cell) ? cell : null
}

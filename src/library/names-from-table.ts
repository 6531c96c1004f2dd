import { systemAttribute, type KnownName, type ValueType } from '#link/index.ts'
import type { UnreadLine } from './from-table.ts'
import { readHead, readTable, unusedColumns, type Head, type UnusedColumn } from './table-cells.ts'
import type { TableLine } from './table-line.ts'

/** An attribute or variable out of a table, with the line where it stands; the first is 1. */
interface TableName extends KnownName {
  readonly line: number
  /** What stood in the type's place, where it is none: the type is text then. `''` unless so. */
  readonly oddType: string
}

export interface NameTable {
  /** Each name once, the first time it stands there. */
  readonly names: readonly TableName[]
  /** Further lines with a name that stood further up. */
  readonly repeated: readonly TableName[]
  /** BotStar's own attributes: every bot has them. */
  readonly system: readonly TableName[]
  /** Lines without a name, and with what is too long to be one. */
  readonly unread: readonly UnreadLine[]
  readonly unused: readonly UnusedColumn[]
}

/**
 * Attributes or variables out of a pasted list or table: a name a line, and behind it, if wanted, a type, the values that it
 * may hold, and a note; with a head, in any order. A single line of words is a list of names. Any text: never throws;
 * linear.
 */
export function namesFromTable(text: string): NameTable {
  const all = readTable(text, weigh)
  const head = readHead(all, heads)
  const lines = head === null ? oneEach(all) : all.slice(1)
  const columns = head === null ? usualColumns(lines) : columnsOf(head)
  const names = new Map<string, TableName>()
  const repeated: TableName[] = []
  const system: TableName[] = []
  const unread: UnreadLine[] = []
  for (const line of lines) {
    const found = nameOf(line, columns)
    if (found === null) unread.push({ line: line.line, text: line.cells.join(' ').trim() })
    else if (systemAttribute(found.name) !== null) system.push(found)
    else if (names.has(found.name)) repeated.push(found)
    else names.set(found.name, found)
  }
  const used = new Set(Object.values(columns))
  return {
    names: [...names.values()],
    repeated,
    system,
    unread,
    unused: unusedColumns(lines, head, used),
  }
}

const heads = {
  name: ['name', 'names', 'attribute', 'attributes', 'variable', 'variables', 'key', 'ten'],
  type: ['type', 'types', 'kind', 'datatype', 'format', 'kieu', 'loai'],
  values: ['value', 'values', 'allowed', 'allowedvalues', 'options', 'choices', 'giatri'],
  note: ['note', 'notes', 'description', 'comment', 'comments', 'remark', 'ghichu', 'mota'],
} as const
type Column = keyof typeof heads

const typeWords: Readonly<Record<ValueType, readonly string[]>> = {
  text: ['text', 'string', 'varchar', 'words', 'chu', 'vanban'],
  number: ['number', 'numeric', 'int', 'integer', 'float', 'double', 'decimal', 'so'],
  date: ['date', 'day', 'yyyymmdd', 'ngay'],
  'yes-no': ['yesno', 'yesorno', 'boolean', 'bool', 'truefalse', 'checkbox', 'cokhong'],
}

/** `null` where the word is no type. An empty one is text. */
function typeOf(cell: string): ValueType | null {
  if (cell.length > 20) return null
  const word = cell
    .normalize('NFD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase()
    .replace('đ', 'd')
  if (word === '') return cell === '' ? 'text' : null
  for (const [type, words] of Object.entries(typeWords)) {
    if (words.includes(word)) return isType(type) ? type : null
  }
  return null
}

function isType(text: string): text is ValueType {
  return text in typeWords
}

function weigh(cells: readonly string[]): number {
  return cells.slice(1).some((cell) => cell !== '' && typeOf(cell) !== null) ? 2 : 0
}

type Columns = Readonly<Record<Column, number>>

function columnsOf({ at }: Head<Column>): Columns {
  return {
    name: at.get('name') ?? 0,
    type: at.get('type') ?? -1,
    values: at.get('values') ?? -1,
    note: at.get('note') ?? -1,
  }
}

/** Without a head. What stands second is a type where it is one in some line; else it says what the values are. */
function usualColumns(lines: readonly TableLine[]): Columns {
  const hasTypes = lines.some(({ cells }) => weigh(cells.slice(0, 2)) > 0)
  return hasTypes
    ? { name: 0, type: 1, values: 2, note: 3 }
    : { name: 0, type: -1, values: 1, note: 2 }
}

/** A single line without a type in it is a list: a line for each of its words. */
function oneEach(lines: readonly TableLine[]): readonly TableLine[] {
  const [only] = lines
  if (only === undefined || lines.length > 1 || weigh(only.cells) > 0) return lines
  return only.cells
    .filter((cell) => cell !== '')
    .map((cell) => ({ line: only.line, cells: [cell] }))
}

function nameOf({ line, cells }: TableLine, columns: Columns): TableName | null {
  const name = cells[columns.name] ?? ''
  if (name === '' || cells.some((cell) => cell.length > longestCell)) return null
  const type = typeOf(cells[columns.type] ?? '')
  return {
    line,
    name,
    type: type ?? 'text',
    oddType: type === null ? (cells[columns.type] ?? '') : '',
    values: valuesIn(cells[columns.values] ?? ''),
    note: cells[columns.note] ?? '',
  }
}

/** What is longer is no name, and no list of values. */
const longestCell = 20_000

/** Values in one cell, each once: between `|`, else between `;`, else between commas. */
function valuesIn(cell: string): readonly string[] {
  const mark = ['|', ';'].find((it) => cell.includes(it)) ?? ','
  const values = cell.split(mark).map((value) => value.trim())
  return [...new Set(values.filter((value) => value !== ''))]
}

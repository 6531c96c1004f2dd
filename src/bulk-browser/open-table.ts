import { isBlankRow, toBatch, type Batch, type RowFault } from '#bulk/batch.ts'
import { beginColumns, beginText, begunRows, shownRows, type NoText } from '#bulk/begin-table.ts'
import type { Column } from '#bulk/columns.ts'
import { sampleSize, type Encoding } from '#bulk/encoding.ts'
import { markupNamed, type MarkupKind } from '#bulk/file-kind.ts'
import { firstRows } from '#bulk/first-rows.ts'
import type { HeaderPlace } from '#bulk/header.ts'
import { detectLayout, findHeader, lookedAt } from '#bulk/layout.ts'
import type { Delimiter } from '#bulk/read-csv.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import type { ExcelTrouble, SheetRows } from './excel-messages.ts'
import type { Source } from './job.ts'
import { readExcel } from './read-excel.ts'

/**
 * Why a table cannot be used. `empty-sheet`: nothing in the sheet that was asked for. `not-a-table`: something else than text, such
 * as a picture. `old-excel`: the binary .xls. `too-large`: a workbook beyond `excelLimit` (excel-messages.ts). `vanished`: the file
 * was changed, moved or deleted since it was chosen. `not-loaded`: the part that reads workbooks did not come.
 */
export type OpenTrouble =
  | 'empty'
  | 'empty-sheet'
  | 'not-a-table'
  | MarkupKind
  | 'vanished'
  | ExcelTrouble

/** What a table in text is read by. */
export interface TextLayout {
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  readonly header: HeaderPlace
}

/** A row that could name the columns. */
export interface TopRow {
  readonly line: number
  readonly cells: readonly string[]
}

interface Opened {
  readonly columns: readonly Column[]
  /** Why the row that names them cannot be trusted. */
  readonly headerFault: RowFault | null
  /** The first rows of the table, from which the header is chosen. */
  readonly top: readonly TopRow[]
  /** The first rows behind the header, at most 200, with the lines they stand on. */
  readonly first: Batch
  /** What a run reads. */
  readonly source: Source
}

/** A sheet of a workbook. */
export interface SheetTable extends Opened {
  readonly kind: 'excel'
  readonly file: File
  /** What is in the file. */
  readonly read: SheetRows
  readonly header: HeaderPlace
  /** Rows behind the header, blank ones between them too; without those that are hidden where they are left out. */
  readonly rowCount: number
  readonly isWithoutHidden: boolean
}

/** A table, opened as far as people look at it. */
export type OpenedTable =
  | (Opened & { readonly kind: 'text'; readonly file: File; readonly layout: TextLayout })
  | SheetTable
  | (Opened & {
      readonly kind: 'pasted'
      readonly delimiter: Delimiter
      readonly header: HeaderPlace
    })

/** What comes of opening a table. */
export type OpenAnswer = Result<OpenedTable, OpenTrouble>

/** Rows from which the header is chosen. */
const topRows = 10

/**
 * Opens a file as a table: a workbook by what it holds, whatever its name; anything else as text, whose encoding, delimiter and
 * header are found out from its first megabyte. `signal`: nobody waits for it any more; a workbook holds much memory while it is read.
 */
export function openTable(file: File, signal?: AbortSignal): Promise<OpenAnswer> {
  return openFile(file, null, signal)
}

/** The same text, read another way. */
export function reopenTable(file: File, layout: TextLayout): Promise<OpenAnswer> {
  return openFile(file, layout)
}

const noText: Readonly<Record<Exclude<NoText, 'zip'>, OpenTrouble>> = {
  'old-excel': 'old-excel',
  'locked-excel': 'unreadable',
  'web-page': 'web-page',
  json: 'json',
  binary: 'not-a-table',
}

async function openFile(
  file: File,
  told: TextLayout | null,
  signal?: AbortSignal,
): Promise<OpenAnswer> {
  const sample = await sampleOf(file)
  if (!sample.ok) return sample
  const isWhole = file.size <= sampleSize
  const begun = beginText(sample.value, isWhole, told?.encoding ?? null)
  if (begun === 'zip') return openSheet(file, undefined, signal)
  if (typeof begun === 'string') return fail(noText[begun])
  const named = markupNamed(file.name)
  if (named !== null) return fail(named)
  const layout = told ?? { encoding: begun.encoding, ...begun.found }
  const { encoding, delimiter, header } = layout
  const rows = firstRows(begun.text, delimiter, begunRows, isWhole)
  if (rows.rows.length === 0) return fail('empty')
  const source: Source = { at: 'file', file, encoding, delimiter, header }
  return ok({ kind: 'text', file, layout, source, ...opened(rows, header) })
}

/** How a sheet is read. */
export interface SheetChoice {
  /** The line on which the names of the columns stand, found out unless told or where nothing stands on it any more. */
  readonly headerLine?: number | 'none'
  /** Whether rows that the workbook hides are left out. */
  readonly isWithoutHidden?: boolean
}

/** Another sheet of a workbook; its first one that holds something, unless told. */
export async function openSheet(
  file: File,
  sheet?: string,
  signal?: AbortSignal,
): Promise<OpenAnswer> {
  const read = await readExcel(file, sheet, signal)
  if (!read.ok) return read
  const { rows, ...names } = read.value
  if (rows.length === 0) return fail(names.sheet === sheet ? 'empty-sheet' : 'empty')
  return ok(sheetTable(file, read.value, {}))
}

/** The same sheet, read another way. */
export function rereadSheet({ file, read }: SheetTable, choice: SheetChoice): SheetTable {
  return sheetTable(file, read, choice)
}

/** What was pasted as a table; the delimiter and header are found out unless told. `empty` where there is nothing in it. */
export function openPasted(
  text: string,
  layout: Omit<TextLayout, 'encoding'> = detectLayout(text.slice(0, sampleSize)),
): Result<OpenedTable, 'empty'> {
  const { delimiter, header } = layout
  const rows = firstRows(text.slice(0, sampleSize), delimiter, begunRows, text.length <= sampleSize)
  if (rows.rows.length === 0) return fail('empty')
  const source: Source = { at: 'text', text, delimiter, header }
  return ok({ kind: 'pasted', delimiter, header, source, ...opened(rows, header) })
}

function sheetTable(
  file: File,
  read: SheetRows,
  { headerLine, isWithoutHidden = false }: SheetChoice,
): SheetTable {
  const { hidden } = read.notes
  const rows = isWithoutHidden ? withBlanks(read.rows, hidden) : read.rows
  // A table need not begin in the first row; the lines stay the sheet's own.
  const start = Math.max(
    0,
    rows.findIndex((cells) => !isBlankRow(cells)),
  )
  const beginning = toBatch(rows.slice(start, start + begunRows), start + 1)
  const header = headerAt(beginning, headerLine)
  const source: Source = { at: 'rows', rows, header, isWithoutHidden }
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0)
  const above = header === 'none' ? start : (beginning.lines[header] ?? start)
  const left = isWithoutHidden ? hidden.filter((line) => line > above).length : 0
  return {
    kind: 'excel',
    file,
    read,
    header,
    rowCount: rows.length - above - left,
    isWithoutHidden,
    source,
    ...opened(beginning, header, width),
  }
}

/** Blank rows in the place of these lines: all others stay on theirs. */
function withBlanks(rows: SheetRows['rows'], lines: readonly number[]): SheetRows['rows'] {
  const blank = new Set(lines)
  return rows.map((cells, at) => (blank.has(at + 1) ? [] : cells))
}

function headerAt({ rows, lines }: Batch, line: SheetChoice['headerLine']): HeaderPlace {
  if (line === 'none') return line
  const at = line === undefined ? -1 : lines.indexOf(line)
  return at < 0 ? findHeader(rows.slice(0, lookedAt)) : at
}

function opened(rows: Batch, header: HeaderPlace, width?: number) {
  const { columns, fault, rest } = beginColumns(rows, header, width)
  const first = {
    ...rest,
    rows: rest.rows.slice(0, shownRows),
    lines: rest.lines.slice(0, shownRows),
  }
  const most = Math.max(topRows, header === 'none' ? 0 : header + 1)
  const top = rows.rows.slice(0, most).map((cells, at) => ({ cells, line: rows.lines[at] ?? 0 }))
  return { columns, headerFault: fault, top, first }
}

async function sampleOf(file: File): Promise<Result<Uint8Array, 'empty' | 'vanished'>> {
  try {
    const bytes = new Uint8Array(await file.slice(0, sampleSize).arrayBuffer())
    // Of a file that is gone, some browsers say that it is empty; reading all of it tells.
    if (bytes.length === 0) await file.arrayBuffer()
    return bytes.length === 0 ? fail('empty') : ok(bytes)
  } catch {
    return fail('vanished')
  }
}

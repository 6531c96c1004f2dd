import { emptyBatch, isBlankRow, toBatch, type Batch } from '#bulk/batch.ts'
import { nameColumns, type Column } from '#bulk/columns.ts'
import { detectEncoding, sampleSize, type Encoding } from '#bulk/encoding.ts'
import { containerKind, isBinary } from '#bulk/file-kind.ts'
import { splitHeader } from '#bulk/header.ts'
import { detectLayout, isHeader } from '#bulk/layout.ts'
import { csvReader, type Delimiter } from '#bulk/read-csv.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import type { ExcelTrouble } from './excel-messages.ts'
import type { Source } from './job.ts'
import { readExcel } from './read-excel.ts'

/**
 * Why a table cannot be used. `empty-sheet`: nothing in the sheet that was asked for. `not-a-table`: something else than text, such as a picture. `old-excel`: the binary .xls. `too-large`: a workbook beyond `excelLimit` (excel-messages.ts). `vanished`:
 * the file was changed, moved or deleted since it was chosen. `not-loaded`: the part that reads workbooks did not come.
 */
export type OpenTrouble = 'empty' | 'empty-sheet' | 'not-a-table' | 'vanished' | ExcelTrouble

/** What a table in text is read by. */
export interface TextLayout {
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  readonly hasHeader: boolean
}

interface Opened {
  readonly columns: readonly Column[]
  /** The first rows behind the header, at most 200, with the lines they stand on. */
  readonly first: Batch
  /** What a run reads. */
  readonly source: Source
}

/** A table, opened as far as people look at it. */
export type OpenedTable =
  | (Opened & { readonly kind: 'text'; readonly file: File; readonly layout: TextLayout })
  | (Opened & {
      readonly kind: 'excel'
      readonly file: File
      readonly sheets: readonly string[]
      readonly sheet: string
      readonly hasHeader: boolean
      /** Rows behind the header, blank ones between them too. */
      readonly rowCount: number
    })
  | (Opened & {
      readonly kind: 'pasted'
      readonly delimiter: Delimiter
      readonly hasHeader: boolean
    })

/** What comes of opening a table. */
export type OpenAnswer = Result<OpenedTable, OpenTrouble>

/** Rows that people look at. */
const shownRows = 200

/**
 * Opens a file as a table: a workbook by what it holds, whatever its name; anything else as text, whose encoding, delimiter and
 * header are found out from its first megabyte. `signal`: nobody waits for it any more; a workbook holds much memory while it is read.
 */
export async function openTable(file: File, signal?: AbortSignal): Promise<OpenAnswer> {
  const sample = await sampleOf(file)
  if (!sample.ok) return sample
  const kind = containerKind(sample.value)
  if (kind === 'zip') return openSheet(file, undefined, undefined, signal)
  if (kind !== null) return fail(kind === 'locked-excel' ? 'unreadable' : 'old-excel')
  const encoding = detectEncoding(sample.value)
  const { delimiter, hasHeader } = detectLayout(textOf(sample.value, encoding))
  return readText(file, sample.value, { encoding, delimiter, hasHeader })
}

/** The same text, read another way. */
export async function reopenTable(file: File, layout: TextLayout): Promise<OpenAnswer> {
  const sample = await sampleOf(file)
  return sample.ok ? readText(file, sample.value, layout) : sample
}

/** Another sheet of a workbook (its first one that holds something, unless told), or the same one with or without a header (found out unless told). */
export async function openSheet(
  file: File,
  sheet?: string,
  hasHeader?: boolean,
  signal?: AbortSignal,
): Promise<OpenAnswer> {
  const read = await readExcel(file, sheet, signal)
  if (!read.ok) return read
  const { rows, ...names } = read.value
  if (rows.length === 0) return fail(names.sheet === sheet ? 'empty-sheet' : 'empty')
  return ok(sheetTable(file, names, rows, hasHeader))
}

/** What was pasted as a table; the delimiter and header are found out unless told. `empty` where there is nothing in it. */
export function openPasted(
  text: string,
  layout: Omit<TextLayout, 'encoding'> = detectLayout(text.slice(0, sampleSize)),
): Result<OpenedTable, 'empty'> {
  const { delimiter, hasHeader } = layout
  const first = firstRows(text.slice(0, sampleSize), delimiter, text.length <= sampleSize)
  if (first.rows.length === 0) return fail('empty')
  const source: Source = { at: 'text', text, delimiter, hasHeader }
  return ok({ kind: 'pasted', delimiter, hasHeader, source, ...headed(first, hasHeader) })
}

async function readText(file: File, sample: Uint8Array, layout: TextLayout): Promise<OpenAnswer> {
  const { encoding, delimiter, hasHeader } = layout
  const text = textOf(sample, encoding)
  if (isBinary(text)) return fail('not-a-table')
  const first = firstRows(text, delimiter, file.size <= sampleSize)
  if (first.rows.length === 0) return fail('empty')
  const source: Source = { at: 'file', file, encoding, delimiter, hasHeader }
  return ok({ kind: 'text', file, layout, source, ...headed(first, hasHeader) })
}

function sheetTable(
  file: File,
  { sheet, sheets }: { readonly sheet: string; readonly sheets: readonly string[] },
  rows: readonly (readonly string[])[],
  wanted: boolean | undefined,
): OpenedTable {
  // A table need not begin in the first row; the lines stay the sheet's own.
  const start = rows.findIndex((cells) => !isBlankRow(cells))
  const hasHeader = wanted ?? isHeader(rows.slice(start, start + 30))
  const source: Source = { at: 'rows', rows, hasHeader }
  const first = headed(toBatch(rows.slice(start, start + shownRows + 1), start + 1), hasHeader)
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0)
  const columns = nameColumns(first.header, width)
  const rowCount = rows.length - start - (hasHeader ? 1 : 0)
  return { kind: 'excel', file, sheet, sheets, hasHeader, rowCount, source, ...first, columns }
}

function headed(rows: Batch, hasHeader: boolean) {
  const { header, rest } = hasHeader ? splitHeader(rows) : { header: null, rest: rows }
  const width = rest.rows.reduce((most, { length }) => Math.max(most, length), 0)
  const first = {
    ...rest,
    rows: rest.rows.slice(0, shownRows),
    lines: rest.lines.slice(0, shownRows),
  }
  return { header, columns: nameColumns(header, header === null ? width : 0), first }
}

/** So many letters are read at a time until there are rows enough. */
const lettersAtOnce = 1 << 16

function firstRows(text: string, delimiter: Delimiter, isWhole: boolean): Batch {
  const reader = csvReader(delimiter)
  let found = emptyBatch
  for (let at = 0; at < text.length; at += lettersAtOnce) {
    found = joined(found, reader.push(text.slice(at, at + lettersAtOnce)))
    if (found.rows.length > shownRows) return found
  }
  return isWhole ? joined(found, reader.end()) : found
}

function joined(one: Batch, other: Batch): Batch {
  const moved = [...other.faults].map(([at, fault]) => [at + one.rows.length, fault] as const)
  return {
    rows: [...one.rows, ...other.rows],
    lines: [...one.lines, ...other.lines],
    faults: new Map([...one.faults, ...moved]),
    blank: one.blank + other.blank,
  }
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

/** Without the last character where it is cut. */
function textOf(sample: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(sample, { stream: sample.length === sampleSize })
}

import { emptyBatch, joinBatches, type Batch, type RowFault } from '#bulk/batch.ts'
import { beginColumns, beginText, begunRows, type NoText } from '#bulk/begin-table.ts'
import type { Column } from '#bulk/columns.ts'
import { decoded, sampleSize, type Encoding } from '#bulk/encoding.ts'
import type { HeaderPlace } from '#bulk/header.ts'
import { readCsv } from '#bulk/read-csv.ts'

/** A table that has been begun to be read. */
export interface Table {
  readonly columns: readonly Column[]
  readonly delimiter: string
  readonly encoding: Encoding
  /** The file says of itself what its encoding is. */
  readonly hasMark: boolean
  /** The line that seems to name the columns where the first row was taken for it and is a title; else null. */
  readonly likelyHeader: number | null
  /** The rows below the header, from the first on. */
  readonly batches: AsyncIterable<Batch>
}

/** Which row names the columns: the first, none, or the one on this line. */
export type WantedHeader = 'first' | 'none' | number

/** How the table is said to be; null: that is to be found out. */
interface WantedLayout {
  readonly delimiter: string | null
  readonly encoding: Encoding | null
  readonly header: WantedHeader
}

/** The row that should name the columns could not be read as it stands. */
interface BrokenHeader {
  readonly brokenHeader: RowFault
}

/** No row begins on the line that should name the columns. */
interface NoHeaderLine {
  readonly noHeaderLine: number
}

/**
 * Reads the beginning of a table: as much as it takes to tell its encoding, its delimiter and its columns. `null` where
 * there is no row in it; why where its header is not there or cannot be trusted; what it is where it is no text.
 */
export async function openTable(
  bytes: AsyncIterable<Uint8Array>,
  wanted: WantedLayout,
): Promise<Table | BrokenHeader | NoHeaderLine | NoText | null> {
  const source = bytes[Symbol.asyncIterator]()
  const { sample, portions, isWhole } = await takeSample(source)
  const begun = beginText(sample, isWhole, wanted.encoding)
  if (typeof begun === 'string') return begun
  const { encoding, found } = begun
  const delimiter = wanted.delimiter ?? found.delimiter
  const rows = readCsv(decoded(rejoined(portions, source), encoding), delimiter)
  const first = await firstRows(rows, wanted.header)
  if (first.rows.length === 0) return null
  const header = placeOf(wanted.header, first)
  if (header === null) return { noHeaderLine: Number(wanted.header) }
  const { columns, fault, rest } = beginColumns(first, header)
  if (fault !== null) return { brokenHeader: fault }
  const isTitle = wanted.header === 'first' && found.delimiter === delimiter && found.header !== 0
  return {
    columns,
    delimiter,
    encoding,
    hasMark: hasMark(sample),
    likelyHeader: isTitle && found.header !== 'none' ? (first.lines[found.header] ?? null) : null,
    batches: rejoined([rest], rows),
  }
}

/** `null`: no row begins on that line. */
function placeOf(wanted: WantedHeader, { lines }: Batch): HeaderPlace | null {
  if (typeof wanted === 'string') return wanted === 'first' ? 0 : wanted
  const place = lines.indexOf(wanted)
  return place < 0 ? null : place
}

async function takeSample(source: AsyncIterator<Uint8Array>) {
  const portions: Uint8Array[] = []
  let size = 0
  let isWhole = false
  while (size < sampleSize && !isWhole) {
    // oxlint-disable-next-line no-await-in-loop -- how much has come by then decides whether more is read
    const next = await source.next()
    if (next.done === true) isWhole = true
    else {
      portions.push(next.value)
      size += next.value.length
    }
  }
  const sample = new Uint8Array(size)
  let at = 0
  for (const portion of portions) {
    sample.set(portion, at)
    at += portion.length
  }
  return { sample, portions, isWhole }
}

/** What was taken from the beginning, and the rest of it. */
async function* rejoined<T>(taken: T[], source: AsyncIterator<T>): AsyncGenerator<T> {
  while (taken.length > 0) yield* taken.splice(0, 1)
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a table is read as it is used, piece after piece
    const next = await source.next()
    if (next.done === true) return
    yield next.value
  }
}

/**
 * As many rows as it takes to have the one that names the columns, or to tell how many columns there are where none does; fewer, or
 * none, where the table ends above it.
 */
async function firstRows(batches: AsyncIterator<Batch>, wanted: WantedHeader): Promise<Batch> {
  const line = typeof wanted === 'string' ? 1 : wanted
  const most = wanted === 'none' ? begunRows : 1
  let first = emptyBatch
  while (first.rows.length < most || (first.lines.at(-1) ?? 0) < line) {
    // oxlint-disable-next-line no-await-in-loop -- it is over with these rows
    const next = await batches.next()
    if (next.done === true) return first
    first = joinBatches(first, next.value)
  }
  return first
}

function hasMark([first, second, third]: Uint8Array): boolean {
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return isWide || (first === 0xef && second === 0xbb && third === 0xbf)
}

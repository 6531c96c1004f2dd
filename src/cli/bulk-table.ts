import type { Batch, RowFault } from '#bulk/batch.ts'
import { nameColumns, type Column } from '#bulk/columns.ts'
import { decoded, detectEncoding, sampleSize, type Encoding } from '#bulk/encoding.ts'
import { containerKind, isBinary, type ContainerKind } from '#bulk/file-kind.ts'
import { splitHeader } from '#bulk/header.ts'
import { detectLayout } from '#bulk/layout.ts'
import { readCsv } from '#bulk/read-csv.ts'

/** A table that has been begun to be read. */
export interface Table {
  readonly columns: readonly Column[]
  readonly delimiter: string
  readonly encoding: Encoding
  /** The file says of itself what its encoding is. */
  readonly hasMark: boolean
  /** The rows below the header, from the first on. */
  readonly batches: AsyncIterable<Batch>
}

/** How the table is said to be; null: that is to be found out. */
interface WantedLayout {
  readonly delimiter: string | null
  readonly encoding: Encoding | null
  readonly hasHeader: boolean
}

/** What may be given instead of a table in text. */
export type NoText = ContainerKind | 'binary'

/** The row that should name the columns could not be read as it stands. */
interface BrokenHeader {
  readonly brokenHeader: RowFault
}

/**
 * Reads the beginning of a table: as much as it takes to tell its encoding, its delimiter and its columns. `null` where
 * there is no row in it; why where its header cannot be trusted; what it is where it is no text.
 */
export async function openTable(
  bytes: AsyncIterable<Uint8Array>,
  wanted: WantedLayout,
): Promise<Table | BrokenHeader | NoText | null> {
  const source = bytes[Symbol.asyncIterator]()
  const { sample, portions } = await takeSample(source)
  const kind = containerKind(sample)
  if (kind !== null) return kind
  const encoding = wanted.encoding ?? detectEncoding(sample)
  const start = new TextDecoder(encoding).decode(sample, { stream: true })
  if (isBinary(start)) return 'binary'
  const delimiter = wanted.delimiter ?? detectLayout(start).delimiter
  const rows = readCsv(decoded(rejoined(portions, source), encoding), delimiter)
  const first = await firstRows(rows)
  if (first === null) return null
  const brokenHeader = wanted.hasHeader ? first.faults.get(0) : undefined
  if (brokenHeader !== undefined) return { brokenHeader }
  const width = first.rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  const header = wanted.hasHeader ? (first.rows[0] ?? []) : null
  const columns = header === null ? nameColumns(null, width) : nameColumns(header, header.length)
  const below = header === null ? first : splitHeader(first).rest
  return {
    columns,
    delimiter,
    encoding,
    hasMark: hasMark(sample),
    batches: rejoined([below], rows),
  }
}

async function takeSample(source: AsyncIterator<Uint8Array>) {
  const portions: Uint8Array[] = []
  let size = 0
  while (size < sampleSize) {
    // oxlint-disable-next-line no-await-in-loop -- how much has come by then decides whether more is read
    const next = await source.next()
    if (next.done === true) break
    portions.push(next.value)
    size += next.value.length
  }
  const sample = new Uint8Array(size)
  let at = 0
  for (const portion of portions) {
    sample.set(portion, at)
    at += portion.length
  }
  return { sample, portions }
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

/** The first batch with a row in it. */
async function firstRows(batches: AsyncIterator<Batch>): Promise<Batch | null> {
  let blank = 0
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- it is over with the first row
    const next = await batches.next()
    if (next.done === true) return null
    blank += next.value.blank
    if (next.value.rows.length > 0) return { ...next.value, blank }
  }
}

function hasMark([first, second, third]: Uint8Array): boolean {
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return isWide || (first === 0xef && second === 0xbb && third === 0xbf)
}

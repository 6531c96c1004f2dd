import { toBatch, type Batch } from '#bulk/batch.ts'
import { decoded } from '#bulk/encoding.ts'
import { withoutHeader, type HeaderPlace } from '#bulk/header.ts'
import { matrixBatches, matrixSize } from '#bulk/matrix.ts'
import { readCsv } from '#bulk/read-csv.ts'
import type { Source } from './job.ts'
import { slicesOf } from './slices.ts'

/** How much of a source was read, and how much it is: bytes of a file, letters of a text, rows. */
export interface Reading {
  done: number
  readonly whole: number
}

/** A source whose rows, if it is a sheet, come bit by bit. */
export type Feed =
  | Exclude<Source, { readonly at: 'rows' }>
  | {
      readonly at: 'rows'
      readonly parts: AsyncIterable<SheetPart> | Iterable<SheetPart>
      readonly count: number
      readonly header: HeaderPlace
    }

export type SheetPart = readonly (readonly string[])[]

/** So many letters of a text, or rows of a sheet, are taken at a time. */
const lettersAtOnce = 1 << 17
const rowsAtOnce = 2000

/** A sheet bit by bit. */
export function* partsOf(rows: SheetPart): Generator<SheetPart> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) yield rows.slice(at, at + rowsAtOnce)
}

/** The rows of a source without its header and what stands above it, batch by batch; `reading` is kept up. A file that cannot be read rejects. */
export function batchesOf(source: Feed): {
  readonly batches: AsyncIterable<Batch> | Iterable<Batch>
  readonly reading: Readonly<Reading>
} {
  const reading: Reading = { done: 0, whole: sizeOf(source) }
  const rows = rowsOf(source, reading)
  return {
    batches: source.at === 'lists' ? rows : withoutHeader(rows, source.header),
    reading,
  }
}

function sizeOf(source: Feed): number {
  switch (source.at) {
    case 'file':
      return source.file.size
    case 'text':
      return source.text.length
    case 'rows':
      return source.count
    case 'lists':
      return matrixSize(source.lists)
  }
}

function rowsOf(source: Feed, reading: Reading): AsyncIterable<Batch> | Iterable<Batch> {
  switch (source.at) {
    case 'file':
      return readCsv(
        decoded(counted(slicesOf(source.file), reading), source.encoding),
        source.delimiter,
      )
    case 'text':
      return readCsv(counted(lettersOf(source.text), reading), source.delimiter)
    case 'rows':
      return sheetBatches(source.parts, reading)
    case 'lists':
      return countedRows(matrixBatches(source.lists), reading)
  }
}

async function* counted<T extends { readonly length: number }>(
  pieces: AsyncIterable<T> | Iterable<T>,
  reading: Reading,
): AsyncGenerator<T> {
  for await (const piece of pieces) {
    reading.done += piece.length
    yield piece
  }
}

function* countedRows(batches: Iterable<Batch>, reading: Reading): Generator<Batch> {
  for (const batch of batches) {
    reading.done += batch.rows.length + batch.blank
    yield batch
  }
}

function* lettersOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += lettersAtOnce) yield text.slice(at, at + lettersAtOnce)
}

async function* sheetBatches(
  parts: AsyncIterable<SheetPart> | Iterable<SheetPart>,
  reading: Reading,
): AsyncGenerator<Batch> {
  for await (const rows of parts) {
    const line = reading.done + 1
    reading.done += rows.length
    yield toBatch(rows, line)
  }
}

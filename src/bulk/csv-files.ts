import type { LinkDraft } from '#link/index.ts'
import { byteOrderMark } from '#platform/byte-order-mark.ts'
import type { Column } from './columns.ts'
import type { LinkedRow, RefusedRow, RowWriter } from './run.ts'
import { columnNames, placeName, problemSentence } from './words.ts'
import { csvWriter, type CsvWriter } from './write-csv.ts'

/** Takes text; a promise holds the run back. */
export type TextSink = (text: string) => Promise<void> | void

export interface CsvFilesOptions {
  readonly columns: readonly Column[]
  /** The template's: by its names the places of problems are called. */
  readonly draft: LinkDraft
  /** The input's first row names its columns, and so does the files' own. */
  readonly hasHeader: boolean
  readonly delimiter: string
  /** A byte order mark in front, by which Excel knows UTF-8. */
  readonly hasMark: boolean
}

/** A writer of the two files of a run. */
export interface CsvFiles extends RowWriter {
  /** Writes the heads of files that got no row. */
  readonly end: () => Promise<void>
  /** Cells made harmless, in both files. */
  readonly guarded: () => number
}

/**
 * The files of a run: all columns of the input in their order and `link`; and, of the refused rows, the same columns with `line`, `place`,
 * `code` and `problem`: of several problems, places, codes and sentences stand in the same order. A short row is filled up, and what a row
 * has too much stands at its end, so that what is added stands in its column.
 */
export function csvFiles(options: CsvFilesOptions, links: TextSink, refused: TextSink): CsvFiles {
  const { columns, draft } = options
  const added = (...names: string[]) => names.map((name) => unlike(name, columns))
  const linksFile = csvFile(options, [linkColumn(columns)], links)
  const refusedFile = csvFile(
    options,
    added(columnNames.line, columnNames.place, columnNames.code, columnNames.problem),
    refused,
  )
  return {
    async take(made, refusals) {
      await linksFile.write(made, linkLine)
      await refusedFile.write(refusals, refusedLine(draft))
    },
    async end() {
      await linksFile.end()
      await refusedFile.end()
    },
    guarded: () => linksFile.guarded() + refusedFile.guarded(),
  }
}

type WriteLine<R> = (writer: CsvWriter, row: R, width: number) => string

const linkLine: WriteLine<LinkedRow> = (writer, { cells, url }, width) =>
  writer.linkLine(cells, width, url)

const refusedLine =
  (draft: LinkDraft): WriteLine<RefusedRow> =>
  (writer, row, width) =>
    writer.line(row.cells, width, reasonsOf(row, draft))

function csvFile(
  { columns, hasHeader, delimiter, hasMark }: CsvFilesOptions,
  added: readonly string[],
  sink: TextSink,
) {
  const writer = csvWriter(delimiter)
  const width = columns.length
  let isBegun = false
  const begin = (): string => {
    if (isBegun) return ''
    isBegun = true
    const names = columns.map(({ written }) => written)
    return (hasMark ? byteOrderMark : '') + (hasHeader ? writer.line(names, width, added) : '')
  }
  return {
    async write<R>(rows: readonly R[], writeLine: WriteLine<R>) {
      if (rows.length === 0) return
      let text = begin()
      for (const row of rows) text += writeLine(writer, row, width)
      await sink(text)
    },
    async end() {
      const text = begin()
      if (text !== '') await sink(text)
    },
    guarded: writer.guarded,
  }
}

function reasonsOf({ line, problems }: RefusedRow, draft: LinkDraft): readonly string[] {
  const errors = problems.filter(({ severity }) => severity === 'error')
  return [
    String(line),
    errors.map((problem) => placeName(draft, problem)).join(', '),
    errors.map(({ code }) => code).join(', '),
    errors.map(problemSentence).join(' '),
  ]
}

/** How the column of links is called: `link`, or the next name that the table does not have. */
export function linkColumn(columns: readonly Column[]): string {
  return unlike(columnNames.link, columns)
}

/** A column of the input may have the name already. */
function unlike(name: string, columns: readonly Column[]): string {
  const isTaken = (one: string) => columns.some(({ written }) => written.trim() === one)
  let number = 1
  while (isTaken(number === 1 ? name : `${name} ${number}`)) number += 1
  return number === 1 ? name : `${name} ${number}`
}

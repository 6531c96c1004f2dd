import { unzipSync, zipSync, type Unzipped } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import { isBlankRow } from '#bulk/batch.ts'
import { withoutBlankStart } from '#bulk/blank-columns.ts'
import { excelCellText } from '#bulk/excel-cells.ts'
import { withErrorsAsTexts } from '#bulk/sheet-errors.ts'
import { sheetNames } from '#bulk/sheet-names.ts'
import { withShownNumbers } from '#bulk/sheet-numbers.ts'
import { shownStyles } from '#bulk/shown-formats.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { excelLimit, type ExcelTrouble } from './excel-messages.ts'

/** A sheet as texts, all rows of one width and from row 1 on, without blank columns on their left; and the names of all sheets with cells that are not hidden. */
export interface SheetRows {
  readonly sheet: string
  readonly sheets: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * A sheet of a workbook, by name, or else the first one that holds something; no rows where it, or each of them, holds nothing. Any
 * bytes.
 */
export async function sheetOf(
  bytes: Uint8Array,
  name?: string,
): Promise<Result<SheetRows, Extract<ExcelTrouble, 'unreadable' | 'too-large'>>> {
  try {
    const parts = unpack(bytes)
    if (parts === null) return fail('too-large')
    const textOf = (part: string) => new TextDecoder().decode(parts[part])
    const sheets = sheetNames(textOf('xl/workbook.xml'), textOf('xl/_rels/workbook.xml.rels'))
    const named = sheets.filter((one) => one === name)
    const [first, ...others] = named.length > 0 ? named : sheets
    if (first === undefined) return fail('unreadable')
    // Stored and not packed: the package unpacks in workers made of texts, which the page's policy forbids.
    const { buffer } = zipSync(withTexts(parts), { level: 0 })
    for (const sheet of [first, ...others]) {
      // oxlint-disable-next-line no-await-in-loop -- the first one nearly always has something in it
      const rows = await rowsOf(buffer, sheet)
      if (rows.length > 0) return ok({ sheet, sheets, rows })
    }
    return ok({ sheet: first, sheets, rows: [] })
  } catch {
    return fail('unreadable')
  }
}

/** Without blank columns on the left; none where nothing stands in any cell. */
async function rowsOf(workbook: ArrayBuffer, sheet: string): Promise<SheetRows['rows']> {
  const read: readonly (readonly unknown[])[] = await readSheet(workbook, sheet, {
    trim: false,
  })
  const rows = read.map((cells) => cells.map(excelCellText))
  return rows.every(isBlankRow) ? [] : withoutBlankStart(rows)
}

/** With what the package would lose written as texts: errors of formulas, and numbers that are filled up with zeros or shown as percentages. */
function withTexts(parts: Unzipped): Unzipped {
  const styles = shownStyles(new TextDecoder().decode(parts['xl/styles.xml']))
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [
      name,
      name.startsWith('xl/worksheets/')
        ? withShownNumbers(withErrorsAsTexts(bytes), styles)
        : bytes,
    ]),
  )
}

/** What is needed of it; null where that is too much. */
function unpack(bytes: Uint8Array): Unzipped | null {
  let size = 0
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const isNeeded = /^xl\/(?:_rels\/|worksheets\/)?[^/]+\.(?:xml|rels)$/.test(name)
      if (isNeeded) size += originalSize
      return isNeeded && size <= excelLimit
    },
  })
  return size <= excelLimit ? parts : null
}

import { unzipSync, zipSync, type Unzipped } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import { isBlankRow } from '#bulk/batch.ts'
import { withoutBlankStart } from '#bulk/blank-columns.ts'
import { excelCellText } from '#bulk/excel-cells.ts'
import { withErrorsAsTexts } from '#bulk/sheet-errors.ts'
import { sheetNotes, type SheetNotes } from '#bulk/sheet-notes.ts'
import { withShownNumbers } from '#bulk/sheet-numbers.ts'
import { shownStyles } from '#bulk/shown-formats.ts'
import { visibleSheets } from '#bulk/visible-sheets.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { excelLimit, type ExcelTrouble, type SheetRows } from './excel-messages.ts'

/**
 * A sheet of a workbook, by name, or else the first one that holds something; no rows where it, or each of them, holds nothing. Any
 * bytes.
 */
export async function sheetOf(
  bytes: Uint8Array,
  name?: string,
): Promise<Result<SheetRows, Extract<ExcelTrouble, 'unreadable' | 'no-workbook' | 'too-large'>>> {
  try {
    const parts = unpack(bytes)
    if (parts === null) return fail('too-large')
    if (parts['xl/workbook.xml'] === undefined) return fail('no-workbook')
    const textOf = (part: string) => new TextDecoder().decode(parts[part])
    const visible = visibleSheets(textOf('xl/workbook.xml'), textOf('xl/_rels/workbook.xml.rels'))
    const named = visible.filter((one) => one.name === name)
    const [first, ...others] = named.length > 0 ? named : visible
    if (first === undefined) return fail('unreadable')
    // Stored and not packed: the package unpacks in workers made of texts, which the page's policy forbids.
    const { buffer } = zipSync(withTexts(parts), { level: 0 })
    const sheets = visible.map((one) => one.name)
    for (const sheet of [first, ...others]) {
      // oxlint-disable-next-line no-await-in-loop -- the first one nearly always has something in it
      const rows = await rowsOf(buffer, sheet.name)
      if (rows.length === 0) continue
      const notes = notesOf(parts[sheet.part], rows)
      return ok({ sheet: sheet.name, sheets, rows, notes })
    }
    return ok({ sheet: first.name, sheets, rows: [], notes: sheetNotes(noBytes) })
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

const noBytes = new Uint8Array()

function notesOf(xml: Uint8Array = noBytes, rows: SheetRows['rows']): SheetNotes {
  const { hidden, ...notes } = sheetNotes(xml)
  return { ...notes, hidden: hidden.filter((line) => !isBlankRow(rows[line - 1] ?? [])) }
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

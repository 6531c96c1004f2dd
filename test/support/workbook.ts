import { strToU8, zipSync } from 'fflate'

/** A cell as a workbook holds it: text, a number as it is written there (in a format of its own, if told), a date by its serial number, a truth, a failed formula, one without a result. */
export type WrittenCell =
  | string
  | null
  | { readonly number: string; readonly format?: string }
  | { readonly date: number }
  | { readonly isTrue: boolean }
  | { readonly error: string }
  | { readonly formula: string }

export type WrittenSheet = readonly (readonly WrittenCell[])[]

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A workbook (.xlsx) with as little in it as Excel opens. Style 1 is a date with time. `hidden`: the lines that no sheet shows. */
export function workbookOf(
  sheets: Readonly<Record<string, WrittenSheet>>,
  hidden: readonly number[] = [],
): Uint8Array<ArrayBuffer> {
  const names = Object.keys(sheets)
  const formats = formatsIn(Object.values(sheets))
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names
      .map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}">${names
      .map(
        (_, at) =>
          `<Relationship Id="r${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="styles" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml(formats),
  }
  Object.values(sheets).forEach((rows, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${rows.map((cells, line) => rowXml(cells, line, { formats, hidden })).join('')}</sheetData></worksheet>`
  })
  const bytes = Object.entries(files).map(([name, text]) => [name, strToU8(xml + text)] as const)
  return zipSync(Object.fromEntries(bytes))
}

function formatsIn(sheets: readonly WrittenSheet[]): readonly string[] {
  const cells = sheets.flat(2)
  return cells.flatMap((cell) =>
    cell !== null && typeof cell === 'object' && 'number' in cell && cell.format !== undefined
      ? [cell.format]
      : [],
  )
}

function stylesXml(formats: readonly string[]): string {
  const codes = formats.map(
    (format, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(format)}"/>`,
  )
  const styles = formats.map((_, at) => `<xf numFmtId="${164 + at}" xfId="0"/>`)
  return `<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/>${styles.join('')}</cellXfs></styleSheet>`
}

interface Written {
  readonly formats: readonly string[]
  readonly hidden: readonly number[]
}

function rowXml(cells: readonly WrittenCell[], at: number, { formats, hidden }: Written): string {
  const state = hidden.includes(at + 1) ? ' hidden="1"' : ''
  return `<row r="${at + 1}"${state}>${cells.map((cell, column) => cellXml(cell, columnName(column) + (at + 1), formats)).join('')}</row>`
}

function columnName(at: number): string {
  return String.fromCharCode(65 + at)
}

function cellXml(cell: WrittenCell, place: string, formats: readonly string[]): string {
  if (cell === null) return ''
  if (typeof cell === 'string') {
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  }
  if ('number' in cell) {
    const style = cell.format === undefined ? '' : ` s="${2 + formats.indexOf(cell.format)}"`
    return `<c r="${place}"${style}><v>${cell.number}</v></c>`
  }
  if ('date' in cell) return `<c r="${place}" s="1"><v>${cell.date}</v></c>`
  if ('error' in cell) {
    return `<c r="${place}" t="e"><f>VLOOKUP("Jane",A:B,2)</f><v>${escaped(cell.error)}</v></c>`
  }
  if ('formula' in cell) return `<c r="${place}"><f>${escaped(cell.formula)}</f><v></v></c>`
  return `<c r="${place}" t="b"><v>${cell.isTrue ? 1 : 0}</v></c>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

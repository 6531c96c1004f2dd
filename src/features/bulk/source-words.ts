import type { Encoding } from '#bulk/encoding.ts'
import type { HeaderPlace } from '#bulk/header.ts'
import type { Delimiter } from '#bulk/read-csv.ts'

const number = new Intl.NumberFormat('en')

/** A number with its noun, as English writes both: `1 link`, `1,200 links`. `more`: the plural where it takes more than an s. */
export const count = (many: number, one: string, more = `${one}s`) =>
  `${number.format(many)} ${many === 1 ? one : more}`

const delimiters: Readonly<Record<Delimiter, string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Bar |',
}

const encodings: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows-1252 (Western)',
}

/** What this room says of the list itself: where it is, and how it is read. */
export const sourceWords = {
  question: 'Where is your list?',
  ways: {
    file: { name: 'A file', hint: 'CSV, TSV or Excel' },
    pasted: { name: 'A pasted table', hint: 'Copied cells' },
    lists: { name: 'Combinations', hint: 'Channels × ads' },
  },
  choose: 'Choose a file',
  chooseOther: 'Choose another file',
  orDrop: 'or drop it here. It stays on your computer.',
  drop: 'Drop the list here',
  dropHint: 'CSV, TSV or Excel',
  opening: (name: string) => `Opening ${name} …`,
  remove: 'Take the file off the page',
  removed: (name: string) => `${name} is off the page.`,
  chooseAgain: (name: string) =>
    `Choose ${name} again: a browser lets go of files when a page is loaded anew.`,
  size: (bytes: number) =>
    bytes < 1_000_000
      ? `${number.format(Math.max(1, Math.round(bytes / 1000)))} kB`
      : `${number.format(Math.round(bytes / 100_000) / 10)} MB`,
  pasted: 'The table, its first row with the names of the columns',
  pastedHint: 'Copy cells in Excel or Google Sheets and paste them here.',
  clear: 'Clear',
  cleared: 'The pasted table is gone.',
  layout: 'How it is read',
  layoutDetail: (delimiter: Delimiter, encoding: Encoding | null, header: string) =>
    [delimiters[delimiter], encoding === null ? '' : encodings[encoding], header]
      .filter(Boolean)
      .join(', '),
  excelDetail: (sheet: string, header: string) => `${sheet}, ${header}`,
  hidden: (rows: number, isLeftOut: boolean) =>
    isLeftOut ? `${count(rows, 'hidden one')} left out` : `${number.format(rows)} of them hidden`,
  /** `line`: the one on which the header stands. */
  headerDetail: (header: HeaderPlace, line: number) => {
    if (header === 'none') return 'without a header'
    return header === 0 ? 'with a header' : `header in line ${number.format(line)}`
  },
  withoutHidden: (rows: number) => `Leave out ${count(rows, 'hidden row')}`,
  hiddenHint:
    'A filter or a person has hidden them in the workbook. They are rows of the list unless you leave them out.',
  unresolved: (cells: number, places: readonly string[]) =>
    `${count(cells, 'formula')}${places.length === 0 ? '' : ` (${places.join(', ')}${cells > places.length ? ' …' : ''})`} ${cells === 1 ? 'has' : 'have'} no result in this file, so ${cells === 1 ? 'its cell is' : 'their cells are'} empty here. Open the file in Excel, save it, and choose it again.`,
  delimiter: 'Between the cells',
  delimiters,
  encoding: 'Encoding',
  encodings,
  sheet: 'Sheet',
  header: 'The names of the columns',
  noHeader: 'In no row',
  headerRow: (line: number, cells: string) => `Line ${number.format(line)}: ${cells}`,
  above: (rows: number) =>
    rows === 1
      ? 'The row above it is left out of the list.'
      : `The ${number.format(rows)} rows above it are left out of the list.`,
  lists: {
    hint: 'Every value of one list goes with every value of the others.',
    name: (at: number) => `Name of list ${at + 1}`,
    namePlaceholders: ['such as Channel', 'such as Ad', 'such as Audience', 'such as Shop'],
    values: (at: number) => `Values of list ${at + 1}, one a line`,
    add: 'List',
    remove: (at: number) => `Remove list ${at + 1}`,
    removed: 'The list is gone.',
    gone: (name: string) => `${name} (removed)`,
    count: (sizes: readonly number[], product: number) =>
      sizes.length === 1
        ? count(product, 'link')
        : `${sizes.map((size) => number.format(size)).join(' × ')} = ${count(product, 'link')}`,
    tooMany: (most: number) => `These are more than ${number.format(most)} links. Shorten a list.`,
    none: 'Each list needs a value.',
  },
  troubles: {
    empty: 'There is nothing in this file.',
    'empty-sheet': 'There is nothing in this sheet.',
    unreadable:
      'This file cannot be opened. It may be damaged or protected by a password. Save it anew as Excel or CSV.',
    'old-excel':
      'This is a file of an old Excel (.xls). Open it there and save it as .xlsx or CSV.',
    'not-a-table':
      'This is no table but something else, such as a picture. Choose a CSV, TSV or Excel file.',
    'web-page':
      'This is a web page or XML, whatever its name says, and no table. Open it in Excel and save it as .xlsx or CSV.',
    json: 'This is JSON, and no table. Export the list as CSV or Excel, or convert it in a spreadsheet.',
    'no-workbook':
      'This is no Excel workbook but another kind of file, such as a document. Save the list as .xlsx or CSV.',
    'too-large':
      'This workbook is too large to be opened here. Save the sheet as CSV: of that, any size will do.',
    vanished: 'The file is not there any more. Choose it again.',
    'not-loaded':
      'The part of the app that opens Excel files did not load. Check your connection, then choose the file again.',
  },
} as const

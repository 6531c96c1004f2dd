import type { CodeFormat } from '#bulk/code-archive.ts'
import type { Level } from '#qr/levels.ts'
import type { CodesChange } from './codes-change.ts'
import type { NumberLimits, WrongNumber } from './codes-choice.ts'
import {
  mostOnSheets,
  type CodesFailure,
  type CodesFinished,
  type CodesKept,
  type CodesProgress,
  type SheetCodes,
} from '#bulk-browser/codes-job.ts'
import type { CutMarks, Paper } from './sheet-plan.ts'

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const count = (how: number, one: string, many: string) =>
  `${number.format(how)} ${how === 1 ? one : many}`
const codesOf = (codes: number) => count(codes, 'code', 'codes')

const noCodes = 'No code was made: no row has a link that fits into one.'

/** All that is said of the codes of a list. Another language is another such catalogue. */
export const codesWords = {
  title: 'QR codes of the list',
  close: 'Close',
  goal: 'What do you need?',
  goals: { archive: 'Files in a ZIP', sheet: 'Sheets to print' },
  goalHints: {
    archive: 'One picture for each link',
    sheet: `Up to ${number.format(mostOnSheets)} codes, to cut apart`,
  },

  format: 'Format',
  formats: { svg: 'SVG', png: 'PNG' } satisfies Record<CodeFormat, string>,
  formatHints: { svg: 'For print, sharp at any size', png: 'For screens and documents' },
  size: { svg: 'Width in millimetres', png: 'Width in pixels' } satisfies Record<
    CodeFormat,
    string
  >,
  sizeHint: 'White edge included.',
  level: 'Error correction',
  levelSuiting: 'Medium, less for very long links',
  levelNames: {
    L: 'Low, 7 %: screens, very long links',
    M: 'Medium, 15 %: flyers, posters',
    Q: 'High, 25 %: stickers, outdoors',
    H: 'Highest, 30 %: rough wear',
  } satisfies Record<Level, string>,
  nameColumn: 'Name the files by',
  byLine: 'Line number',
  captionColumn: 'Caption below the codes',
  noCaption: 'None',

  paper: 'Paper',
  papers: { a4: 'A4', letter: 'Letter' } satisfies Record<Paper, string>,
  columns: 'Columns',
  rows: 'Rows',
  codeSize: 'Width of a code in millimetres',
  codeSizeHint: (room: number) =>
    `Up to ${number.format(room)}, white edge included. Empty: as large as there is room.`,
  noRoom: 'So many codes have no room on a page. Take fewer columns or rows.',
  cut: 'To cut along',
  cuts: { lines: 'Thin lines', marks: 'Marks in the margin', none: 'Nothing' } satisfies Record<
    CutMarks,
    string
  >,
  tooFine: (width: number, readableFrom: number) =>
    `At ${number.format(width)} mm the modules, the small squares, are under 0.4 mm: many phones cannot read that. From ${readableFrom} mm they do.`,
  takeSize: (mm: number) => `Make it ${number.format(mm)} mm`,
  finerThanRoom: 'Fewer columns or rows make room for it.',
  scale: 'In the print dialog, choose 100 % or “Actual size”, no headers.',

  wrongNumber: (why: WrongNumber, { least, most }: NumberLimits) =>
    why === 'not-a-number'
      ? `Write a number from ${number.format(least)} to ${number.format(most)}.`
      : why === 'too-small'
        ? `At least ${number.format(least)}.`
        : `At most ${number.format(most)}.`,

  preview: 'The first code',
  picture: 'QR code of the first link',
  noLink: 'None of the first rows has a link.',
  tooLong: 'The first link is too long for a code of this level.',

  start: { archive: 'Make ZIP', sheet: 'Print sheets' },
  again: 'Make them anew',
  since: {
    list: 'The list or its template has changed since.',
    choice: 'They were made with other settings.',
  } satisfies Record<CodesChange, string>,
  cancel: 'Cancel',
  download: (name: string) => `Download ${name}`,
  former: 'The former ones can still be downloaded.',
  downloadFormer: (name: string) => `Download the former ${name}`,
  downloadRefused: 'Your browser did not take the file. Try it in a tab or browser of its own.',
  printAnyway: 'Print anyway',
  running: ({ codes, share, secondsLeft }: CodesProgress) =>
    [
      codesOf(codes),
      ...(share === null ? [] : [`${Math.floor(share * 100)} %`]),
      ...(secondsLeft === null
        ? []
        : [`${count(Math.ceil(secondsLeft), 'second', 'seconds')} left`]),
    ].join(', '),
  done: ({ codes, archives }: CodesFinished) =>
    codes === 0
      ? noCodes
      : archives.length > 1
        ? `${codesOf(codes)} in ${archives.length} archives: one holds 65,000 codes or 4 GB at most.`
        : `${codesOf(codes)} in ${archives[0]?.name ?? 'codes.zip'}.`,
  noCodes,
  cancelled: ({ codes }: CodesFinished) => `Cancelled. ${codesOf(codes)} made until then.`,
  kept: ({ codes, archives: [first, ...others] }: CodesKept) =>
    `${codesOf(codes)} in ${others.length > 0 ? `${others.length + 1} archives` : (first?.name ?? 'codes.zip')} can be used.`,
  refused: (rows: number) =>
    `${count(rows, 'row has', 'rows have')} no code: codes-refused.csv says why.`,
  sheetCut: `Only the first ${number.format(mostOnSheets)} codes are on these sheets. Print the others from a ZIP, or split the list.`,
  sheetDone: (codes: number, pages: number) =>
    `${codesOf(codes)} on ${count(pages, 'page', 'pages')}.`,
  sheetRefused: ({ refused, firstRefused }: SheetCodes) => {
    const many = `${count(refused, 'row has', 'rows have')} no code`
    if (firstRefused === null) return `${many}.`
    const first = `${many}${refused === 1 ? '' : ', the first of them'} in line ${number.format(firstRefused.line)}: ${firstRefused.sentence}`
    return refused === 1 ? first : `${first} A ZIP comes with a list of them all.`
  },
  failures: {
    'file-vanished': 'The file was changed, moved or deleted meanwhile. Open it again.',
    'disk-full': 'There is no room left on this device for so many codes.',
    'worker-lost': 'The browser stopped the work. Close other tabs and try again.',
    'not-loaded': 'The part that makes codes did not load. Check your connection.',
    'no-canvas': 'This browser cannot write captions into PNG files. Choose SVG, or no caption.',
  } satisfies Record<CodesFailure, string>,
}

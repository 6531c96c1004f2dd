import { isBlankCell } from '#bulk/batch.ts'
import type { CodeFormat, CodeWish } from '#bulk/code-archive.ts'
import type { Column } from '#bulk/columns.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import type { Level } from '#qr/levels.ts'
import {
  gridLimits,
  largestCode,
  leastCode,
  type CutMarks,
  type Paper,
  type SheetPlan,
} from './sheet-plan.ts'

/** What a person decides about the codes of a list. Numbers are as typed. */
export interface CodesChoice {
  readonly goal: 'archive' | 'sheet'
  readonly format: CodeFormat
  readonly sizes: { readonly [format in CodeFormat]: string }
  /** Null: for each link the one that suits its length. */
  readonly level: Level | null
  readonly nameColumn: number | null
  readonly captionColumn: number | null
  readonly paper: Paper
  readonly columns: string
  readonly rows: string
  /** `''`: as large as there is room. */
  readonly codeSize: string
  readonly cut: CutMarks
}

/** Sides that can be asked for, quiet zone included: pixels of a PNG, millimetres of an SVG. */
export const codeSizes = {
  png: { least: 256, most: 4096 },
  svg: { least: 15, most: 500 },
} as const

export interface NumberLimits {
  readonly least: number
  readonly most: number
}

export type WrongNumber = 'not-a-number' | 'too-small' | 'too-large'

/** Reads a typed number; one with a fraction only where that makes sense, after a point or a comma. */
export function readNumber(
  typed: string,
  { least, most }: NumberLimits,
  isWhole: boolean,
): Result<number, WrongNumber> {
  const text = typed.trim().replace(',', '.')
  if (!(isWhole ? /^\d+$/ : /^\d+(\.\d+)?$/).test(text)) return fail('not-a-number')
  const number = Number(text)
  if (number < least) return fail('too-small')
  return number > most ? fail('too-large') : ok(number)
}

/** What a list begins with: files named by the first column whose cells are all there and all different. */
export function firstChoice(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): CodesChoice {
  return {
    goal: 'archive',
    format: 'svg',
    sizes: { svg: '40', png: '1024' },
    level: null,
    nameColumn: columns.find(({ index }) => isTelling(index, rows))?.index ?? null,
    captionColumn: null,
    paper: 'a4',
    columns: '3',
    rows: '4',
    codeSize: '',
    cut: 'lines',
  }
}

function isTelling(column: number, rows: readonly (readonly string[])[]): boolean {
  const cells = rows.map((row) => row[column] ?? '')
  const isWhole = cells.every((cell) => !isBlankCell(cell) && !/^https?:/i.test(cell))
  return isWhole && new Set(cells).size === cells.length
}

/** The wish for an archive; null while a number is wrong. */
export function toWish(choice: CodesChoice): CodeWish | null {
  const { format, sizes, level, nameColumn, captionColumn } = choice
  const size = readNumber(sizes[format], codeSizes[format], format === 'png')
  return size.ok ? { format, size: size.value, level, nameColumn, captionColumn } : null
}

/** How large a code can be on these pages; null while columns or rows are wrong. */
export function roomForCode({ columns, rows, paper, captionColumn }: CodesChoice): number | null {
  const across = readNumber(columns, gridLimits, true)
  const down = readNumber(rows, gridLimits, true)
  if (!across.ok || !down.ok) return null
  const hasCaptions = captionColumn !== null
  return largestCode({ paper, columns: across.value, rows: down.value, hasCaptions })
}

/** The pages; null while a number is wrong or there is no room. */
export function toPlan(choice: CodesChoice): SheetPlan | null {
  const room = roomForCode(choice)
  if (room === null || room < leastCode) return null
  const typed = choice.codeSize.trim()
  const size = typed === '' ? ok(room) : readNumber(typed, { least: leastCode, most: room }, false)
  if (!size.ok) return null
  return {
    paper: choice.paper,
    columns: Number(choice.columns),
    rows: Number(choice.rows),
    codeSize: size.value,
    hasCaptions: choice.captionColumn !== null,
    cut: choice.cut,
  }
}

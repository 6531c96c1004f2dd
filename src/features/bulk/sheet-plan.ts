/** Sheets in portrait, millimetres. */
export const papers = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
} as const
export type Paper = keyof typeof papers

/** What is drawn for the knife: nothing, marks in the margin, or lines between the codes. */
export type CutMarks = 'none' | 'marks' | 'lines'

/** How codes stand on a page. Lengths are millimetres. */
export interface SheetPlan {
  readonly paper: Paper
  readonly columns: number
  readonly rows: number
  /** One side of each code, quiet zone included. */
  readonly codeSize: number
  readonly hasCaptions: boolean
  readonly cut: CutMarks
}

/** What most printers leave white. */
export const pageMargin = 10
/** For a caption of two lines below a code. */
export const captionRoom = 10
/** Of a mark for the knife, and how far it keeps from the cells. */
const mark = { length: 5, distance: 2 }

export const gridLimits = { least: 1, most: 12 } as const
/** Codes that are smaller hold nothing that a phone can read. */
export const leastCode = 10

export interface Cell {
  readonly width: number
  readonly height: number
}

/** The room of one code on the page, its caption included. */
export function cellSize({
  paper,
  columns,
  rows,
}: Pick<SheetPlan, 'paper' | 'columns' | 'rows'>): Cell {
  const { width, height } = papers[paper]
  return {
    width: (width - 2 * pageMargin) / columns,
    height: (height - 2 * pageMargin) / rows,
  }
}

/** The largest code that has room beside its neighbours, in half millimetres. */
export function largestCode(plan: Omit<SheetPlan, 'codeSize' | 'cut'>): number {
  const { width, height } = cellSize(plan)
  const room = Math.min(width, height - (plan.hasCaptions ? captionRoom : 0))
  return Math.max(0, Math.floor(room * 2) / 2)
}

/** Page by page. */
export function pagesOf<T>(codes: readonly T[], { columns, rows }: SheetPlan): readonly T[][] {
  const size = columns * rows
  return Array.from({ length: Math.ceil(codes.length / size) }, (_, page) =>
    codes.slice(page * size, (page + 1) * size),
  )
}

/** What is drawn for the knife, as the data of a path in millimetres of the page; `''` for nothing. */
export function cutPath(plan: SheetPlan): string {
  if (plan.cut === 'none') return ''
  const { width, height } = papers[plan.paper]
  const cell = cellSize(plan)
  const across = places(plan.columns, cell.width)
  const down = places(plan.rows, cell.height)
  const [right, bottom] = [width - pageMargin, height - pageMargin]
  if (plan.cut === 'lines') {
    return [
      ...across.map((x) => `M${x} ${pageMargin}V${rounded(bottom)}`),
      ...down.map((y) => `M${pageMargin} ${y}H${rounded(right)}`),
    ].join('')
  }
  const before = pageMargin - mark.distance - mark.length
  return [
    ...across.flatMap((x) => [
      `M${x} ${before}v${mark.length}`,
      `M${x} ${rounded(bottom + mark.distance)}v${mark.length}`,
    ]),
    ...down.flatMap((y) => [
      `M${before} ${y}h${mark.length}`,
      `M${rounded(right + mark.distance)} ${y}h${mark.length}`,
    ]),
  ].join('')
}

function places(count: number, step: number): number[] {
  return Array.from({ length: count + 1 }, (_, at) => rounded(pageMargin + at * step))
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100
}

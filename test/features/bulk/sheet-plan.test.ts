import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameColumns } from '#bulk/columns.ts'
import {
  firstChoice,
  roomForCode,
  toPlan,
  toWish,
  type CodesChoice,
} from '#features/bulk/codes-choice.ts'
import {
  captionRoom,
  cellSize,
  cutPath,
  largestCode,
  pageMargin,
  pagesOf,
  papers,
  type SheetPlan,
} from '#features/bulk/sheet-plan.ts'

const grid = fc.record({
  paper: fc.constantFrom('a4' as const, 'letter' as const),
  columns: fc.integer({ min: 1, max: 12 }),
  rows: fc.integer({ min: 1, max: 12 }),
  hasCaptions: fc.boolean(),
})

test('the largest code has room in its cell, with its caption, and half a millimetre more has none', () => {
  fc.assert(
    fc.property(grid, (plan) => {
      const { width, height } = cellSize(plan)
      const size = largestCode(plan)
      const room = plan.hasCaptions ? captionRoom : 0
      expect(size).toBeLessThanOrEqual(width)
      expect(size === 0 || size + room <= height).toBe(true)
      expect(size + 0.5 > width || size + 0.5 + room > height).toBe(true)
    }),
  )
})

test('all codes are on the pages, in order', () => {
  fc.assert(
    fc.property(grid, fc.array(fc.nat()), (some, codes) => {
      const plan: SheetPlan = { ...some, codeSize: 10, cut: 'none' }
      const pages = pagesOf(codes, plan)
      expect(pages.flat()).toEqual(codes)
      for (const page of pages) expect(page.length).toBeLessThanOrEqual(plan.columns * plan.rows)
    }),
  )
})

test('marks for the knife stand in the margin, lines between the codes', () => {
  const plan: SheetPlan = {
    paper: 'a4',
    columns: 2,
    rows: 1,
    codeSize: 40,
    hasCaptions: false,
    cut: 'marks',
  }
  expect(cutPath({ ...plan, cut: 'none' })).toBe('')
  expect(cutPath({ ...plan, cut: 'lines' })).toBe(
    'M10 10V287M105 10V287M200 10V287M10 10H200M10 287H200',
  )
  const starts = [...cutPath(plan).matchAll(/M([\d.]+) ([\d.]+)([vh])/g)]
  expect(starts).toHaveLength(10)
  for (const [, x, y, way] of starts) {
    const at = Number(way === 'v' ? y : x)
    const whole = way === 'v' ? papers.a4.height : papers.a4.width
    expect(at < pageMargin || at >= whole - pageMargin).toBe(true)
  }
})

const columns = nameColumns(['shop', 'table', 'link'], 0)
const rows = [
  ['Hue', 'T1', 'https://a.example'],
  ['Hue', 'T2', 'https://b.example'],
]
const choice = firstChoice(columns, rows)

test('files are named by the first column whose cells tell them apart', () => {
  expect(choice.nameColumn).toBe(1)
  expect(
    firstChoice(columns, [
      ['', '', ''],
      ['', '', ''],
    ]).nameColumn,
  ).toBe(null)
})

test('numbers are read with a point or a comma; wrong ones give no wish and no pages', () => {
  const sized = (svg: string) => toWish({ ...choice, sizes: { svg, png: '' } })?.size ?? null
  expect(['62,5', ' 40 ', '14.9', '501', 'ten', ''].map(sized)).toEqual([
    62.5,
    40,
    null,
    null,
    null,
    null,
  ])
  const planned = (changed: Partial<CodesChoice>) =>
    toPlan({ ...choice, ...changed })?.codeSize ?? null
  expect(planned({})).toBe(roomForCode(choice))
  expect(planned({ codeSize: '30' })).toBe(30)
  expect(planned({ codeSize: '64' })).toBe(null)
  expect(planned({ columns: '0' })).toBe(null)
  expect(planned({ rows: '1.5' })).toBe(null)
  expect(planned({ columns: '12', rows: '12', captionColumn: 0, paper: 'letter' })).toBe(11.5)
})

import type { Page } from 'playwright-core'
import { decodeQR } from 'qr/decode.js'
import { expect, test } from 'vitest'
import { nameColumns } from '#bulk/columns.ts'
import type { Job } from '#bulk-browser/job.ts'
import { buildLink } from '#link/index.ts'
import { eventually, type AppOptions } from '#test/support/browser.ts'
import { setting, user, variable } from '#test/link/drafts.ts'
import { openCodes } from './codes-page.ts'
import { decodePng, type Pixels } from './png.ts'

const header = ['table', 'city']
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => [`Bàn ${at + 1}`, `Đà Nẵng & Huế ${at + 1}`])
const draftOf = ([table = '', city = '']: readonly string[]) =>
  setting(user('City', city), variable('table', table))

function jobOf(rows: readonly (readonly string[])[]): Job {
  return {
    source: { at: 'rows', rows: [header, ...rows], header: 0 },
    columns: nameColumns(header, 0),
    template: {
      draft: draftOf(['[table]', '[city]']),
      empty: {},
      fixes: [],
      options: { today: '2026-03-01' },
    },
    hasMark: false,
  }
}

/** What was asked of the printer. */
interface Printed {
  readonly sheets: number
}

declare global {
  /** On pages whose print dialog is ours. */
  var printed: Printed[]
}

async function openSheets(rows: readonly (readonly string[])[], options: AppOptions = {}) {
  const opened = await openCodes(jobOf(rows), rows.slice(0, 10), options)
  await opened.page.evaluate(() => {
    globalThis.printed = []
    window.print = () => {
      globalThis.printed.push({ sheets: document.querySelectorAll('.code-sheet-page').length })
    }
  })
  await opened.page.getByRole('radio', { name: 'Sheets to print' }).check()
  return opened
}

async function print(page: Page): Promise<readonly Printed[]> {
  await page.getByRole('button', { name: 'Print sheets' }).click()
  await page.waitForFunction(() => globalThis.printed.length > 0, undefined, { timeout: 60_000 })
  return page.evaluate(() => globalThis.printed)
}

/** The sizes of the pages of a PDF file, in points. Making one ends the printing, as closing the dialog does. */
function pageSizes(pdf: Buffer): readonly string[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)
  return [...boxes].map(
    ([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`,
  )
}

/** One page as the printer gets it, and the code of each cell read out of it. */
async function codesOn(page: Page, at: number): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('.code-sheet-page').nth(at)
  const boxes = await sheet.locator('figure > svg').evaluateAll((codes) =>
    codes.map((code) => {
      const { x, y } = code.closest('.code-sheet-page')?.getBoundingClientRect() ?? { x: 0, y: 0 }
      const box = code.getBoundingClientRect()
      return { x: box.x - x, y: box.y - y, width: box.width, height: box.height }
    }),
  )
  const picture = decodePng(await sheet.screenshot())
  const scale = picture.width / ((await sheet.boundingBox())?.width ?? 1)
  return boxes.map((box) =>
    decodeQR(cutOut(picture, box, scale), { effort: Infinity, timeLimit: Infinity }),
  )
}

function cutOut(
  { width, data }: Pixels,
  box: { x: number; y: number; width: number; height: number },
  scale: number,
): Pixels {
  const [left, top] = [Math.round(box.x * scale), Math.round(box.y * scale)]
  const side = Math.floor(box.width * scale)
  const cut = new Uint8ClampedArray(side * side * 4)
  for (let y = 0; y < side; y += 1) {
    const from = ((top + y) * width + left) * 4
    cut.set(data.subarray(from, from + side * 4), y * side * 4)
  }
  return { width: side, height: side, data: cut }
}

const linksOf = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => buildLink(draftOf(row)).url)

test('every code of a printed page reads as its link, with its caption, on paper of the right size', async () => {
  const rows = rowsOf(30)
  const { page, problems } = await openSheets(rows, { context: { deviceScaleFactor: 2 } })
  await page.getByLabel('Caption below the codes').selectOption('city')
  expect(await print(page)).toEqual([{ sheets: 3 }])

  expect(await codesOn(page, 0)).toEqual(linksOf(rows.slice(0, 12)))
  expect(await codesOn(page, 2)).toEqual(linksOf(rows.slice(24)))
  expect(await page.locator('.code-sheet-page').first().innerText()).toContain('Đà Nẵng & Huế 12')
  await eventually(() => page.getByRole('dialog').count()).toBe(0)
  expect(pageSizes(await page.pdf({ preferCSSPageSize: true }))).toEqual(
    Array.from({ length: 3 }, () => '595 × 842'),
  )
  expect(problems).toEqual([])
})

test('a given width is the width on paper, white edge included', async () => {
  const { page, problems } = await openSheets(rowsOf(4))
  await page.getByLabel('Paper').selectOption('Letter')
  await page.getByLabel('Columns').fill('2')
  await page.getByLabel('Rows').fill('3')
  await page.getByLabel('Width of a code in millimetres').fill('52,5')
  await print(page)
  await page.emulateMedia({ media: 'print' })
  const box = await page.locator('.code-sheet figure > svg').first().boundingBox()
  expect((box?.width ?? 0) / (96 / 25.4)).toBeCloseTo(52.5, 1)
  expect(pageSizes(await page.pdf({ preferCSSPageSize: true }))).toEqual(['612 × 792'])
  expect(problems).toEqual([])
})

test('codes that phones could not read off paper are said before they are printed', async () => {
  const rows = [...rowsOf(3), ['long', 'y'.repeat(900)]]
  const { page, problems } = await openCodes(jobOf(rows), rows.slice(0, 3))
  await page.evaluate(() => {
    globalThis.printed = []
    window.print = () => void globalThis.printed.push({ sheets: 1 })
  })
  await page.getByRole('radio', { name: 'Sheets to print' }).check()
  await page.getByLabel('Width of a code in millimetres').fill('30')
  await page.getByRole('button', { name: 'Print sheets' }).click()
  await page.getByText('At 30 mm the modules, the small squares, are under 0.4 mm').waitFor()
  expect(await page.evaluate(() => globalThis.printed.length)).toBe(0)
  await page.getByRole('button', { name: 'Print anyway' }).click()
  await page.waitForFunction(() => globalThis.printed.length === 1)
  expect(problems).toEqual([])
})

test('no more than two thousand codes are printed at a time, and the page says so', async () => {
  const { page, problems } = await openSheets(rowsOf(2100))
  expect(await print(page)).toEqual([{ sheets: 167 }])
  await page.getByText('Only the first 2,000 codes are on these sheets.').waitFor()
  expect(problems).toEqual([])
})

test('once the print dialog is closed, the page is as it was', async () => {
  const { page, problems } = await openSheets(rowsOf(3))
  await print(page)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.waitForFunction(() => document.querySelector('.code-sheet') === null)
  await page.getByRole('button', { name: 'Print sheets' }).waitFor()
  expect(problems).toEqual([])
})

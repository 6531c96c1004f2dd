import { rmSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { nameColumns } from '#bulk/columns.ts'
import type { Template } from '#bulk/template.ts'
import { readDirectly, readers } from '#test/link/oracle.ts'
import type { BulkInPage, RunOutcome } from './bulk-in-page.ts'
import { workbookOf, type WrittenCell } from '#test/support/workbook.ts'
import { openBulk } from './bulk-page.ts'
import { csvOf, draft, header, messyRows, wrongBirthday, wrongLine } from './bulk-table.ts'

const columns = nameColumns(header, 0)
const template: Template = {
  draft,
  empty: {},
  fixes: ['line-breaks'],
  options: { today: '2026-03-01' },
}
type Options = Parameters<BulkInPage['run']>[1]

/** A file on disk for one test. */
function fileOf(content: string | Uint8Array, name = 'table.csv'): string {
  const folder = mkdtempSync(join(tmpdir(), 'bulk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Opens the file as a person would, and runs it as it was found out to be. */
async function runFile(page: Page, path: string, options: Options = {}): Promise<RunOutcome> {
  await page.locator('input').setInputFiles(path)
  return page.evaluate(
    async (it) => {
      const file = document.querySelector('input')?.files?.[0]
      if (file === undefined) throw new Error('no file was chosen')
      const opened = await bulkInPage.openTable(file)
      if (!opened.ok) throw new Error(opened.reason)
      const { source } = opened.value
      return bulkInPage.run({ ...it.job, source }, it.options)
    },
    { job: { columns, template, hasMark: false }, options },
  )
}

function isWrong(cells: readonly string[]): boolean {
  return cells.includes(wrongBirthday)
}

function cellsOf(csv: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(csv, { skipEmptyLines: true }).data
}

/** What a chatbot is to learn from the link of a row. */
function meaningOf([name = '', birthday = '', city = '', note = '', shop = '']: readonly string[]) {
  const all: readonly (readonly [string, string])[] = [
    ['first Name', name],
    ['birthday', birthday],
    ['City', city],
    ['Note', note.replaceAll('\n', ' ')],
  ]
  return {
    channel: 'website',
    blockId: draft.blockId,
    user: all.filter(([, value]) => value !== ''),
    variables: [['shop', `Shop ${shop}`]],
  }
}

/** Where a spreadsheet would run a formula, the file has it as text. */
const unguarded = (cell: string) => cell.replace(/^'(?=[=@])/, '')

/** The rows of the file of links; each link was read and says what its row says. */
function checkedRows(links: string): readonly (readonly string[])[] {
  const [head, ...rows] = cellsOf(links)
  expect(head).toEqual([...header, 'link'])
  const found = rows.map((cells) => ({
    row: cells.slice(0, -1).map(unguarded),
    read: readers.map((reader) => readDirectly(cells.at(-1) ?? '', 'website', reader)),
  }))
  const wrong = found.filter(({ row, read }) => {
    const meant = JSON.stringify(meaningOf(row))
    return read.some((one) => JSON.stringify(one) !== meant)
  })
  expect(wrong).toEqual([])
  return found.map(({ row }) => row)
}

test('of ten thousand messy rows, each gets the link that says what it says, and the wrong one its reason', async () => {
  const { page, problems } = await openBulk()
  const rows = messyRows(10_000)
  const { state, links, refused } = await runFile(page, fileOf(csvOf([header, ...rows])))
  expect(checkedRows(links)).toEqual(rows.filter((cells) => !isWrong(cells)))
  expect(cellsOf(refused).slice(1)).toEqual([
    [
      ...(rows.find(isWrong) ?? []),
      String(wrongLine),
      'birthday',
      'row.birthday',
      expect.stringMatching(/^A birthday is/),
    ],
  ])
  expect(state).toMatchObject({
    at: 'done',
    finished: { summary: { rows: 10_000, links: 9999, refused: 1, repeats: 0 } },
  })
  expect(problems).toEqual([])
})

test('a table in UTF-16 or in Windows-1252 gives the same links as in UTF-8', async () => {
  const { page } = await openBulk()
  const rows = messyRows(400).filter(([name]) => /^[\0-\xff]*$/.test(name ?? ''))
  const latin = rows.map((cells) => cells.map((cell) => cell.replaceAll(/[^\0-\xff]/g, 'é')))
  const text = csvOf([header, ...latin])
  const run = async (bytes: Uint8Array) => (await runFile(page, fileOf(bytes))).links
  const wide = Buffer.from(`\uFEFF${text}`, 'utf16le')
  const expected = await run(Buffer.from(text))
  expect(checkedRows(expected)).toEqual(latin)
  expect(await run(wide)).toBe(expected)
  expect(await run(Buffer.from(wide).swap16())).toBe(expected)
  expect(await run(Buffer.from(text, 'latin1'))).toBe(expected)
})

test('a run that is cancelled halfway keeps whole lines, the first ones, and says how many', async () => {
  const { page } = await openBulk()
  const rows = messyRows(60_000)
  const { state, links, seen } = await runFile(page, fileOf(csvOf([header, ...rows])), {
    cancelAt: 5000,
  })
  const kept = checkedRows(links)
  expect(kept.length).toBeGreaterThan(4999)
  expect(kept.length).toBeLessThan(59_000)
  expect(state).toMatchObject({ at: 'cancelled', finished: { summary: { links: kept.length } } })
  expect(kept).toEqual(rows.filter((cells) => !isWrong(cells)).slice(0, kept.length))
  expect(seen.length).toBeGreaterThan(1)
})

test('a disk that is full ends the run by its name, and what was written stays', async () => {
  const { page } = await openBulk()
  const rows = messyRows(30_000)
  const { state, links } = await runFile(page, fileOf(csvOf([header, ...rows])), { disk: 2 })
  const kept = checkedRows(links)
  expect(kept.length).toBeGreaterThan(3000)
  expect(state).toMatchObject({
    at: 'failed',
    why: 'disk-full',
    finished: { summary: { links: kept.length } },
  })
})

test('a file that is changed while it is read ends the run by its name', async () => {
  const { page } = await openBulk()
  const path = fileOf(csvOf([header, ...messyRows(60_000)]))
  const running = runFile(page, path, { slowness: 300 })
  await page.waitForFunction(() => bulkInPage.written() > 1)
  writeFileSync(path, 'another table')
  const { state, links } = await running
  expect(checkedRows(links).length).toBeGreaterThan(1000)
  expect(state).toMatchObject({ at: 'failed', why: 'file-vanished' })
})

test('a file that is deleted before the run gives no link and the reason', async () => {
  const { page } = await openBulk()
  const path = fileOf(csvOf([header, ...messyRows(10)]))
  await page.locator('input').setInputFiles(path)
  rmSync(path)
  const opened = await page.evaluate(() => {
    const file = document.querySelector('input')?.files?.[0]
    return file === undefined ? null : bulkInPage.openTable(file)
  })
  expect(opened).toEqual({ ok: false, reason: 'vanished' })
})

test('a worker that dies takes nothing with it that was written, and is missed', async () => {
  const { page } = await openBulk()
  const path = fileOf(csvOf([header, ...messyRows(60_000)]))
  const running = runFile(page, path, { slowness: 300 })
  const worker = await page.waitForEvent('worker')
  await page.waitForFunction(() => bulkInPage.written() > 1)
  await worker.evaluate(() => globalThis.close())
  const { state, links } = await running
  const kept = checkedRows(links)
  expect(kept.length).toBeGreaterThan(1000)
  expect(state).toMatchObject({
    at: 'failed',
    why: 'worker-lost',
    finished: { summary: { links: kept.length } },
  })
})

/** What opening the file comes to, without what cannot go home. */
async function openFile(page: Page, path: string, sheet?: string) {
  await page.locator('input').setInputFiles(path)
  return page.evaluate(async (name) => {
    const file = document.querySelector('input')?.files?.[0]
    if (file === undefined) throw new Error('no file was chosen')
    const opened = await (name === undefined
      ? bulkInPage.openTable(file)
      : bulkInPage.openSheet(file, name))
    if (!opened.ok) return opened.reason
    const { kind, first } = opened.value
    const names = opened.value.columns.map((column) => column.name)
    const sheets = opened.value.kind === 'excel' ? opened.value.read.sheets : []
    return { kind, names, sheets, rows: first.rows, lines: first.lines.slice(0, 2) }
  }, sheet)
}

test('a workbook is opened by what it holds, sheet by sheet, its dates and numbers as they are seen', async () => {
  const { page, problems } = await openBulk()
  const people = [
    ['name', 'born', 'visits', 'member', 'seen'],
    [' Hương ', { date: 33_238 }, { number: '84912345678' }, { isTrue: true }, null],
    null,
    ['Bob', { date: 33_238.5 }, { number: '3.3000000000000003' }, { isTrue: false }, 'x'],
  ].map((cells) => cells ?? []) satisfies WrittenCell[][]
  const path = fileOf(
    workbookOf({ 'Our people': people, 'R & D': [['city'], ['Bonn']] }),
    'people.csv',
  )
  expect(await openFile(page, path)).toEqual({
    kind: 'excel',
    names: ['name', 'born', 'visits', 'member', 'seen'],
    sheets: ['Our people', 'R & D'],
    rows: [
      [' Hương ', '1990-12-31', '84912345678', 'TRUE', ''],
      ['Bob', '1990-12-31 12:00', '3.3', 'FALSE', 'x'],
    ],
    lines: [2, 4],
  })
  expect(await openFile(page, path, 'R & D')).toMatchObject({ names: ['city'], rows: [['Bonn']] })
  expect(problems).toEqual([])
})

test('a workbook whose first sheet is empty opens with the first that is not, and all can be chosen', async () => {
  const { page } = await openBulk()
  const book = workbookOf({ Cover: [], People: [['name'], ['Jane']], Shops: [['city'], ['Bonn']] })
  const path = fileOf(book, 'people.xlsx')
  const sheets = ['Cover', 'People', 'Shops']
  expect(await openFile(page, path)).toMatchObject({ names: ['name'], sheets, rows: [['Jane']] })
  expect(await openFile(page, path, 'Shops')).toMatchObject({ names: ['city'], sheets })
  expect(await openFile(page, path, 'Cover')).toBe('empty-sheet')
})

test('a table anywhere on a sheet is found with its header, and its lines are those of the sheet', async () => {
  const { page } = await openBulk()
  const before = Array.from({ length: 300 }, () => [])
  const rows = [...before, [null, null, 'name', 'city'], [], [null, null, 'Jane', 'Bonn']]
  const path = fileOf(workbookOf({ List: rows }), 'people.xlsx')
  expect(await openFile(page, path)).toMatchObject({
    names: ['name', 'city'],
    rows: [['Jane', 'Bonn']],
    lines: [303],
  })
})

test('titles above the header of a sheet are no rows', async () => {
  const { page } = await openBulk()
  const rows = [['Customers of 2026'], [], ['name', 'city', 'shop'], ['Jane', 'Bonn', 'North']]
  const path = fileOf(workbookOf({ List: rows }), 'titled.xlsx')
  expect(await openFile(page, path)).toMatchObject({
    names: ['name', 'city', 'shop'],
    rows: [['Jane', 'Bonn', 'North']],
    lines: [4],
  })
})

test('a workbook of many rows, larger than is unpacked at once, gives its links', async () => {
  const { page, problems } = await openBulk()
  const rows = messyRows(30_000)
  const { state, links } = await runFile(
    page,
    fileOf(workbookOf({ All: [header, ...rows] }), 'a.xlsx'),
  )
  expect(checkedRows(links).length).toBe(29_999 + (rows.some(isWrong) ? 0 : 1))
  expect(state).toMatchObject({ at: 'done' })
  expect(problems).toEqual([])
})

test('files that are no tables are refused by name', async () => {
  const { page } = await openBulk()
  const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, ...Array.from({ length: 600 }, () => 1)])
  const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])
  expect(await openFile(page, fileOf(old, 'a.xlsx'))).toBe('old-excel')
  expect(await openFile(page, fileOf(locked, 'a.xlsx'))).toBe('unreadable')
  const damaged = workbookOf({ A: [['name'], ['Jane']] }).slice(0, 300)
  expect(await openFile(page, fileOf(damaged, 'a.xlsx'))).toBe('unreadable')
  expect(await openFile(page, fileOf('', 'a.csv'))).toBe('empty')
  expect(await openFile(page, fileOf(' \n\n,\n', 'a.csv'))).toBe('empty')
  expect(await openFile(page, fileOf(workbookOf({ A: [] }), 'a.xlsx'))).toBe('empty')
})

test('what was pasted, or read another way, opens as it is told', async () => {
  const { page } = await openBulk()
  const opened = await page.evaluate(async () => {
    const pasted = bulkInPage.openPasted('name\tcity\nJane\tBonn\nBob\t')
    const file = new File(['a;b\n1;2'], 'a.txt')
    const layout = { encoding: 'utf-8', delimiter: ',', header: 'none' } as const
    const again = await bulkInPage.reopenTable(file, layout)
    return [pasted, await bulkInPage.openTable(file), again].map((it) =>
      it.ok ? [it.value.columns.map(({ name }) => name), it.value.first.rows] : it.reason,
    )
  })
  expect(opened).toEqual([
    [
      ['name', 'city'],
      [
        ['Jane', 'Bonn'],
        ['Bob', ''],
      ],
    ],
    [['a', 'b'], [['1', '2']]],
    [['Column 1'], [['a;b'], ['1;2']]],
  ])
})

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { sheetNotes } from '#bulk/sheet-notes.ts'
import { sheetOf } from '#bulk-browser/workbook.ts'
import { workbookOf } from '#test/support/workbook.ts'

const notes = sheetNotes(new Uint8Array())
const bytes = workbookOf({ People: [['name'], ['Jane']], Shops: [['city'], ['Bonn']] })

it('a sheet is read by its name, and the first one where there is none of that name', async () => {
  const sheets = ['People', 'Shops']
  expect(await sheetOf(bytes, 'Shops')).toEqual({
    ok: true,
    value: { sheet: 'Shops', sheets, rows: [['city'], ['Bonn']], notes },
  })
  expect(await sheetOf(bytes, 'Gone')).toMatchObject({ value: { sheet: 'People', sheets } })
})

it('the first sheet that holds something is read, and an empty one where it is asked for', async () => {
  const book = workbookOf({ Cover: [], Notes: [[' '], [null, '']], People: [['name'], ['Jane']] })
  const sheets = ['Cover', 'Notes', 'People']
  const people = { sheet: 'People', sheets, rows: [['name'], ['Jane']], notes }
  expect(await sheetOf(book)).toEqual({ ok: true, value: people })
  expect(await sheetOf(book, 'Gone')).toEqual({ ok: true, value: people })
  expect(await sheetOf(book, 'Notes')).toEqual({
    ok: true,
    value: { sheet: 'Notes', sheets, rows: [], notes },
  })
  const nothing = await sheetOf(workbookOf({ Cover: [], Notes: [[' ']] }))
  expect(nothing).toMatchObject({ value: { sheet: 'Cover', rows: [] } })
})

it('a sheet of a chart is passed over', async () => {
  const parts = unzipSync(workbookOf({ Chart1: [], People: [['name'], ['Jane']] }))
  const relations = strFromU8(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array())
  const charted = relations.replace(
    '/worksheet" Target="worksheets/sheet1.xml"',
    '/chartsheet" Target="chartsheets/sheet1.xml"',
  )
  delete parts['xl/worksheets/sheet1.xml']
  const book = zipSync({
    ...parts,
    'xl/_rels/workbook.xml.rels': strToU8(charted),
    'xl/chartsheets/sheet1.xml': strToU8('<chartsheet/>'),
  })
  expect(charted).not.toBe(relations)
  expect(await sheetOf(book)).toEqual({
    ok: true,
    value: { sheet: 'People', sheets: ['People'], rows: [['name'], ['Jane']], notes },
  })
})

it('a table that does not begin in A1 is read without the blank columns before it, its rows where they are', async () => {
  const rows = [
    [],
    [null, ' ', null, null, 'x'],
    [null, null, 'name', 'city'],
    [null, null, null, 'Bonn'],
  ]
  const read = await sheetOf(workbookOf({ List: rows }))
  expect(read.ok && read.value.rows).toEqual([
    ['', '', ''],
    ['', '', 'x'],
    ['name', 'city', ''],
    ['', 'Bonn', ''],
  ])
})

it('a failed formula is read as the error that stands in its cell, and all around it stays as it is', async () => {
  const rows = [
    ['name', 'city', 'points'],
    ['Jane', { error: '#N/A' }, { number: '7' }],
    ['<c t="e">', null, { error: '#DIV/0!' }],
    [{ error: '#REF!' }, '#N/A', { isTrue: true }],
  ]
  const read = await sheetOf(workbookOf({ List: rows }))
  expect(read.ok && read.value.rows).toEqual([
    ['name', 'city', 'points'],
    ['Jane', '#N/A', '7'],
    ['<c t="e">', '', '#DIV/0!'],
    ['#REF!', '#N/A', 'TRUE'],
  ])
})

it('a number that Excel fills up with zeros or shows as a percentage is read as it is shown, and any other as the number it is', async () => {
  const rows = [
    ['zip', 'customer', 'share', 'day'],
    [
      { number: '1067', format: '00000' },
      { number: '42', format: '"KD-"000000' },
      { number: '0.19', format: '0%' },
      { date: 46082 },
    ],
    ['01067', { number: '7', format: '"<&> "00' }, { number: '1067' }, { error: '#N/A' }],
  ]
  const read = await sheetOf(workbookOf({ List: rows }))
  expect(read.ok && read.value.rows).toEqual([
    ['zip', 'customer', 'share', 'day'],
    ['01067', 'KD-000042', '19%', '2026-03-01'],
    ['01067', '<&> 07', '1067', '#N/A'],
  ])
})

it('rows that are hidden and formulas without a result are told of the sheet that is read', async () => {
  const shops = [['shop'], ['Bonn'], [' '], [{ formula: 'A2' }], ['Rome']]
  const book = workbookOf({ Cover: [], People: [['name'], ['Jane']], Shops: shops }, [2, 3, 4])
  const noted = async (name: string) => {
    const read = await sheetOf(book, name)
    return read.ok ? read.value.notes : null
  }
  expect(await noted('Cover')).toEqual(notes)
  expect(await noted('People')).toEqual({ ...notes, hidden: [2] })
  // Nothing stands in the others: nobody misses them.
  expect(await noted('Shops')).toEqual({
    hidden: [2],
    unresolved: { count: 1, places: ['A4'] },
  })
})

it('a workbook that says it is huge inside is refused before it is unpacked', async () => {
  const huge = Buffer.from(bytes)
  // Its directory says how large each part is, unpacked.
  const entry = huge.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  huge.writeUInt32LE(200_000_000, entry + 24)
  expect(await sheetOf(huge)).toEqual({ ok: false, reason: 'too-large' })
})

it('a document is told apart from a workbook that is damaged', async () => {
  const document = zipSync({ 'word/document.xml': strToU8('<w:document/>') })
  expect(await sheetOf(document)).toEqual({ ok: false, reason: 'no-workbook' })
})

it('bytes that are no workbook are unreadable, whatever they are', async () => {
  const cut = (length: number) => sheetOf(bytes.slice(0, length))
  const answers = await Promise.all([0, 2, 30, 200, bytes.length - 30].map(cut))
  expect(answers.every((answer) => !answer.ok && answer.reason === 'unreadable')).toBe(true)
})

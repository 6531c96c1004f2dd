import { expect, test } from 'vitest'
import { sampleSize } from '#bulk/encoding.ts'
import { openTable } from '#bulk-browser/open-table.ts'

async function opened(content: string | Uint8Array<ArrayBuffer>) {
  const answer = await openTable(new File([content], 'list.csv'))
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value
}

const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'))
const rowOf = (at: number) => `Nguyễn Thị Hồng Phượng ${at},Đà Nẵng\n`
const manyRows = Array.from({ length: 60_000 }, (_, at) => rowOf(at)).join('')

test('a large file with a quote left open in its header is shown, whatever its letters take', async () => {
  const table = await opened(`tên,"thành phố\n${manyRows}`)
  expect(table.top[0]).toEqual({ line: 1, cells: ['tên', '"thành phố'] })
  expect(table.first.rows[0]).toEqual(['Nguyễn Thị Hồng Phượng 0', 'Đà Nẵng'])
  expect(table.first.rows).toHaveLength(200)
})

test('so it is with the quote in the first row below the header', async () => {
  const table = await opened(`tên,thành phố\n"${manyRows}`)
  expect(table.columns.map(({ name }) => name)).toEqual(['tên', 'thành phố'])
  expect(table.first.lines.slice(0, 2)).toEqual([2, 3])
  expect([...table.first.faults]).toEqual([[0, 'open-quote']])
})

test('and with a title above the header', async () => {
  const table = await opened(`Khách hàng\ntên,"thành phố\n${manyRows}`)
  expect(table.top.slice(0, 2)).toEqual([
    { line: 1, cells: ['Khách hàng'] },
    { line: 2, cells: ['tên', '"thành phố'] },
  ])
})

test('a large text in UTF-16 without a line break is shown by its beginning', async () => {
  const table = await opened(utf16('Huế, '.repeat(sampleSize / 8)))
  expect(table.top[0]?.cells[0]).toBe('Huế')
})

test('of a large file, the row in which what is looked at ends is not shown as if it were whole', async () => {
  const long = 'x'.repeat(20_000)
  const rows = Array.from({ length: 80 }, (_, at) => `${at},${long}\n`).join('')
  const table = await opened(`id,text\n${rows}`)
  expect(table.first.rows).toHaveLength(52)
  expect(new Set(table.first.rows.map(([, text]) => text?.length))).toEqual(new Set([20_000]))
})

import { expect, test } from 'vitest'
import {
  addressOf,
  bulk,
  cellsOf,
  chooseFile,
  makeAll,
  partsOf,
  saved,
} from '#test/journeys/bulk-screen.ts'
import { openApp } from '#test/support/browser.ts'
import { workbookOf } from '#test/support/workbook.ts'

test('an Excel workbook becomes links, of the sheet that is chosen', async () => {
  const { page, problems } = await openApp(bulk)
  const book = workbookOf({
    Notes: [['Nothing here']],
    Customers: [
      ['first name', 'birthday', 'points'],
      ['Ngọc Ánh', { date: 33_238 }, { number: '12.5' }],
      ['Jane', { date: 33_238 }, { error: '#N/A' }],
    ],
  })
  await chooseFile(page, 'customers.xlsx', book)
  await page.getByText('How it is read').click()
  await page.getByRole('combobox', { name: 'Sheet' }).selectOption('Customers')
  await page.getByRole('group', { name: 'birthday' }).waitFor()
  await addressOf(page).fill('https://example.com')
  await page.getByRole('button', { name: 'Add “points” as Attribute' }).click()
  await makeAll(page)
  const [, row] = cellsOf((await saved(page, 'Download the links')).text)
  expect(partsOf(row?.[3] ?? '')).toEqual([
    'user:first Name:Ngọc Ánh',
    'user:birthday:1990-12-31',
    'user:points:12.5',
  ])
  const [, refused] = cellsOf((await saved(page, 'Download the refused rows')).text)
  expect(refused?.slice(0, 6)).toEqual([
    'Jane',
    '1990-12-31',
    '#N/A',
    '3',
    'points',
    'bulk.spreadsheet-error',
  ])
  expect(problems).toEqual([])
})

test('rows that a workbook hides can be left out, and formulas without a result are told', async () => {
  const { page, problems } = await openApp(bulk)
  const rows = [
    ['name', 'city'],
    ['Jane', 'Bonn'],
    ['Bob', { formula: 'B2' }],
    ['Zoë', 'Rome'],
  ]
  await chooseFile(page, 'filtered.xlsx', workbookOf({ People: rows }, [2]))
  await page.getByText('1 formula (B3) has no result in this file').waitFor()
  await page.getByText('3 rows, 1 of them hidden').waitFor()
  await page.getByText('How it is read').click()
  const choice = page.getByRole('checkbox', { name: 'Leave out 1 hidden row' })
  await choice.check()
  await page.getByText('2 rows, 1 hidden one left out').waitFor()
  expect(await choice.isChecked()).toBe(true)
  await addressOf(page).fill('https://example.com')
  await page.getByRole('button', { name: 'Add “name” as Attribute' }).click()
  await makeAll(page)
  const made = cellsOf((await saved(page, 'Download the links')).text)
  expect(made.map(([name]) => name)).toEqual(['name', 'Bob', 'Zoë'])
  await page.getByText('1 blank or hidden row passed over.').waitFor()
  expect(problems).toEqual([])
})

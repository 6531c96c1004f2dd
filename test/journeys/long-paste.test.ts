import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { clipboardPermissions, eventually, openApp } from '#test/support/browser.ts'

const many = 20_000
const names = ['name', 'shop', 'Plan', 'Source', 'note', 'number']

/** As a spreadsheet copies it: a cell with a line break stands in quotes. */
function tableOf(shop: string): string {
  const rows = Array.from({ length: many }, (_, at) => [
    `Anh ${at}`,
    shop,
    'Gold',
    'facebook',
    at % 5_000 === 0 ? '"first\nsecond"' : 'a note',
    String(at),
  ])
  return [names, ...rows].map((cells) => cells.join('\t')).join('\n')
}

test('twenty thousand rows are pasted, others pasted over them, brought back by Ctrl+Z and made into links', async () => {
  const { page, paste, problems } = await openApp({
    path: '/#/bulk',
    permissions: clipboardPermissions,
    prepare: (context) =>
      context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker')),
  })
  await page.getByText('A pasted table').click()
  const field = page.getByRole('textbox', { name: /^The table/ })
  const [first, second] = [tableOf('Huế'), tableOf('Đà Nẵng')]
  await paste(first, field)
  await eventually(() => field.inputValue()).toBe(first)
  await page.getByText('How it is read').click()
  await page.getByLabel('Between the cells').waitFor()
  await page.getByText('How it is read').click()

  await field.press('ControlOrMeta+A')
  await paste(second, field)
  await eventually(() => field.inputValue()).toBe(second)
  await field.press('ControlOrMeta+Z')
  await eventually(() => field.inputValue()).toBe(first)

  await page.getByRole('textbox', { name: 'Website address' }).fill('https://example.com')
  await page.getByRole('button', { name: 'Add “name” as Attribute' }).click()
  await page.getByRole('button', { name: 'Make all links' }).click()
  await page.getByText(/^20,000 links/).waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the links' }).click()
  const text = readFileSync(await (await download).path(), 'utf8').replace(/^\uFEFF/, '')
  const [, ...made] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data
  expect(made.length).toBe(many)
  expect(made[5_000]).toEqual([
    'Anh 5000',
    'Huế',
    'Gold',
    'facebook',
    'first\nsecond',
    '5000',
    'https://example.com?bs_ref=user:name:Anh%205000',
  ])
  expect(problems).toEqual([])
})

test('two thousand words with links behind them go into the text that is checked, and come back out by Ctrl+Z', async () => {
  const { page, problems } = await openApp({ path: '/#/check' })
  const field = page.getByLabel('A link, or a text with links in it')
  await field.fill('Mine: https://example.org\nEnd')
  await field.evaluate((it: HTMLTextAreaElement) => it.setSelectionRange(26, 26))
  await field.evaluate((it) => {
    const places = Array.from({ length: 2_000 }, (_, at) => at)
    const data = new DataTransfer()
    data.setData('text/plain', places.map((at) => `Ad ${at}`).join('\n'))
    const links = places.map(
      (at) => `<a href="https://example.com?bs_ref=user:Ad:${at}">Ad ${at}</a>`,
    )
    data.setData('text/html', links.join('<br>'))
    const paste = { clipboardData: data, bubbles: true, cancelable: true }
    it.dispatchEvent(new ClipboardEvent('paste', paste))
  })
  await page.getByText('The words have links behind them').waitFor()
  const lines = (await field.inputValue()).split('\n')
  expect(lines.length).toBe(4_001)
  expect([lines[0], lines[1], lines.at(-1)]).toEqual([
    'Mine: https://example.org',
    'Ad 0',
    'https://example.com?bs_ref=user:Ad:1999End',
  ])
  await page.keyboard.type(' ')
  await eventually(() => field.inputValue()).toContain('user:Ad:1999 End')
  await page.keyboard.press('ControlOrMeta+Z')
  await page.keyboard.press('ControlOrMeta+Z')
  await eventually(() => field.inputValue()).toBe('Mine: https://example.org\nEnd')
  expect(problems).toEqual([])
})

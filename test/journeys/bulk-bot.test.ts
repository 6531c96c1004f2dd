import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually, openApp } from '#test/support/browser.ts'
import {
  botOf,
  botsOf,
  bringIn,
  chooseBot,
  fitsAcross,
  goTo,
  isAccessible,
} from '#test/journeys/library-screen.ts'

const welcome = 's58fa63fe-6791-42bf-8674-fd4c377aa44f'
const summer = 's0a1b2c3d-0000-4000-8000-000000000001'
const store = botOf(1, 'Acme store', {
  addresses: ['https://example.com'],
  blocks: [
    { id: welcome, name: 'Welcome', note: '' },
    { id: summer, name: 'Khuyến mãi hè', note: '' },
  ],
  attributes: [{ name: 'Plan', type: 'text', values: ['Gold', 'Silver'], note: '' }],
})

/** Three thousand rows: every third block by its ID, and every thousandth plan one that the bot does not have. */
const rows = Array.from({ length: 3000 }, (_, at) => [
  ['Welcome', 'khuyen mai he', welcome][at % 3] ?? '',
  at % 1000 === 999 ? 'Iron' : 'Gold',
])
const list = Papa.unparse([['block', 'Plan'], ...rows])

const few = list.split('\n').slice(0, 51).join('\n')

const downloads = {
  path: '/#/bulk',
  prepare: (context: BrowserContext) =>
    context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker')),
}

async function linksOf(page: Page): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'Make all links' }).click()
  await page.getByText('3,000 links, no row refused').waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the links' }).click()
  const text = readFileSync(await (await download).path(), 'utf8').replace(/^\uFEFF/, '')
  const [, ...made] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data
  return made.map((cells) => cells[2] ?? '')
}

test('blocks stand in a list by their names, what the bot does not know is counted, and the page lives on without the bot', async () => {
  const { page, problems } = await openApp(downloads)
  await bringIn(page, { bots: [store] })
  await goTo(page, 'Bulk')
  const menu = page.getByRole('button', { name: /^(Bot: |No bot$|Bot )/ })
  await chooseBot(page, 'Acme store')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }
  await (await chooser).setFiles(file)
  await page.getByRole('textbox', { name: 'Website address' }).fill('https://example.com')
  await page.getByRole('button', { name: 'Add “Plan” as Attribute' }).click()
  const block = page.getByLabel('Block ID')
  await eventually(() => block.inputValue()).toBe('[block]')
  await page.getByText('The first 50 rows become links').waitFor()
  await isAccessible(page, 'a list for a bot')

  const links = await linksOf(page)
  const wrong = links.filter((link, at) => {
    const id = at % 3 === 1 ? summer : welcome
    return link !== `https://example.com?bs_ref=block:${id};user:Plan:${rows[at]?.[1]}`
  })
  expect(wrong).toEqual([])
  await page.getByText('In your bot “Plan” is one of: Gold, Silver.').waitFor()
  await page.getByText(/line 1,001: “Iron”/).waitFor()
  await page.getByRole('button', { name: 'Close', exact: true }).click()

  await page.reload()
  await page.getByRole('button', { name: 'Bot: Acme store' }).waitFor()
  await eventually(() => block.inputValue()).toBe('[block]')
  await page.getByText('A pasted table').click()
  await page.getByRole('textbox', { name: /^The table/ }).fill(few)
  await page.getByText('The first 50 rows become links').waitFor()
  await page.getByRole('button', { name: 'Attribute', exact: true }).click()
  await page.keyboard.type('pla')
  await page.getByRole('option', { name: /^Plan/ }).waitFor()
  await isAccessible(page, 'the names of a bot in a template')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.getByRole('option', { name: 'Silver' }).waitFor()
  await page.keyboard.type('[Plan]')
  await page.keyboard.press('Tab')
  await page
    .getByText(/user:Plan:Gold;user:Plan:Gold/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Remove the row' }).last().click()
  await page.setViewportSize({ width: 320, height: 700 })
  await fitsAcross(page, 'a list for a bot')

  await goTo(page, 'Bots')
  await botsOf(page)
    .list.getByRole('link', { name: /^Acme store/ })
    .click()
  await botsOf(page).button('Delete this bot').click()
  await goTo(page, 'Bulk')
  await page.getByRole('button', { name: 'Bot not here' }).waitFor()
  await page.getByText('Refused: This is no block ID').first().waitFor()
  await menu.click()
  await page.getByRole('menuitem', { name: /^No bot/ }).click()
  await page.getByText(/of the first 50 rows become links/).waitFor()
  expect(problems).toEqual([])
})

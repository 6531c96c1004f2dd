import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually, openApp } from '#test/support/browser.ts'
import { documentedLink, fillRow, linkIs, rowOf, screenOf } from '#test/journeys/form.ts'

test('a piece of the link under the pointer lights its row and its line in the breakdown', async () => {
  const { page, problems } = await openApp()
  await showExample(page)
  await page.getByRole('heading', { name: 'What should the bot learn?' }).click()
  await litAre(page, [])

  await pieceOf(page, 'user:Source:Facebook;').hover()
  await litAre(page, ['user:Source:Facebook;'])
  await isMarked(rowOf(page, 2).row)
  await isPlain(rowOf(page, 1).row)
  await eventually(() => litLines(page)).toEqual(['user:Source:Facebook;'])

  await pieceOf(page, 'https://example.com').hover()
  await litAre(page, ['https://example.com'])
  await isPlain(rowOf(page, 2).row)
  expect(problems).toEqual([])
})

test('a line of the breakdown under the pointer lights its piece, and leaving it puts it out', async () => {
  const { page, problems } = await openApp()
  await showExample(page)
  await page.getByRole('row').filter({ hasText: 'variables:color:black' }).hover()
  await litAre(page, ['variables:color:black'])
  await page.mouse.move(0, 0)
  await litAre(page, [])
  expect(problems).toEqual([])
})

test('the cursor in a row lights its piece, wherever in the row it is', async () => {
  const { page, problems } = await openApp()
  await showExample(page)
  await rowOf(page, 1).name.focus()
  await litAre(page, ['user:gender:female;'])
  await rowOf(page, 3).value.focus()
  await litAre(page, ['variables:color:black'])
  await screenOf(page).block.focus()
  await litAre(page, ['block:s58fa63fe-6791-42bf-8674-fd4c377aa44f;'])
  await screenOf(page).website.focus()
  await litAre(page, ['https://example.com'])
  expect(problems).toEqual([])
})

test('what the preview shows lights up with the link: the customer’s record and the address bar', async () => {
  const { page, problems } = await openApp()
  await showExample(page)
  await page.getByRole('tab', { name: 'After the click' }).click()
  const source = page.getByTitle('Set by the link').filter({ hasText: 'Facebook' })
  await source.waitFor()
  await pieceOf(page, 'user:Source:Facebook;').hover()
  await eventually(() => isOutlined(source)).toBe(true)
  await source.hover()
  await litAre(page, ['user:Source:Facebook;'])
  await page.mouse.move(0, 0)
  await eventually(() => isOutlined(source)).toBe(false)

  const bar = page.getByRole('figure').getByText('example.com').locator('..')
  await screenOf(page).website.hover()
  await eventually(() => isOutlined(bar)).toBe(true)
  expect(problems).toEqual([])
})

test('the preview follows the draft, for new and for current chat users and for Messenger', async () => {
  const { page, problems } = await openApp()
  await showExample(page)
  await page.getByRole('tab', { name: 'After the click' }).click()
  const panel = page.getByRole('tabpanel', { name: 'After the click' })
  await panel.getByText('The conversation starts at block s58fa63fe…a44f.').waitFor()
  await screenOf(page).block.fill('')
  await panel.getByText('The conversation starts at the default block').waitFor()
  await panel.getByText('A current chat user').click()
  await panel.getByText('The earlier conversation is shown. Nothing new starts.').waitFor()

  await fillRow(page, 2, ['first Name', 'Trang'])
  await panel.getByText('Trang').first().waitFor()
  await screenOf(page).toMessenger.click()
  await screenOf(page).messenger.fill('https://m.me/acme.store')
  await panel.getByText('Messenger opens, and the bot learns at once what the link says.').waitFor()
  await panel.getByText('A new chat user').click()
  await panel.getByText('Get started', { exact: true }).waitFor()
  expect(problems).toEqual([])
})

test('the breakdown says what each part does, in the documentation’s order', async () => {
  const { page, problems } = await openApp()
  await showExample(page)
  const rows = page.getByRole('table').getByRole('row')
  await rows.last().waitFor()
  const lines = await rows.allInnerTexts()
  expect(lines.slice(1).map((line) => line.replaceAll(/\s+/g, ' '))).toEqual([
    'Website https://example.com The page that opens.',
    'BotStar signature ?bs_ref= Tells the page that chatbot data follows.',
    'Block block:s58fa63fe-6791-42bf-8674-fd4c377aa44f; The conversation starts at this block.',
    'User attribute user:gender:female; gender becomes female.',
    'User attribute user:Source:Facebook; Source becomes Facebook.',
    'Variable variables:color:black The variable color holds black.',
  ])
  expect(problems).toEqual([])
})

async function showExample(page: Page): Promise<void> {
  await screenOf(page).button('Show me an example').click()
  await linkIs(page, documentedLink)
}

function pieceOf(page: Page, text: string): Locator {
  return screenOf(page).link.getByText(text, { exact: true })
}

/** Which pieces of the link are lit. */
async function litAre(page: Page, texts: readonly string[]): Promise<void> {
  const lit = screenOf(page).link.locator('[data-lit=true]')
  await eventually(() => lit.allTextContents()).toEqual(texts)
}

/** What stands in the lit lines of the breakdown. */
function litLines(page: Page): Promise<string[]> {
  return page.getByRole('table').locator('[data-lit=true]').getByRole('code').allTextContents()
}

/** Lit rows and their fields have a ground of their own. */
function groundOf(row: Locator): Promise<string> {
  return row.evaluate((it) => getComputedStyle(it).backgroundColor)
}

async function isMarked(row: Locator): Promise<void> {
  await eventually(() => groundOf(row)).not.toBe('rgba(0, 0, 0, 0)')
}

async function isPlain(row: Locator): Promise<void> {
  await eventually(() => groundOf(row)).toBe('rgba(0, 0, 0, 0)')
}

function isOutlined(element: Locator): Promise<boolean> {
  return element.evaluate((it) => getComputedStyle(it).outlineStyle !== 'none')
}

import { expect, test } from 'vitest'
import { eventually, openApp } from '#test/support/browser.ts'
import {
  documentedLink,
  fillRow,
  isFocused,
  linkIs,
  rowOf,
  screenOf,
  stateIs,
} from '#test/journeys/form.ts'

test('a removed row is brought back to its place', async () => {
  const { page, problems } = await openApp()
  const { button } = screenOf(page)
  await button('Show me an example').click()
  await rowOf(page, 2).remove.click()
  await linkIs(page, documentedLink.replace('user:Source:Facebook;', ''))
  await page.getByText('The row is removed.').waitFor()
  await isFocused(rowOf(page, 2).remove)

  await page
    .getByText('The row is removed.')
    .locator('..')
    .getByRole('button', { name: 'Undo' })
    .click()
  await linkIs(page, documentedLink)
  expect(problems).toEqual([])
})

test('all rows can be removed and brought back one by one', async () => {
  const { page, problems } = await openApp()
  const { button } = screenOf(page)
  await button('Show me an example').click()
  await rowOf(page, 3).remove.press('Enter')
  await rowOf(page, 2).remove.press('Enter')
  await rowOf(page, 1).remove.press('Enter')
  await isFocused(button('Add an attribute'))
  await linkIs(page, 'https://example.com?bs_ref=block:s58fa63fe-6791-42bf-8674-fd4c377aa44f')
  for (const left of [2, 1, 0]) {
    // oxlint-disable-next-line no-await-in-loop -- the newest first
    await button('Undo').last().click()
    // oxlint-disable-next-line no-await-in-loop
    await eventually(() => button('Undo').count()).toBe(left)
  }
  await linkIs(page, documentedLink)
  expect(problems).toEqual([])
})

test('Start over empties the form, and Undo fills it again', async () => {
  const { page, problems } = await openApp()
  const { website, messenger, toMessenger, toWebsite, button } = screenOf(page)
  await toMessenger.click()
  await messenger.fill('https://m.me/acme')
  await toWebsite.click()
  await website.fill('https://example.com')
  await fillRow(page, 1, ['Source', 'Facebook'])

  await button('Start over').click()
  await stateIs(page, 'Nothing filled in yet')
  await eventually(() => website.inputValue()).toBe('')
  await button('Undo').click()
  await linkIs(page, 'https://example.com?bs_ref=user:Source:Facebook')
  await toMessenger.click()
  await eventually(() => messenger.inputValue()).toBe('https://m.me/acme')
  expect(problems).toEqual([])
})

test('the example asked for by mistake goes away with Undo', async () => {
  const { page, problems } = await openApp()
  const { button, website } = screenOf(page)
  await button('Show me an example').click()
  await linkIs(page, documentedLink)
  await button('Undo').click()
  await stateIs(page, 'Nothing filled in yet')
  await eventually(() => website.inputValue()).toBe('')
  await button('Show me an example').waitFor()
  expect(problems).toEqual([])
})

test('what Undo itself takes away is brought back too', async () => {
  const { page, problems } = await openApp()
  const { website, button } = screenOf(page)
  await website.fill('https://example.com/first')
  await button('Start over').click()
  await website.fill('https://example.com/second')
  await button('Undo').click()
  await linkIs(page, 'https://example.com/first')
  await button('Undo').last().click()
  await linkIs(page, 'https://example.com/second')
  expect(problems).toEqual([])
})

test('Ctrl+Z brings a removed row back, and in a text it is the browser’s own', async () => {
  const { page, problems } = await openApp()
  await screenOf(page).button('Show me an example').click()
  await rowOf(page, 2).remove.press('Enter')
  await linkIs(page, documentedLink.replace('user:Source:Facebook;', ''))
  await page.keyboard.press('Control+Z')
  await linkIs(page, documentedLink)

  const { value } = rowOf(page, 2)
  await value.press('End')
  await page.keyboard.type(' Ads')
  await linkIs(page, documentedLink.replace('Facebook', 'Facebook%20Ads'))
  await page.keyboard.press('Control+Z')
  await eventually(() => value.inputValue()).not.toContain('Ads')
  expect(problems).toEqual([])
})

test('Undo is there for a while, and as long as the pointer rests on it', async () => {
  const { page, problems } = await openApp({ prepare: (context) => context.clock.install() })
  const { button } = screenOf(page)
  await button('Show me an example').click()
  await page.clock.runFor(8_000)
  await button('Undo').hover()
  await page.clock.runFor(60_000)
  await eventually(() => button('Undo').count()).toBe(1)
  await screenOf(page).website.hover()
  await page.clock.runFor(3_000)
  await eventually(() => button('Undo').count()).toBe(0)
  expect(problems).toEqual([])
})

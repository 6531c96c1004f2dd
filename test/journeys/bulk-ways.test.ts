import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually, openApp } from '#test/support/browser.ts'
import { screenOf } from '#test/journeys/form.ts'
import { buildLink, goTo, presetsOf, savePreset } from '#test/journeys/library-screen.ts'

const makeMany = 'Make links for a whole list'

/** The template of the page of lists. */
function templateOf(page: Page) {
  const value = (name: string) =>
    page.getByRole('group', { name, exact: true }).getByRole('textbox', { name: 'Value' })
  return { address: page.getByRole('textbox', { name: 'Website address' }), value }
}

async function isAtHeading(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { name: 'Which list becomes links?' })
  await heading.waitFor()
  await eventually(() => heading.evaluate((it) => it === document.activeElement)).toBe(true)
}

test('with one press what stands on Build is the template for a whole list, and what was there comes back by Undo', async () => {
  const { page, problems } = await openApp({ path: '/#/bulk' })
  await page.getByText('A pasted table').click()
  await page
    .getByRole('textbox', { name: /^The table/ })
    .fill('Source\tcity\nAd 7\tHuế\nAd 8\tBonn')
  const { address, value } = templateOf(page)
  await address.fill('https://typed.example')
  await goTo(page, 'Build')
  await buildLink(page, 'https://built.example', 'Mail')
  await screenOf(page).button(makeMany).focus()
  await page.keyboard.press('Enter')
  await isAtHeading(page)
  await page.getByText('The template is now what stands on Build.').waitFor()
  expect(await address.inputValue()).toBe('https://built.example')
  expect(await value('Source').inputValue()).toBe('Mail')
  await page.getByRole('button', { name: 'Undo' }).click()
  await eventually(() => address.inputValue()).toBe('https://typed.example')
  // The way back leads to Build as it was, and nothing is handed over again.
  await page.goBack()
  await goTo(page, 'Bulk')
  expect(await address.inputValue()).toBe('https://typed.example')
  expect(problems).toEqual([])
})

test.each([
  ['on a laptop', {}],
  ['on a phone', { width: 390, height: 844 }],
] as const)('with one press a preset is the template for a whole list, %s', async (_, look) => {
  const { page, problems } = await openApp()
  await buildLink(page, 'https://summer.example', 'Mail')
  await savePreset(page, { name: 'Summer', holds: { Source: 'Ask each time' } })
  await page.setViewportSize({ width: 1280, height: 860, ...look })
  await goTo(page, 'Presets')
  await presetsOf(page).preset('Summer').click()
  await page.getByRole('button', { name: makeMany }).click()
  await isAtHeading(page)
  await page.getByText('The template is now “Summer”.').waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  const { address, value } = templateOf(page)
  expect(await address.inputValue()).toBe('https://summer.example')
  expect(await value('Source').count()).toBe(1)
  expect(problems).toEqual([])
})

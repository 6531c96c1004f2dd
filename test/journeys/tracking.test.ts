import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { clipboardPermissions, eventually, openApp } from '#test/support/browser.ts'
import { fillRow, isFocused, linkIs, rowOf, tabTo } from '#test/journeys/form.ts'
import {
  bringIn,
  builderOf,
  fitsAcross,
  goTo,
  isAccessible,
  presetOf,
} from '#test/journeys/library-screen.ts'

const still = { context: { reducedMotion: 'reduce' }, permissions: clipboardPermissions } as const

/** Campaign tracking as a person finds it. */
function trackingOf(page: Page) {
  const { tracking } = builderOf(page)
  return {
    tracking,
    summary: tracking.locator('summary'),
    field: (name: string) => tracking.getByRole('combobox', { name: new RegExp(`utm_${name}$`) }),
    plain: (name: string) => tracking.getByRole('textbox', { name: new RegExp(`utm_${name}$`) }),
    option: (name: RegExp) => tracking.getByRole('option', { name }),
    button: (name: string) => tracking.getByRole('button', { name, exact: true }),
  }
}

/** Fourteen presets for Facebook, and two for the newsletter. */
const saved = Array.from({ length: 16 }, (_, at) =>
  presetOf(at, `Preset ${at}`, {
    draft: {
      channel: 'website',
      destination: 'https://example.com',
      blockId: '',
      rows: [],
      utm:
        at < 14
          ? { source: 'facebook', medium: 'paid social', campaign: `ad ${at}` }
          : { source: 'newsletter', medium: 'email' },
    },
  }),
)

test('campaign tracking in a pasted address is spelled as in the presets, told to a Messenger bot, and copied', async () => {
  const { page, paste, readClipboard, problems } = await openApp(still)
  const { website, messenger, toMessenger, button, copy } = builderOf(page)
  const { tracking, summary, field, button: word } = trackingOf(page)
  await bringIn(page, { presets: saved })
  await goTo(page, 'Build')
  await paste(
    'https://shop.example.org/sale?utm_source=Facebook&utm_medium=Paid_Social&utm_content={{ad.name}}',
    website,
  )
  await page.getByText('utm_source, utm_medium, utm_content moved to Campaign tracking.').waitFor()
  await tracking.getByText('3 filled in, 2 spelled otherwise before').waitFor()

  await summary.click()
  await tracking.getByText('You used “facebook” 14 times.').waitFor()
  await isAccessible(page, 'hints')
  await word('Use it').first().click()
  await isFocused(field('source'))
  await word('Use it').click()
  await linkIs(
    page,
    'https://shop.example.org/sale?utm_source=facebook&utm_medium=paid%20social&utm_content={{ad.name}}',
  )

  await toMessenger.click()
  await messenger.fill('https://m.me/acme.store')
  await tracking.getByText('3 filled in, not read on Messenger').waitFor()
  await isAccessible(page, 'Messenger')
  await word('Make them attributes').click()
  const told =
    'https://m.me/acme.store?ref=user:Source:facebook;user:Medium:paid%20social;user:Content:{{ad.name}}'
  await linkIs(page, told)
  await isFocused(summary)
  await isAccessible(page, 'attributes')

  await button('Undo').last().click()
  await linkIs(
    page,
    'https://m.me/acme.store?utm_source=facebook&utm_medium=paid%20social&utm_content={{ad.name}}',
  )
  await word('Make them attributes').click()
  await linkIs(page, told)
  await copy.click()
  const copied = new URL(await readClipboard())
  expect([...copied.searchParams]).toEqual([
    ['ref', 'user:Source:facebook;user:Medium:paid social;user:Content:{{ad.name}}'],
  ])
  expect(problems).toEqual([])
})

test('with the keyboard alone, what was used before is picked, a placeholder put in, and the bot told', async () => {
  const { page, problems } = await openApp(still)
  const { website, button } = builderOf(page)
  const { summary, field, plain, option, button: word } = trackingOf(page)
  await bringIn(page, { presets: saved })
  await goTo(page, 'Build')
  await tabTo(website)
  await page.keyboard.type('https://shop.example.org?utm_id=7')
  await page.keyboard.press('Tab')
  await page.getByText('The address holds utm_id.').waitFor()
  await tabTo(button('Move to Campaign tracking'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await isFocused(website)
  await linkIs(page, 'https://shop.example.org?utm_id=7')

  await tabTo(summary)
  await page.keyboard.press('Enter')
  await tabTo(field('source'))
  await option(/^facebook 14 times$/).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await eventually(() => field('source').inputValue()).toBe('newsletter')
  await tabTo(plain('term'))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Meta' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: '{{ad.name}}' }).waitFor()
  await isAccessible(page, 'placeholders')
  await page.keyboard.type('{{ad.name')
  await page.keyboard.press('Enter')
  await eventually(() => plain('term').inputValue()).toBe('{{ad.name}}')

  await tabTo(word('Also tell the bot'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await linkIs(
    page,
    'https://shop.example.org?utm_source=newsletter&utm_id=7&utm_term={{ad.name}}&bs_ref=user:Source:newsletter;user:Campaign%20ID:7;user:Term:{{ad.name}}',
  )
  await isFocused(summary)
  await page.keyboard.press('ControlOrMeta+Z')
  await linkIs(page, 'https://shop.example.org?utm_source=newsletter&utm_id=7&utm_term={{ad.name}}')
  expect(problems).toEqual([])
})

test('an address that contradicts campaign tracking is said, and either of the two can win', async () => {
  const { page, problems } = await openApp(still)
  const { website, button } = builderOf(page)
  const { summary, plain, tracking } = trackingOf(page)
  await summary.click()
  await plain('source').fill('mail')
  await website.fill('https://example.com?utm_source=ads')
  await fillRow(page, 1, ['Source', 'shop'])
  await page.getByText(/The address says “ads” for utm_source/).waitFor()
  await tracking.getByText('The address says “ads”.', { exact: false }).waitFor()
  await linkIs(page, 'https://example.com?utm_source=mail&bs_ref=user:Source:shop')
  await isAccessible(page, 'two truths')
  await button('Use what the address says').click()
  await linkIs(page, 'https://example.com?utm_source=ads&bs_ref=user:Source:shop')
  await eventually(() => website.inputValue()).toBe('https://example.com')
  await button('Fill in from the attributes').click()
  await eventually(() => plain('source').inputValue()).toBe('shop')
  await eventually(() => rowOf(page, 1).value.inputValue()).toBe('shop')
  await linkIs(page, 'https://example.com?utm_source=shop&bs_ref=user:Source:shop')
  expect(problems).toEqual([])
})

test.each([320, 390])('on a phone %i wide nothing stands over the edge', async (width) => {
  const { page, problems } = await openApp({ ...still, width, height: 844 })
  const { summary, plain } = trackingOf(page)
  await builderOf(page).website.fill(`https://example.com?utm_source=${'long'.repeat(40)}&a=b`)
  await summary.click()
  await plain('source').fill('x'.repeat(120))
  await plain('medium').fill('y')
  await page
    .getByText(/The address says “long/)
    .first()
    .waitFor()
  await fitsAcross(page, 'two truths')
  await isAccessible(page, 'two truths on a phone')
  expect(problems).toEqual([])
})

import type { Page } from 'playwright-core'
import { decodeQR } from 'qr/decode.js'
import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { clipboardPermissions, eventually, openApp } from '#test/support/browser.ts'
import {
  addRow,
  fillRow,
  isFocused,
  linkIs,
  rowOf,
  screenOf,
  stateIs,
  tabTo,
} from '#test/journeys/form.ts'
import { fitsAcross, isAccessible } from '#test/journeys/library-screen.ts'
import { pdfPathToPixels } from '#test/qr/pictures.ts'

const still = { context: { reducedMotion: 'reduce' }, permissions: clipboardPermissions } as const

/** The choice of places and what belongs to it, as a person finds them. */
function placesOf(page: Page) {
  return {
    place: page.getByLabel('Where will you paste it?'),
    audience: page.getByLabel('Who gets it?'),
    copyAs: page.getByRole('button', { name: 'Copy as…' }),
    item: (name: string) => page.getByRole('menuitem', { name }),
  }
}

/** As a hand does it: the field that was typed into is left. */
async function choose(page: Page, name: string): Promise<void> {
  const { place } = placesOf(page)
  await place.focus()
  await place.selectOption(name)
}

test('a link for a Meta ad gets its macros from the menu, is copied, and reads as an address with them to the letter', async () => {
  const { page, readClipboard, problems } = await openApp(still)
  const { website, copy, button } = screenOf(page)
  const { place, item } = placesOf(page)
  await website.fill('https://shop.example.org/sale')
  await choose(page, 'Meta ads')
  await fillRow(page, 1, ['Source', ''])
  await rowOf(page, 1).row.getByRole('button', { name: 'Insert a placeholder' }).click()
  await item('{{site_source_name}}').click()
  await addRow(page, 'attribute', ['Ad', '__CID_NAME__'])
  await place.focus()
  await page.getByText('__CID_NAME__ belongs to TikTok').waitFor()
  await isAccessible(page, 'a macro of another platform')
  await button('Write {{ad.name}}').click()
  await linkIs(
    page,
    'https://shop.example.org/sale?bs_ref=user:Source:{{site_source_name}};user:Ad:{{ad.name}}',
  )
  await page.getByLabel('Show with samples').check()
  await page
    .getByText('https://shop.example.org/sale?bs_ref=user:Source:ig;user:Ad:Black-Shoes')
    .waitFor()
  await isAccessible(page, 'samples')
  await copy.click()
  const copied = await readClipboard()
  expect(copied).toContain('{{site_source_name}};user:Ad:{{ad.name}}')
  const address = new URL(copied)
  expect(address.host).toBe('shop.example.org')
  expect(address.searchParams.get('bs_ref')).toBe(
    'user:Source:{{site_source_name}};user:Ad:{{ad.name}}',
  )
  expect(problems).toEqual([])
})

test('a link for Mailchimp gets a merge tag in the stead of one reader’s address, and is copied as HTML that a mail program reads', async () => {
  const { page, problems } = await openApp(still)
  const { website, state } = screenOf(page)
  const { audience, copyAs, item } = placesOf(page)
  await website.fill('https://shop.example.org/?a=1&copy=2')
  await fillRow(page, 1, ['email', 'jane@example.com'])
  await choose(page, 'Meta ads')
  await stateIs(page, '1 thing to fix')
  await choose(page, 'Mailchimp')
  await audience.waitFor()
  await isAccessible(page, 'one reader’s address')
  await screenOf(page).button('Use *|EMAIL|*').click()
  await stateIs(page, 'Ready to use')
  await eventually(() => state.textContent()).toBe('Ready to use')
  const link = 'https://shop.example.org/?a=1&copy=2&bs_ref=user:email:*|EMAIL|*'
  await linkIs(page, link)

  await copyAs.click()
  await isAccessible(page, 'menu of copies')
  await item('HTML link').click()
  await page.getByLabel('Words of the link').fill('Chat & “win”')
  await isAccessible(page, 'HTML link')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Copied' }).first().waitFor()
  const pasted = await page.evaluate(async () => {
    const [found] = await navigator.clipboard.read()
    const read = async (type: string) => (await found?.getType(type))?.text() ?? ''
    const html = await read('text/html')
    const source = await read('text/plain')
    const links = [html, source].map((text) =>
      new DOMParser().parseFromString(text, 'text/html').querySelector('a'),
    )
    return links.map((it) => [it?.getAttribute('href'), it?.textContent])
  })
  expect(pasted).toEqual([
    [link, 'Chat & “win”'],
    [link, 'Chat & “win”'],
  ])
  expect(problems).toEqual([])
})

test('a link for an A6 poster is said to fill in nothing, and its code is saved as a PDF that reads back', async () => {
  const { page, problems } = await openApp(still)
  const { website, button } = screenOf(page)
  await website.fill('https://shop.example.org/sale')
  await fillRow(page, 1, ['Source', '{{ad.name}}'])
  await choose(page, 'QR code or print')
  await page.getByText('Only an ad fills in {{ad.name}}').waitFor()
  await isAccessible(page, 'a macro on paper')
  await rowOf(page, 1).value.fill('Poster Đà Nẵng')
  await rowOf(page, 1).value.press('Tab')
  const link =
    'https://shop.example.org/sale?bs_ref=user:Source:Poster%20%C4%90%C3%A0%20N%E1%BA%B5ng'
  await linkIs(page, link)
  await button('QR code').click()
  await page.getByText('Checked: reads back as your link.').waitFor()
  await page.getByLabel('Print shop').check()
  await page.getByLabel('Width in millimetres').fill('105')
  await page.getByText('105 mm wide').waitFor()
  const [saved] = await Promise.all([page.waitForEvent('download'), button('Download PDF').click()])
  const pdf = readFileSync(await saved.path()).toString('latin1')
  expect(decodeQR(pdfPathToPixels(pdf, 4))).toBe(link)
  expect(problems).toEqual([])
})

test('with the keyboard alone a place is chosen, separators are encoded, and the link is copied', async () => {
  const { page, readClipboard, problems } = await openApp(still)
  const { toMessenger, messenger, button } = screenOf(page)
  const { place } = placesOf(page)
  await toMessenger.click()
  await messenger.fill('https://m.me/acme.store')
  await fillRow(page, 1, ['Source', 'Chat'])
  await addRow(page, 'variable', ['color', 'black'])
  await tabTo(place)
  await page.keyboard.type('Discord')
  await page.getByText('may end the link at the first').waitFor()
  await isAccessible(page, 'separators')
  await tabTo(button('Write “;” and “:” so that they survive'))
  await page.keyboard.press('Enter')
  await isFocused(place)
  await isAccessible(page, 'encoded separators')
  await tabTo(button('Copy link'))
  await page.keyboard.press('Enter')
  const copied = new URL(await readClipboard())
  expect(copied.search).toBe('?ref=user%3ASource%3AChat%3Bvariables%3Acolor%3Ablack')
  expect(copied.searchParams.get('ref')).toBe('user:Source:Chat;variables:color:black')
  expect(problems).toEqual([])
})

test.each([320, 390])(
  'on a phone %i wide a place is chosen in the sheet, and nothing stands over the edge',
  async (width) => {
    const { page, problems } = await openApp({ ...still, width, height: 844 })
    const { website, button } = screenOf(page)
    const { place, copyAs, item } = placesOf(page)
    await website.fill('https://shop.example.org/sale')
    await fillRow(page, 1, ['email', 'jane@example.com'])
    await button('Show all about the link').click()
    await choose(page, 'Salesforce Marketing Cloud')
    await fitsAcross(page, 'a mail')
    await isAccessible(page, 'a mail on a phone')
    await copyAs.click()
    await fitsAcross(page, 'menu of copies')
    await item('Chat widget settings').click()
    await fitsAcross(page, 'widget settings')
    await isAccessible(page, 'widget settings on a phone')
    await page
      .getByRole('dialog', { name: /chat widget/ })
      .getByRole('button', { name: 'Close' })
      .click()
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await place.waitFor({ state: 'hidden' })
    await rowOf(page, 1).row.getByRole('button', { name: 'Insert a placeholder' }).click()
    await fitsAcross(page, 'placeholders')
    await isAccessible(page, 'placeholders on a phone')
    expect(problems).toEqual([])
  },
)

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe } from '#test/support/axe.ts'
import { eventually, openApp, type AppOptions } from '#test/support/browser.ts'
import { addRow, fillRow, messageOf, rowOf, screenOf, wordsOf } from '#test/journeys/form.ts'

const phone = {
  width: 390,
  height: 844,
  context: { hasTouch: true, isMobile: true },
} as const

test('axe finds nothing on the empty form, and nothing on the example with all its help open', async () => {
  const { page, problems } = await openStill()
  await isAccessible(page, 'empty')
  await screenOf(page).button('Show me an example').click()
  await isAccessible(page, 'example, with Undo')
  for (const question of [
    'Where should customers arrive?',
    'Where do I find a block’s ID?',
    'Attribute or variable?',
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await screenOf(page).button(question).click()
  }
  await screenOf(page).tracking.getByText('Campaign tracking').click()
  await isAccessible(page, 'help and campaign tracking open')
  expect(problems).toEqual([])
})

test('axe finds nothing on a form full of errors, warnings, notes and offers', async () => {
  const { page, problems } = await openStill()
  const { website, copy, tracking } = screenOf(page)
  await website.fill('http://user:pw@example.com/?bs_ref=old')
  await screenOf(page).block.fill('wel come')
  await fillRow(page, 1, ['gender', 'Female'])
  await addRow(page, 'attribute', ['email', 'nobody'])
  await addRow(page, 'attribute', ['birthday', '31/12/1990'])
  await addRow(page, 'attribute', ['First name', ' Jane '])
  await addRow(page, 'variable', ['a;b', '12:30'])
  await addRow(page, 'variable', ['', 'x'])
  await addRow(page, 'variable', ['color', 'user:gender:female;'])
  await tracking.getByText('Campaign tracking').click()
  await page.getByLabel('utm_source').fill(' mail')
  await copy.click()
  await page.getByText('These are parts of a link.').waitFor()
  await isAccessible(page, 'errors')
  await website.fill('https://example.com?bs_ref=user:a:b')
  await page.getByText('This is a whole External Link.').waitFor()
  await isAccessible(page, 'a whole link as an address')
  expect(problems).toEqual([])
})

test('axe finds nothing on the picture after the click, for whoever clicks and wherever the link leads', async () => {
  const { page, problems } = await openStill()
  const { toMessenger, messenger } = screenOf(page)
  await screenOf(page).button('Show me an example').click()
  await page.getByRole('tab', { name: 'After the click' }).click()
  await page.getByText('The customer’s record afterwards').waitFor()
  await isAccessible(page, 'website, new user')
  await page.getByText('A current chat user').click()
  await isAccessible(page, 'website, current user')
  await toMessenger.click()
  await messenger.fill('https://m.me/acme.store')
  await isAccessible(page, 'Messenger, current user')
  await page.getByText('A new chat user').click()
  await isAccessible(page, 'Messenger, new user')
  expect(problems).toEqual([])
})

test('axe finds nothing on open menus and lists of suggestions', async () => {
  const { page, problems } = await openStill()
  await screenOf(page).button('Show me an example').click()
  await page.getByRole('button', { name: /^Theme/ }).click()
  await page.getByRole('menuitem', { name: 'Dark' }).waitFor()
  await isAccessible(page, 'theme menu')
  await page.keyboard.press('Escape')
  await rowOf(page, 2).row.getByRole('button', { name: 'Insert a placeholder' }).click()
  await page.getByRole('menuitem', { name: 'Meta' }).click()
  await page.getByRole('menuitem', { name: '{{ad.name}}' }).waitFor()
  await isAccessible(page, 'placeholders')
  await page.keyboard.press('Escape')
  await rowOf(page, 1).name.fill('')
  await page.getByRole('option', { name: /^email/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await isAccessible(page, 'suggestions')
  expect(problems).toEqual([])
})

test('axe finds nothing on the QR dialog, with a code and without', async () => {
  const { page, problems } = await openStill()
  await screenOf(page).button('Show me an example').click()
  await screenOf(page).button('QR code').click()
  await page.getByText('Checked: reads back as your link.').waitFor()
  await isAccessible(page, 'QR code')
  await page.getByLabel('In print').check()
  await page.getByLabel('Width in millimetres').fill('3')
  await page.getByLabel('Width in millimetres').press('Tab')
  await page.getByText('At least 15 mm.').waitFor()
  await isAccessible(page, 'QR code of a wrong size')
  await page.getByText('Look', { exact: true }).click()
  await page
    .getByLabel('Picture file')
    .setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(square) })
  await page.getByText(/^Covers \d+ × \d+ modules/).waitFor()
  await isAccessible(page, 'QR code with a picture in its middle')
  await page.getByLabel('Code', { exact: true }).fill('#ffee00')
  await page.getByText(/too little for phones/).waitFor()
  await isAccessible(page, 'QR code of colours that are too alike')
  expect(problems).toEqual([])
})

test('axe finds nothing on the dialog for copying by hand, and nothing on the notices', async () => {
  const { page, problems } = await openStill({
    prepare: (context) =>
      context.addInitScript(() => {
        if (!isSecureContext) return
        navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
        document.execCommand = () => false
        localStorage.setItem('external-link-builder.draft.x', '{')
      }),
  })
  await page.getByText('could not be read').waitFor()
  await screenOf(page).button('Show me an example').click()
  await isAccessible(page, 'a draft that was set aside')
  await screenOf(page).copy.click()
  await page.getByRole('dialog', { name: 'Copy the link yourself' }).waitFor()
  await isAccessible(page, 'copy by hand')
  expect(problems).toEqual([])
})

test('axe finds nothing on a phone, with the bar closed and open, and on its dialogs', async () => {
  const { page, problems } = await openStill(phone)
  const { button } = screenOf(page)
  await isAccessible(page, 'empty')
  await button('Show me an example').tap()
  await rowOf(page, 2).value.fill('a;b')
  await button('Copy link').tap()
  await messageOf(page, 'row.value-semicolon').waitFor()
  await isAccessible(page, 'with an error')
  await button(wordsOf('put-comma')).tap()
  await button('Show all about the link').tap()
  await page.getByRole('dialog', { name: 'Your link' }).waitFor()
  await isAccessible(page, 'bar open')
  await page.getByRole('button', { name: 'QR code' }).last().tap()
  await page.getByText('Checked: reads back as your link.').waitFor()
  await isAccessible(page, 'QR code')
  expect(problems).toEqual([])
})

const square = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>'

/** Colours that are still on their way from one to the other have no contrast of their own. */
function openStill(options: AppOptions = {}) {
  return openApp({ ...options, context: { ...options.context, reducedMotion: 'reduce' } })
}

/** In both themes. */
async function isAccessible(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- there is one screen
    await page.emulateMedia({ colorScheme })
    // Asked again: the new colours take a moment to arrive everywhere.
    // oxlint-disable-next-line no-await-in-loop
    await eventually(async () => ({ what, colorScheme, found: await axe(page) })).toEqual({
      what,
      colorScheme,
      found: [],
    })
  }
}

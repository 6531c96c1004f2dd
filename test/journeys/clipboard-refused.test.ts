import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import { clipboardPermissions, eventually, openApp } from '#test/support/browser.ts'
import { documentedLink, isFocused, screenOf } from '#test/journeys/form.ts'

test('where the browser refuses the clipboard, the link lies selected and Ctrl+C copies it', async () => {
  const { page, readClipboard, problems } = await openApp({
    permissions: clipboardPermissions,
    prepare: refuse,
  })
  const { button, copy } = screenOf(page)
  await button('Show me an example').click()
  await copy.click()

  const dialog = page.getByRole('dialog', { name: 'Copy the link yourself' })
  await dialog.getByText('The link is selected: press Ctrl+C.').waitFor()
  const field = dialog.getByLabel('Link')
  await isFocused(field)
  await eventually(() => field.inputValue()).toBe(documentedLink)
  await eventually(() => page.evaluate(() => getSelection()?.toString())).toBe(documentedLink)

  await page.keyboard.press('Control+C')
  await dialog.getByText('Copied. You can close this.').waitFor()
  expect(await readClipboard()).toBe(documentedLink)
  await page.bringToFront()
  await page.keyboard.press('Escape')
  await eventually(() => page.getByRole('dialog').count()).toBe(0)
  await isFocused(copy)
  expect(problems).toEqual([])
})

test('on a phone the way out is there too, from the bar and from the opened sheet', async () => {
  const { page, problems } = await openApp({
    width: 390,
    height: 844,
    prepare: refuse,
    context: { hasTouch: true, isMobile: true },
  })
  const { button } = screenOf(page)
  const dialog = page.getByRole('dialog', { name: 'Copy the link yourself' })
  await button('Show me an example').tap()
  await button('Copy link').tap()
  await dialog.getByLabel('Link').waitFor()
  await dialog.getByRole('button', { name: 'Close' }).tap()

  await button('Show all about the link').tap()
  const sheet = page.getByRole('dialog', { name: 'Your link' })
  await sheet.getByRole('button', { name: 'Copy link' }).tap()
  await dialog.getByLabel('Link').waitFor()
  await eventually(() => dialog.getByLabel('Link').inputValue()).toBe(documentedLink)
  await dialog.getByRole('button', { name: 'Close' }).tap()
  await sheet.getByRole('button', { name: 'Close' }).tap()
  await eventually(() => page.getByRole('dialog').count()).toBe(0)
  expect(problems).toEqual([])
})

test('the link’s own letters can be selected in the link and copied, wherever it is wrapped', async () => {
  const { page, readClipboard, problems } = await openApp({ permissions: clipboardPermissions })
  const { button, link } = screenOf(page)
  await button('Show me an example').click()
  await link.getByRole('paragraph').click({ clickCount: 3 })
  await page.keyboard.press('Control+C')
  expect(await readClipboard()).toBe(documentedLink)
  expect(problems).toEqual([])
})

/** Neither the modern way nor the old one. */
function refuse(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    if (!isSecureContext) return
    navigator.clipboard.writeText = () =>
      Promise.reject(new DOMException('Refused', 'NotAllowedError'))
    document.execCommand = () => false
  })
}

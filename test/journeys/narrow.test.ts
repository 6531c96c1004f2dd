import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { clipboardPermissions, eventually, openApp } from '#test/support/browser.ts'
import {
  addRow,
  block,
  documentedLink,
  fillRow,
  isFocused,
  messageOf,
  screenOf,
} from '#test/journeys/form.ts'

const phone = {
  width: 390,
  height: 844,
  context: { hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
} as const

test('on a phone the result is a bar at the foot of the screen that copies the link', async () => {
  const { page, readClipboard, problems } = await openApp({
    ...phone,
    permissions: clipboardPermissions,
  })
  const { result, button } = screenOf(page)
  await button('Show me an example').tap()
  await result.getByText(documentedLink).waitFor()
  const bar = await result.boundingBox()
  expect(bar?.x).toBe(0)
  expect(bar?.width).toBe(390)
  expect(Math.round((bar?.y ?? 0) + (bar?.height ?? 0))).toBe(844)
  // It does not take more than a quarter of the screen.
  expect(bar?.height).toBeLessThan(211)

  await button('Copy link').tap()
  await button('Copied').waitFor()
  expect(await readClipboard()).toBe(documentedLink)
  expect(problems).toEqual([])
})

test('on a phone the bar opens to all about the link, and leads to what is wrong', async () => {
  const { page, readClipboard, problems } = await openApp({
    ...phone,
    permissions: clipboardPermissions,
  })
  const { website, button } = screenOf(page)
  await button('Show me an example').tap()
  await button('Show all about the link').tap()
  const sheet = page.getByRole('dialog', { name: 'Your link' })
  await sheet.getByRole('row').filter({ hasText: 'Source becomes Facebook.' }).waitFor()
  await sheet.getByRole('tab', { name: 'After the click' }).tap()
  await sheet.getByText('The customer’s record afterwards').waitFor()
  await sheet.getByRole('button', { name: 'Copy link' }).tap()
  await sheet.getByRole('button', { name: 'Copied' }).waitFor()
  expect(await readClipboard()).toBe(documentedLink)
  await page.bringToFront()
  await sheet.getByRole('button', { name: 'Close' }).tap()

  await website.fill('')
  await button('Show all about the link').tap()
  await sheet.getByRole('button', { name: 'Show me' }).tap()
  await isFocused(website)
  await eventually(() => page.getByRole('dialog').count()).toBe(0)
  await messageOf(page, 'destination.required').waitFor()
  expect(problems).toEqual([])
})

test('on a phone a QR code is made and saved', async () => {
  const { page, problems } = await openApp(phone)
  const { button } = screenOf(page)
  await button('Show me an example').tap()
  await button('QR code').tap()
  await page.getByText('Checked: reads back as your link.').waitFor()
  await fitsAcross(page, 'the QR dialog')
  await page.getByText('Look', { exact: true }).tap()
  await page.getByLabel('Caption below the code').fill('W'.repeat(120))
  await page.getByLabel('Ground', { exact: true }).fill('#000000')
  await fitsAcross(page, 'the look of a QR code, with an error')
  await button('Back to black on white').tap()
  await page.getByText('Checked: reads back as your link.').waitFor()
  const [saved] = await Promise.all([page.waitForEvent('download'), button('Download PNG').tap()])
  expect(saved.suggestedFilename()).toBe('qr-example.com-s58fa63f.png')
  expect(problems).toEqual([])
})

test.each([
  ['on a phone', 390, 844],
  ['on the smallest phone, or at 400 %', 320, 640],
  ['at 200 % on a laptop', 640, 400],
  ['on a tablet', 820, 1100],
  ['on a laptop', 1024, 700],
])('nothing is cut off or scrolled sideways %s', async (_, width, height) => {
  const { page, problems } = await openApp({ width, height })
  const { website, button, tracking } = screenOf(page)
  await fitsAcross(page, 'empty')
  await website.fill(`https://example.com/${'a-very-long-path-without-a-break'.repeat(8)}`)
  await screenOf(page).block.fill(block)
  await fillRow(page, 1, ['W'.repeat(60), 'M'.repeat(200)])
  await addRow(page, 'attribute', ['email', 'nobody'])
  await addRow(page, 'variable', ['a;b', 'Đà Nẵng 🛶'])
  await tracking.getByText('Campaign tracking').click()
  await messageOf(page, 'row.email').waitFor()
  await fitsAcross(page, 'long texts and errors')

  if (width < 1024) await button('Show all about the link').click()
  await fitsAcross(page, 'all about the link')
  await page.getByRole('tab', { name: 'After the click' }).click()
  await page.getByText('The customer’s record afterwards').waitFor()
  await fitsAcross(page, 'after the click')
  expect(problems).toEqual([])
})

/** Neither the page nor a dialog is wider than its place, and no control stands over the edge. */
async function fitsAcross(page: Page, what: string): Promise<void> {
  await eventually(async () => ({ what, over: await over(page) })).toEqual({ what, over: [] })
}

function over(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const boxes = [
      document.documentElement,
      ...document.querySelectorAll('aside, dialog[open] > div, [role=tabpanel], section'),
    ]
    const wide = boxes.filter((box) => box.scrollWidth > box.clientWidth)
    const controls = [...document.querySelectorAll('button, input, select, textarea, summary, h2')]
    const beyond = controls.filter((control) => {
      const { left, right } = control.getBoundingClientRect()
      return control.checkVisibility() && right - left > 1 && (right > width + 0.5 || left < -0.5)
    })
    return [...wide, ...beyond].map((it) => it.outerHTML.slice(0, 120))
  })
}

import { expect, test } from 'vitest'
import { clipboardPermissions, eventually, openApp } from '#test/support/browser.ts'
import { linkIs, messageOf, rowOf, screenOf, stateIs } from '#test/journeys/form.ts'

const names = Array.from({ length: 200 }, (_, at) => `n${at + 1}`)
const linkOf = (parts: readonly string[]) => `https://example.com?bs_ref=${parts.join(';')}`
const parts = names.map((name) => `variables:${name}:x`)

test('with two hundred rows, rows are added, typed into, moved, removed and brought back', async () => {
  const { page, paste, problems } = await openApp({ permissions: clipboardPermissions })
  const { website, button, rows } = screenOf(page)
  await paste(linkOf(parts), website)
  await button('Put its parts into the form').click()
  await linkIs(page, linkOf(parts))
  await eventually(() => rows.getByRole('group').count()).toBe(200)
  await button('Dismiss').click()

  await button('Add an attribute').click()
  await page.keyboard.type('Source')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Facebook')
  const longer = [...parts, 'user:Source:Facebook']
  await linkIs(page, linkOf(longer))

  await page.keyboard.press('Alt+ArrowUp')
  await linkIs(page, linkOf([...longer.slice(0, 199), 'user:Source:Facebook', 'variables:n200:x']))
  await page.keyboard.press('Alt+ArrowDown')

  await rowOf(page, 100).value.fill('a hundred')
  const changed = longer.map((it) =>
    it === 'variables:n100:x' ? 'variables:n100:a%20hundred' : it,
  )
  await linkIs(page, linkOf(changed))

  await rowOf(page, 1).remove.click()
  await linkIs(page, linkOf(changed.slice(1)))
  await button('Undo').click()
  await linkIs(page, linkOf(changed))

  await page.reload()
  await linkIs(page, linkOf(changed))
  expect(problems).toEqual([])
})

test('a value of ten thousand characters is taken, shown whole and said to be long', async () => {
  const { page, paste, readClipboard, problems } = await openApp({
    permissions: clipboardPermissions,
  })
  const { website, copy, link } = screenOf(page)
  const text = 'Đà Nẵng 🛶 '.repeat(1000).slice(0, 9_999) + '!'
  const url = `https://example.com?bs_ref=user:Story:${encodeURIComponent(text).replaceAll('!', '%21')}`
  await website.fill('https://example.com')
  await rowOf(page, 1).name.fill('Story')
  await paste(text, rowOf(page, 1).value)
  await linkIs(page, url)
  await stateIs(page, 'Ready to use')
  await messageOf(page, 'link.long', { length: url.length, limit: 2000 }).waitFor()

  await rowOf(page, 1).value.press('End')
  await page.keyboard.type('?')
  await linkIs(page, `${url}%3F`)
  // The link scrolls in its own box, and the buttons below it stay in reach.
  const [box, button] = [await link.boundingBox(), await copy.boundingBox()]
  expect(box?.height).toBeLessThanOrEqual(320)
  expect(button?.y).toBeLessThan(860)
  await copy.click()
  expect(await readClipboard()).toBe(`${url}%3F`)
  expect(problems).toEqual([])
})

test('a link too long for any QR code says so instead of making one', async () => {
  const { page, problems } = await openApp()
  await screenOf(page).website.fill('https://example.com')
  await rowOf(page, 1).name.fill('Story')
  await rowOf(page, 1).value.fill('x'.repeat(3000))
  await screenOf(page).button('QR code').click()
  await page.getByText('no QR code holds more than 2,953').waitFor()
  await screenOf(page).button('Download PNG').click()
  await eventually(() => page.getByText(/^Downloading/).count()).toBe(0)
  expect(problems).toEqual([])
})

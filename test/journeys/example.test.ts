import { expect, test } from 'vitest'
import { clipboardPermissions, openApp } from '#test/support/browser.ts'
import { documentedLink, linkIs, screenOf, stateIs, tabTo } from '#test/journeys/form.ts'

test('a first visitor is shown the documentation’s example, and copies it with the mouse', async () => {
  const { page, readClipboard, problems } = await openApp({ permissions: clipboardPermissions })
  const { button, copy } = screenOf(page)
  await stateIs(page, 'Nothing filled in yet')

  await button('Show me an example').click()
  await linkIs(page, documentedLink)
  await stateIs(page, 'Ready to use')

  await copy.click()
  await button('Copied').waitFor()
  expect(await readClipboard()).toBe(documentedLink)
  expect(problems).toEqual([])
})

test('a first visitor without a mouse gets the example into the clipboard with Tab, Enter and Space', async () => {
  const { page, readClipboard, problems } = await openApp({ permissions: clipboardPermissions })
  const { button, copy } = screenOf(page)

  await tabTo(button('Show me an example'))
  await page.keyboard.press('Enter')
  await linkIs(page, documentedLink)

  await tabTo(copy)
  await page.keyboard.press('Space')
  await button('Copied').waitFor()
  expect(await readClipboard()).toBe(documentedLink)
  expect(problems).toEqual([])
})

import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { axe } from '#test/support/axe.ts'
import { eventually, openApp } from '#test/support/browser.ts'
import { linkIs, screenOf } from '#test/journeys/form.ts'
import { openLibraryTab, openRefusingBrowser, serveLibrary } from '#test/journeys/library-page.ts'

test('in a browser that keeps nothing, links are built as always, and the presets say why there are none', async () => {
  const context = await openRefusingBrowser()
  const page = await context.newPage()
  await page.goto(`${inject('address')}/`)
  await screenOf(page).website.fill('https://example.com')
  await linkIs(page, 'https://example.com')
  for (const name of ['Presets', 'Bots']) {
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    await page.getByRole('link', { name, exact: true }).click()
    // oxlint-disable-next-line no-await-in-loop
    await eventually(() => alertOf(page)).toContain('does not let the app keep anything')
    // oxlint-disable-next-line no-await-in-loop
    await eventually(() => axe(page)).toEqual([])
    // oxlint-disable-next-line no-await-in-loop
    await eventually(() => page.getByRole('link', { name }).getAttribute('aria-current')).toBe(
      'page',
    )
  }
})

test('where storage is full, a save says so and keeps what was typed, and works when there is room', async () => {
  const { page, context } = await openApp({ prepare: serveLibrary })
  const debug = await context.newCDPSession(page)
  const origin = inject('address')
  await debug.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 500_000 })
  const library = await openLibraryTab(context)
  await library.evaluate(async () => {
    await libraryInPage.save('Before')
    await libraryInPage.fillUp()
  })
  await library.close()

  await page.bringToFront()
  await screenOf(page).website.fill('https://example.com')
  await screenOf(page).button('Save preset').click()
  const dialog = page.getByRole('dialog')
  const name = dialog.getByRole('textbox', { name: /^Name/ })
  await name.fill('Summer')
  const save = dialog.getByRole('button', { name: 'Save preset' })
  await save.click()
  await eventually(() => dialog.textContent()).toContain('this browser has no room left')
  await eventually(() => name.inputValue()).toBe('Summer')
  await eventually(() => axe(page)).toEqual([])

  await debug.send('Storage.overrideQuotaForOrigin', { origin })
  await save.click()
  await dialog.waitFor({ state: 'hidden' })
  await page.goto(`${origin}/#/presets`)
  await page.getByText('Summer', { exact: true }).first().waitFor()
  await page.getByText('Before', { exact: true }).first().waitFor()
})

test.each([
  ['newer', 'were kept by a newer version of this app'],
  ['damaged', 'cannot be read just now'],
] as const)(
  'a library that is %s can be saved as a file; a new one is started, and takes the file',
  async (trouble, said) => {
    const { page, context } = await openApp({ prepare: serveLibrary })
    const library = await openLibraryTab(context)
    await library.evaluate(async (what) => {
      await libraryInPage.save('Summer')
      if (what === 'newer') return libraryInPage.tamper(() => {}, 99)
      return libraryInPage.tamper((stores) => stores.objectStore('document-store').clear())
    }, trouble)
    await library.close()

    await page.goto(`${inject('address')}/#/presets`)
    await eventually(() => alertOf(page)).toContain(said)
    await eventually(() => axe(page)).toEqual([])
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save what is there as a file' }).click()
    const file = await (await downloading).path()
    expect(readFileSync(file, 'utf8')).toContain('"name": "Summer"')

    await page.getByRole('button', { name: 'Start a new library' }).click()
    await page.getByText('No presets yet').waitFor()
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Import a file' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    const choose = dialog.getByRole('button', { name: /choose/i })
    if (await choose.isVisible()) await choose.click()
    await (
      await choosing
    ).setFiles({
      name: 'library.json',
      mimeType: 'application/json',
      buffer: readFileSync(file),
    })
    await dialog.getByRole('button', { name: /^Import/ }).click()
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    await page.getByText('Summer', { exact: true }).first().waitFor()
    await page.reload()
    await page.getByText('Summer', { exact: true }).first().waitFor()
  },
)

async function alertOf(page: Page): Promise<string> {
  return (await page.getByRole('alert').allTextContents()).join(' ')
}

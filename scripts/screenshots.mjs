import { launchBrowser } from './browser.mjs'
import { buildIfStale, dist } from './build.mjs'
import { install } from './install.mjs'
import { root } from './run.mjs'

// The pictures in the README: the pages filled, in both themes.
install()
buildIfStale()
const { serve } = await import('./serve.mjs')
const server = await serve(dist, {})
const browser = await launchBrowser()
for (const theme of /** @type {const} */ (['light', 'dark'])) {
  const context = await browser.newContext({
    colorScheme: theme,
    viewport: { width: 1280, height: 860 },
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await page.goto(server.address)
  await page.getByRole('button', { name: 'Show me an example' }).click()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await page.getByRole('group', { name: 'Row 2' }).getByRole('combobox', { name: 'Name' }).focus()
  await page.keyboard.press('Escape')
  await page.screenshot({ path: `${root}docs/build-${theme}.png`, animations: 'disabled' })
  await page.goto(`${server.address}/#/check`)
  await page.getByRole('button', { name: 'Check this example' }).click()
  await page.getByText('Before and after').waitFor()
  await page.screenshot({ path: `${root}docs/check-${theme}.png`, animations: 'disabled' })
  await page.goto(`${server.address}/#/bulk`)
  await page.getByRole('button', { name: 'Show me an example' }).click()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await page.getByText('The first 3 rows become links').waitFor()
  await page.screenshot({ path: `${root}docs/bulk-${theme}.png`, animations: 'disabled' })
  await page.goto(`${server.address}/#/presets`)
  await page.getByRole('button', { name: 'Import a file' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles(`${root}scripts/screenshot-library.json`)
  await page.getByRole('button', { name: /^Import \d/ }).click()
  await page.getByRole('dialog').getByText('are in your library').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: /^Search/ }).fill('sum')
  await page.screenshot({ path: `${root}docs/presets-${theme}.png`, animations: 'disabled' })
  await page.goto(`${server.address}/#/bots/bot:acme`)
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.screenshot({ path: `${root}docs/bots-${theme}.png`, animations: 'disabled' })
  await context.close()
}
await browser.close()
await server.close()

import { launchBrowser } from '../browser.mjs'
import { buildIfStale, dist } from '../build.mjs'
import { serve } from '../serve.mjs'
import { against } from './line.mjs'

const PRESETS = 5000
const LIMIT = 50
const SEARCHES = 12

/** @returns {Promise<import('./line.mjs').Line[]>} */
export const bench = async () => {
  buildIfStale()
  const server = await serve(dist, {})
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    await importPresets(await context.newPage(), server.address)
    // A new tab has indexed nothing yet.
    const page = await context.newPage()
    const shown = await openList(page, server.address)
    const letters = (await searchFor(page)).toSorted((one, other) => one - other)
    const [median = 0, slow = 0] = [0.5, 0.95].map(
      (part) => letters[Math.floor(letters.length * part)],
    )
    const presets = PRESETS.toLocaleString('en')
    return [
      { what: `Open the page with ${presets} presets`, measured: inMs(shown, 0) },
      {
        what: `Letter to painted list, ${presets} presets`,
        measured: `${inMs(median)}, 95 % within ${inMs(slow)}`,
        aim: against(slow, LIMIT, inMs),
      },
    ]
  } finally {
    await browser.close()
    await server.close()
  }
}

/** @param {number} ms */
const inMs = (ms, digits = 1) => `${ms.toFixed(digits)} ms`

/**
 * As a person does it.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 */
const importPresets = async (page, address) => {
  await page.goto(`${address}/#/presets`)
  await page.getByRole('button', { name: 'Import a file' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import' })
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Choose a file' }).click(),
  ])
  await chooser.setFiles({
    name: 'presets.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file())),
  })
  await dialog.getByRole('button', { name: /^Import \d/ }).click({ timeout: 120_000 })
  await dialog.getByText('in your library').waitFor({ timeout: 120_000 })
  await page.close()
}

/** Letters that stand nowhere but in names: with each one typed, there are fewer presets. */
const LETTERS = 'bdfjkqvwxyz'

/** @param {number} at */
const nameOf = (at) => {
  let seed = at * 7919 + 1
  return Array.from({ length: 6 }, () => {
    seed = (seed * 48271) % 2147483647
    return LETTERS[seed % LETTERS.length]
  }).join('')
}

const file = () => ({
  format: 'external-link-builder',
  version: 1,
  presets: Array.from({ length: PRESETS }, (_, at) => ({
    id: `preset:${String(at).padStart(8, '0')}-0000-4000-8000-000000000000`,
    createdAt: new Date(1_700_000_000_000 + at * 60_000).toISOString(),
    updatedAt: new Date(1_700_000_000_000 + at * 60_000).toISOString(),
    name: nameOf(at),
    note: 'the mail that costs more in the hot months',
    tags: ['mail', 'ours'],
    botId: '',
    draft: {
      channel: 'website',
      destination: `https://shop.test/sale/${at}`,
      blockId: '',
      rows: Array.from({ length: 6 }, (__, row) => ({
        kind: 'user',
        name: `Source ${row}`,
        value: `mail ${at}`,
      })),
    },
    systemNames: 'documented',
    holds: [],
  })),
  bots: [],
})

/**
 * Milliseconds until the list is there.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 */
const openList = async (page, address) => {
  const start = performance.now()
  await page.goto(`${address}/#/presets`)
  await page.getByRole('listbox', { name: 'Presets' }).waitFor()
  return performance.now() - start
}

/**
 * Milliseconds from each letter to a task after the frame with the list that it leaves: three letters of some names.
 * @param {import('playwright-core').Page} page
 */
const searchFor = async (page) => {
  await page.getByRole('combobox', { name: /^Search presets/ }).focus()
  await page.evaluate(watchKeys)
  let count = 0
  for (let search = 0; search < SEARCHES; search++) {
    const letters = nameOf(search * 397).slice(0, 3)
    for (const key of letters) {
      await page.keyboard.press(key)
      count += 1
      await page.waitForFunction((expected) => window.keyTimes.length === expected, count)
    }
    await page.keyboard.press('Escape')
    await page.getByText(`${PRESETS.toLocaleString('en')} presets`, { exact: true }).waitFor()
  }
  return page.evaluate(() => window.keyTimes)
}

/** Runs in the page. */
const watchKeys = () => {
  window.keyTimes = []
  const place = document.querySelector('main')
  if (place === null) throw new Error('the page has no content')
  let pressed = 0
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      pressed = key.length === 1 ? timeStamp : 0
    },
    true,
  )
  new MutationObserver(() => {
    const since = pressed
    if (since === 0) return
    pressed = 0
    requestAnimationFrame(() => {
      // A message comes after the frame has been painted.
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => window.keyTimes.push(performance.now() - since))
      port1.start()
      port2.postMessage(null)
    })
  }).observe(place, { subtree: true, characterData: true, childList: true })
}

import { launchBrowser } from '../browser.mjs'
import { buildIfStale, dist } from '../build.mjs'
import { serve } from '../serve.mjs'
import { against } from './line.mjs'

const LIMIT = 50
const KEYS = 40
const KEY = 'external-link-builder.draft'

/** @returns {Promise<import('./line.mjs').Line[]>} */
export const bench = async () => {
  buildIfStale()
  const server = await serve(dist, {})
  const browser = await launchBrowser()
  try {
    const lines = []
    for (const rows of [4, 200]) {
      const times = await typeInto(browser, `${server.address}/`, rows)
      const [median = 0, slow = 0] = [times[Math.floor(KEYS / 2)], times[Math.floor(KEYS * 0.95)]]
      lines.push({
        what: `Keystroke to painted link, ${rows} rows`,
        measured: `${median.toFixed(1)} ms, 95 % within ${slow.toFixed(1)} ms`,
        ...(rows === 200 && { aim: against(slow, LIMIT, (ms) => `${ms.toFixed(1)} ms`) }),
      })
    }
    return lines
  } finally {
    await browser.close()
    await server.close()
  }
}

/**
 * Milliseconds from each key to the frame after the one that shows its letter in the link, sorted.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {number} rows
 */
const typeInto = async (browser, address, rows) => {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  await context.addInitScript(({ key, form }) => localStorage.setItem(`${key}.bench`, form), {
    key: KEY,
    form: JSON.stringify({ v: 1, savedAt: Date.now(), value: formOf(rows) }),
  })
  const page = await context.newPage()
  await page.goto(address)
  const middle = page.getByRole('group', { name: `Row ${rows / 2}`, exact: true })
  const value = middle.getByRole('textbox', { name: 'Value' })
  await value.focus()
  await page.evaluate(watchKeys)
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press('x')
    await page.waitForFunction((count) => window.keyTimes.length === count, key + 1)
  }
  const times = await page.evaluate(() => window.keyTimes)
  await context.close()
  return times.toSorted((one, other) => one - other)
}

/** Runs in the page: from the key's own time stamp to a task after the frame in which the link has changed. */
const watchKeys = () => {
  window.keyTimes = []
  const link = document.querySelector('[aria-label="The link in its parts"]')
  if (link === null) throw new Error('the link is not on the page')
  let pressed = 0
  addEventListener('keydown', (event) => (pressed = event.timeStamp), true)
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
  }).observe(link, { subtree: true, characterData: true, childList: true })
}

/** @param {number} rows */
const formOf = (rows) => ({
  channel: 'website',
  destinations: { website: 'https://shop.example.org/sale', messenger: '' },
  blockId: 's58fa63fe-6791-42bf-8674-fd4c377aa44f',
  rows: Array.from({ length: rows }, (_, at) => ({
    kind: at % 3 === 2 ? 'variable' : 'user',
    name: `Field ${at}`,
    value: `value ${at}`,
  })),
  utm: { source: '', medium: '', campaign: '', id: '', term: '', content: '' },
})

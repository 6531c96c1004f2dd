import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchWithProfile } from '../browser.mjs'
import { buildIfStale, dist } from '../build.mjs'
import { serve } from '../serve.mjs'
import { writeTable } from './bulk-table.mjs'
import { against } from './line.mjs'

const ROUNDS = 3
const ROWS = 1_000_000
const MOST_MEMORY = 300
const LONGEST_ANSWER = 50

/** @returns {Promise<import('./line.mjs').Line[]>} */
export const bench = async () => {
  buildIfStale()
  const folder = mkdtempSync(join(tmpdir(), 'bulk-bench-'))
  const server = await serve(dist, {})
  const context = await launchWithProfile(join(folder, 'profile'))
  try {
    const { path } = writeTable(folder, ROWS)
    await context.addInitScript(watchKeys)
    const rounds = []
    for (let round = 0; round < ROUNDS; round++) {
      const page = await context.newPage()
      rounds.push(await measure(context, page, `${server.address}/#/bulk`, path))
      await page.close()
    }
    return [memoryLine(rounds.map(({ memory }) => memory)), ...rounds.map(answerLine)]
  } finally {
    await context.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Makes the links of a table on the page, and presses keys all the while.
 * @param {import('playwright-core').BrowserContext} context
 * @param {Page} page
 * @param {string} address
 * @param {string} path
 */
const measure = async (context, page, address, path) => {
  await page.goto(address)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles(path)
  const field = page.getByRole('textbox', { name: 'Website address' })
  await field.fill('https://shop.example.org/sale?page=2')
  await page
    .getByRole('textbox', { name: 'Block ID' })
    .fill('s58fa63fe-6791-42bf-8674-fd4c377aa44f')
  for (const column of ['city', 'voucher']) {
    await page.getByRole('button', { name: `Add “${column}” as Attribute` }).click()
  }
  const memory = await watchMemory(context)
  const run = { isOver: false }
  await page.exposeFunction('tellEnd', () => (run.isOver = true))
  await page.getByRole('button', { name: 'Make all links' }).click()
  await field.focus()
  await page.evaluate(watchEnd)
  while (!run.isOver) {
    await page.keyboard.press('End')
    memory.look()
    await page.waitForTimeout(40)
  }
  await page.getByRole('region', { name: 'Done' }).waitFor()
  const times = await page.evaluate(() => window.keyTimes)
  return { times: times.toSorted((one, other) => one - other), memory: memory.most }
}

/** @typedef {import('playwright-core').Page} Page */

/** Runs in the page: milliseconds from each key's own time stamp to a task after the frame behind it. */
const watchKeys = () => {
  // The files are then kept by the browser, as in those that cannot write them where people want.
  Reflect.deleteProperty(window, 'showSaveFilePicker')
  window.keyTimes = []
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        // A message comes after the frame has been painted.
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => window.keyTimes.push(performance.now() - timeStamp))
        port1.start()
        port2.postMessage(null)
      })
    },
    true,
  )
}

/** Runs in the page: tells when the run is over, so that nobody needs to ask again and again, which the page would have to answer. */
const watchEnd = () => {
  window.keyTimes = []
  const watch = new MutationObserver(() => {
    if (document.querySelector('progress') !== null) return
    watch.disconnect()
    void window.tellEnd()
  })
  watch.observe(document.body, { childList: true, subtree: true })
}

/**
 * Looks at the page's process, its workers included, whenever it is asked to; of all pages' processes, at the one that takes most.
 * `own`: megabytes that no other process has, which is what the browser's own task manager shows. `all`: with the pages of the program
 * itself, which all tabs share.
 * @param {import('playwright-core').BrowserContext} context
 */
const watchMemory = async (context) => {
  const session = await context.browser()?.newBrowserCDPSession()
  if (session === undefined) throw new Error('the browser tells nothing of its processes')
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  for (const pid of pids) writeFileSync(`/proc/${pid}/clear_refs`, '5')
  const most = { own: 0, all: 0 }
  return {
    look() {
      for (const pid of pids) {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8')
        const megabytes = (/** @type {string} */ what) =>
          Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
        most.own = Math.max(most.own, megabytes('RssAnon') + megabytes('RssShmem'))
        most.all = Math.max(most.all, megabytes('VmHWM'))
      }
    },
    most,
  }
}

/** @param {readonly { own: number, all: number }[]} rounds */
const memoryLine = (rounds) => {
  const [own, all] = [rounds.map((round) => round.own), rounds.map((round) => round.all)]
  const most = Math.max(...own)
  return {
    what: 'Memory of the page and its worker in a run of a million rows, at most',
    measured: `${most.toFixed(0)} MB (${Math.max(...all).toFixed(0)} MB with what all tabs share)`,
    aim: against(most, MOST_MEMORY, (mb) => `${mb} MB`),
  }
}

/** @param {{ times: readonly number[] }} round */
const answerLine = ({ times }) => {
  const [median = 0, slow = 0, slowest = 0] = [0.5, 0.99, 1].map(
    (share) => times[Math.ceil(times.length * share) - 1],
  )
  return {
    what: `Key to painted frame during the run, ${times.length} keys`,
    measured: `${median.toFixed(0)} ms, 99 % within ${slow.toFixed(0)} ms, all within ${slowest.toFixed(0)} ms`,
    aim: against(slowest, LONGEST_ANSWER, (ms) => `${ms.toFixed(0)} ms`),
  }
}

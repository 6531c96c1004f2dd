import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { launchBrowser } from '../browser.mjs'
import { root } from '../run.mjs'
import { against } from './line.mjs'

const ROUNDS = 6
const MOST_RATIO = 2
const MOST_MEMORY = 300
const LONGEST_ANSWER = 50
const SIZES = [10_000, 100_000, 1_000_000]

/** @returns {Promise<import('./line.mjs').Line[]>} */
export const bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bulk-bench-'))
  const browser = await launchBrowser()
  try {
    const files = await bundle()
    const open = async () => {
      const context = await browser.newContext({ serviceWorkers: 'block' })
      await context.route('**/*', (route) => {
        const body = files.get(new URL(route.request().url()).pathname.slice(1))
        const contentType = body === undefined ? 'text/html' : 'text/javascript'
        return route.fulfill({ body: body ?? start, contentType })
      })
      const page = await context.newPage()
      await page.goto('http://localhost/')
      await page.waitForFunction(() => 'bulkBench' in globalThis)
      return page
    }
    const tables = SIZES.map((rows) => table(folder, rows))
    const large = tables.at(-1)?.path ?? ''
    const growth = await grow(await open(), tables)
    const { plain, links } = await race(await open(), large)
    const memory = await peak(browser, await open(), large)
    const answer = await answerTimes(await open(), large)
    return [...growth, ...ratioLines(plain, links), memoryLine(memory), answerLine(answer)]
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const start =
  '<!doctype html><title>Lists</title><input type="file"><script type="module" src="./bulk.js"></script>'

const names = ['Jane', 'Lan Anh', 'Nguyễn Thị Hương', 'Bob', "O'Brien", 'Maria', 'Zoë', 'John']
const cities = ['Bonn', 'Hà Nội', 'New York', 'London', 'Köln', 'Paris', 'Austin', 'Rome']
const notes = ['came by the summer sale', '"asked for a call, twice"', 'newsletter']

/** @param {readonly string[]} texts @param {number} at */
const pick = (texts, at) => texts[at % texts.length] ?? ''

/**
 * A list of customers with six columns, some hundred bytes a row.
 * @param {string} folder
 * @param {number} rows
 */
const table = (folder, rows) => {
  const path = join(folder, `${rows}.csv`)
  const file = openSync(path, 'w')
  writeSync(file, 'name,gender,city,voucher,email,note\r\n')
  for (let from = 0; from < rows; from += 10_000) {
    let text = ''
    for (let at = from; at < from + 10_000; at += 1) {
      const [name, city] = [pick(names, at), pick(cities, at * 3 + (at >> 3))]
      const email = `customer.number.${at}@mail.example.com`
      text += `${name},${pick(['female', 'male', 'unknown'], at)},${city},SUMMER-26-${at},${email},${pick(notes, at)}\r\n`
    }
    writeSync(file, text)
  }
  closeSync(file)
  return { path, rows }
}

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page @param {string} path */
const links = async (page, path) => {
  await page.locator('input').setInputFiles(path)
  return page.evaluate(() => window.bulkBench.links())
}

/** @param {Page} page @param {string} path */
const plain = async (page, path) => {
  await page.locator('input').setInputFiles(path)
  return page.evaluate(() => window.bulkBench.plain())
}

/**
 * @param {Page} page
 * @param {readonly { path: string, rows: number }[]} tables
 */
const grow = async (page, tables) => {
  const lines = []
  for (const { path, rows } of tables) {
    const { ms } = await links(page, path)
    const rate = Math.round(rows / ms)
    const what = `Links of ${rows.toLocaleString('en')} rows, once`
    lines.push({ what, measured: `${(ms / 1000).toFixed(2)} s`, aim: `${rate} rows a ms` })
  }
  return lines
}

/**
 * The best of some rounds, in turns, so that what else the machine does meets both.
 * @param {Page} page
 * @param {string} path
 */
const race = async (page, path) => {
  let best = { plain: Infinity, links: Infinity }
  for (let round = 0; round < ROUNDS; round += 1) {
    const one = await plain(page, path)
    const other = await links(page, path)
    best = { plain: Math.min(best.plain, one.ms), links: Math.min(best.links, other.ms) }
  }
  return best
}

/** @param {number} plainMs @param {number} linksMs */
const ratioLines = (plainMs, linksMs) => [
  {
    what: 'A million rows read and written, no links',
    measured: `${(plainMs / 1000).toFixed(2)} s`,
  },
  {
    what: 'A million rows with links',
    measured: `${(linksMs / 1000).toFixed(2)} s`,
    aim: `${(linksMs / plainMs).toFixed(2)} times as long, ${against(linksMs / plainMs, MOST_RATIO, String)}`,
  },
]

/**
 * Megabytes that the page's process held at most, its worker included, before and after.
 * @param {import('playwright-core').Browser} browser
 * @param {Page} page
 * @param {string} path
 */
const peak = async (browser, page, path) => {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
  for (const pid of pids) writeFileSync(`/proc/${pid}/clear_refs`, '5')
  const before = pids.map((pid) => megabytes(pid, 'VmHWM'))
  await links(page, path)
  const after = pids.map((pid) => megabytes(pid, 'VmHWM'))
  const [most = 0, at = 0] = after
    .map((mb, which) => [mb, which])
    .reduce((one, other) =>
      (other[0] ?? 0) - (before[other[1] ?? 0] ?? 0) > (one[0] ?? 0) - (before[one[1] ?? 0] ?? 0)
        ? other
        : one,
    )
  return { before: before[at] ?? 0, most }
}

/** @param {number} pid @param {string} what */
const megabytes = (pid, what) => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
}

/** @param {{ before: number, most: number }} memory */
const memoryLine = ({ before, most }) => ({
  what: 'Memory of the page and its worker, at most',
  measured: `${most.toFixed(0)} MB (${before.toFixed(0)} MB before)`,
  aim: against(most, MOST_MEMORY, (mb) => `${mb} MB`),
})

/**
 * Milliseconds from each key to the frame after it, while a million rows are run.
 * @param {Page} page
 * @param {string} path
 */
const answerTimes = async (page, path) => {
  const run = { isOver: false }
  const running = links(page, path).finally(() => {
    run.isOver = true
  })
  while (!run.isOver) {
    await page.keyboard.press('x')
    await page.waitForTimeout(40)
  }
  await running
  const times = await page.evaluate(() => window.bulkBench.keyTimes)
  return times.toSorted((one, other) => one - other)
}

/** @param {readonly number[]} times */
const answerLine = (times) => {
  const [median = 0, slow = 0, slowest = 0] = [0.5, 0.99, 1].map(
    (share) => times[Math.ceil(times.length * share) - 1],
  )
  return {
    what: `Key to painted frame during the run, ${times.length} keys`,
    measured: `${median.toFixed(0)} ms, 99 % within ${slow.toFixed(0)} ms, all within ${slowest.toFixed(0)} ms`,
    aim: against(slowest, LONGEST_ANSWER, (ms) => `${ms.toFixed(0)} ms`),
  }
}

/** What runs in the page and its workers, by path. */
const bundle = async () => {
  const results = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    base: './',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: { bulk: `${root}scripts/bench/in-page/bulk.mjs` },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  })
  const [result] = [results].flat()
  if (result === undefined || !('output' in result)) throw new Error('vite made no bundle')
  /** @type {Map<string, string>} */
  const files = new Map()
  for (const file of result.output) {
    files.set(file.fileName, file.type === 'chunk' ? file.code : String(file.source))
  }
  return files
}

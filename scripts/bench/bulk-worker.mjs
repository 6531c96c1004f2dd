import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { launchWithProfile } from '../browser.mjs'
import { root } from '../run.mjs'
import { writeTable } from './bulk-table.mjs'
import { against } from './line.mjs'

const ROUNDS = 6
const MOST_RATIO = 2
const SIZES = [10_000, 100_000, 1_000_000]

/** @returns {Promise<import('./line.mjs').Line[]>} */
export const bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bulk-bench-'))
  const context = await launchWithProfile(join(folder, 'profile'))
  try {
    const files = await bundle()
    await context.route('**/*', (route) => {
      const body = files.get(new URL(route.request().url()).pathname.slice(1))
      const contentType = body === undefined ? 'text/html' : 'text/javascript'
      return route.fulfill({ body: body ?? start, contentType })
    })
    const page = await context.newPage()
    await page.goto('http://localhost/')
    await page.waitForFunction(() => 'bulkBench' in globalThis)
    const tables = SIZES.map((rows) => writeTable(folder, rows))
    const growth = await grow(page, tables)
    const { plain, links } = await race(page, tables.at(-1)?.path ?? '')
    return [...growth, ...ratioLines(plain, links)]
  } finally {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const start =
  '<!doctype html><title>Lists</title><input type="file"><script type="module" src="./bulk.js"></script>'

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

import { build } from 'vite'
import { launchBrowser } from '../browser.mjs'
import { buildIfStale, dist } from '../build.mjs'
import { root } from '../run.mjs'
import { serve } from '../serve.mjs'

const PRESETS = 5000

/** @returns {Promise<import('./line.mjs').Line[]>} */
export const bench = async () => {
  buildIfStale()
  const server = await serve(dist, {})
  const browser = await launchBrowser()
  try {
    const files = await bundle()
    const context = await browser.newContext({ serviceWorkers: 'block' })
    await context.route('**/library-bench/*', (route) => {
      const name = route.request().url().split('/').at(-1) ?? ''
      const body = files.get(name)
      const contentType = body === undefined ? 'text/html' : 'text/javascript'
      return route.fulfill({ body: body ?? '<title>Library</title>', contentType })
    })
    const open = async () => {
      const page = await context.newPage()
      await page.goto(`${server.address}/library-bench/`)
      return page
    }
    const filled = await (await open()).evaluate(fill, PRESETS)
    // A new tab has read nothing yet.
    const read = await (await open()).evaluate(readAndChange)
    const presets = PRESETS.toLocaleString('en')
    return [
      { what: `Bring in ${presets} presets`, measured: inMs(filled) },
      { what: 'Open the library in a new tab', measured: inMs(read.open) },
      { what: `List ${presets} presets for the first time`, measured: inMs(read.first) },
      { what: 'Save over one of them', measured: inMs(read.save) },
      { what: 'List them again', measured: inMs(read.again) },
    ]
  } finally {
    await browser.close()
    await server.close()
  }
}

/** @param {number} ms */
const inMs = (ms) => `${ms.toFixed(0)} ms`

/** The library as the browser gets it, by file name. */
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
        input: { library: `${root}src/library/browser-library.ts` },
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  })
  const [result] = [results].flat()
  if (result === undefined || !('output' in result)) throw new Error('vite made no bundle')
  /** @type {Map<string, string>} */
  const files = new Map()
  for (const file of result.output) if (file.type === 'chunk') files.set(file.fileName, file.code)
  return files
}

/**
 * Runs in the page: milliseconds for that many presets at once.
 * @param {number} count
 */
const fill = async (count) => {
  /** @type {typeof import('../../src/library/browser-library.ts')} */
  const { browserLibrary } = await import(
    /* @vite-ignore */ String(new URL('./library.js', location.href))
  )
  const library = await browserLibrary().open()
  if (!library.ok) throw new Error(library.reason)
  const incoming = Array.from({ length: count }, (_, at) => ({
    id: `preset:${at}`,
    createdAt: at,
    updatedAt: at,
    value: {
      name: `Preset ${at}`,
      note: 'For the ads of the summer, in all shops of the region.',
      tags: ['ads', `season ${at % 4}`],
      botId: `bot:${at % 5}`,
      draft: {
        channel: /** @type {const} */ ('website'),
        destination: `https://shop.example.org/sale?page=${at}`,
        blockId: 's58fa63fe-6791-42bf-8674-fd4c377aa44f',
        rows: Array.from({ length: 6 }, (__, row) => ({
          kind: /** @type {const} */ ('user'),
          name: `Field ${row}`,
          value: `value ${at} ${row}`,
        })),
      },
      systemNames: /** @type {const} */ ('documented'),
      holds: [],
    },
  }))
  const start = performance.now()
  const brought = await library.value.bringIn('preset', incoming)
  if (!brought.ok) throw new Error(brought.reason)
  return performance.now() - start
}

/** Runs in the page: milliseconds for what a person does first. */
const readAndChange = async () => {
  /** @type {typeof import('../../src/library/browser-library.ts')} */
  const { browserLibrary } = await import(
    /* @vite-ignore */ String(new URL('./library.js', location.href))
  )
  const times = [performance.now()]
  const lap = () => times.push(performance.now())
  const library = await browserLibrary().open()
  if (!library.ok) throw new Error(library.reason)
  lap()
  const listed = await library.value.list('preset')
  const [kept] = listed.ok ? listed.value.items : []
  if (kept === undefined) throw new Error('nothing is listed')
  lap()
  await library.value.save('preset', { ...kept.value, name: 'Changed' }, kept)
  lap()
  await library.value.list('preset')
  lap()
  const [open = 0, first = 0, save = 0, again = 0] = times.map(
    (time, at) => (times[at + 1] ?? 0) - time,
  )
  return { open, first, save, again }
}

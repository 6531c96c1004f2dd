import { launchBrowser } from '../browser.mjs'
import { buildIfStale, dist } from '../build.mjs'
import { serve } from '../serve.mjs'
import { against } from './line.mjs'

/** Bytes over the wire before anything is touched: bodies as compressed. (Headers shrink to nothing under HTTP/2.) */
const BUDGETS = { Script: 130_000, Stylesheet: 15_000 }

/** @returns {Promise<import('./line.mjs').Line[]>} */
export const bench = async () => {
  buildIfStale()
  const gzip = await firstLoad(['gzip'])
  const brotli = await firstLoad(['br'])
  /** @param {string} kind */
  const otherwise = (kind) => `(${kilobytes(brotli[kind] ?? 0)} by brotli)`
  return [
    ...Object.entries(BUDGETS).map(([kind, budget]) => ({
      what: `${kind === 'Script' ? 'JavaScript' : 'CSS'}, gzip`,
      measured: kilobytes(gzip[kind] ?? 0),
      aim: `${against(gzip[kind] ?? 0, budget, kilobytes)} ${otherwise(kind)}`,
    })),
    { what: 'Fonts', measured: kilobytes(gzip['Font'] ?? 0) },
    {
      what: 'Everything',
      measured: kilobytes(total(gzip)),
      aim: `(${kilobytes(total(brotli))} by brotli)`,
    },
  ]
}

/**
 * Bytes of a first visit, by kind of resource as the browser names it.
 * @param {('br' | 'gzip')[]} encodings
 */
const firstLoad = async (encodings) => {
  const server = await serve(dist, { encodings })
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    const page = await context.newPage()
    const wire = await context.newCDPSession(page)
    /** @type {Map<string, string>} */
    const kinds = new Map()
    /** @type {Record<string, number>} */
    const bytes = {}
    /** @type {Map<string, number>} */
    const headers = new Map()
    wire.on('Network.responseReceived', ({ requestId, type, response }) => {
      kinds.set(requestId, type)
      headers.set(requestId, response.encodedDataLength)
    })
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId) ?? 'Other'
      bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength - (headers.get(requestId) ?? 0)
    })
    await wire.send('Network.enable')
    await page.goto(`${server.address}/`, { waitUntil: 'networkidle' })
    return bytes
  } finally {
    await browser.close()
    await server.close()
  }
}

/** @param {Record<string, number>} bytes */
const total = (bytes) => Object.values(bytes).reduce((sum, count) => sum + count, 0)

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`

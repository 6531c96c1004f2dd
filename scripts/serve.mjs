import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { headersFor, parseHeaders } from './headers-file.mjs'
import { listen } from './listen.mjs'
import { openFolder } from './served-files.mjs'

/**
 * Serves a built folder as a static host would: types, compression, ETags, and the headers of the folder's own `_headers`
 * file, so that `npm start`, the tests and the hosts answer alike. A folder without that file throws.
 * @param {string} folder
 * @param {{ port?: number, orNext?: boolean, encodings?: readonly Encoding[] }} [options] port 0 (any free one) unless told;
 *   orNext: the next free port when that one is taken; encodings: what may be used, best first
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} address without a slash at its end
 */
export const serve = async (
  folder,
  { port = 0, orNext = false, encodings = ['br', 'gzip'] } = {},
) => {
  const rules = parseHeaders(readFileSync(join(folder, '_headers'), 'utf8'))
  const open = openFolder(folder)
  /** @type {import('node:http').RequestListener} */
  const listener = async (request, response) => {
    const { status, headers, body } = await answer(request, { rules, open, encodings }).catch(() =>
      plain(500, 'The server failed.', {}),
    )
    response.writeHead(status, { ...headers, 'content-length': body.length })
    response.end(request.method === 'HEAD' || status === 304 ? undefined : body)
  }
  const server = await listen(listener, { port, orNext })
  return { address: `http://localhost:${server.port}`, close: server.close }
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {{ rules: Rules, open: Open, encodings: readonly Encoding[] }} site
 * @returns {Promise<Answer>}
 */
const answer = async (request, { rules, open, encodings }) => {
  const path = pathOf(request.url ?? '/')
  const common = { ...headersFor(rules, path ?? '/'), vary: 'Accept-Encoding' }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return plain(405, 'Only GET and HEAD are answered here.', { ...common, allow: 'GET, HEAD' })
  }
  const file = path === null ? null : await open(path, chosen(request, encodings))
  if (file === null) return plain(404, 'There is no such page.', common)

  const headers = {
    'cache-control': 'no-cache',
    ...common,
    etag: file.etag,
    'content-type': file.type,
    ...(file.encoding === null ? {} : { 'content-encoding': file.encoding }),
  }
  const isKnown = request.headers['if-none-match'] === file.etag
  return { status: isKnown ? 304 : 200, headers, body: file.body }
}

/**
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} headers
 * @returns {Answer}
 */
const plain = (status, text, headers) => ({
  status,
  // Not the path's own caching: a file that is missing today may be there tomorrow.
  headers: { ...headers, 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' },
  body: Buffer.from(`${text}\n`),
})

/** @param {string} url @returns {string | null} null when it cannot be decoded */
const pathOf = (url) => {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/')
  } catch {
    return null
  }
}

/**
 * The best encoding that the browser accepts.
 * @param {import('node:http').IncomingMessage} request
 * @param {readonly Encoding[]} encodings
 */
const chosen = (request, encodings) => {
  const accepted = new Map(
    (request.headers['accept-encoding'] ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', weight = '1'] = part.trim().split(/\s*;\s*q=/)
        return [name, Number(weight)]
      }),
  )
  return encodings.find((name) => (accepted.get(name) ?? accepted.get('*') ?? 0) > 0) ?? null
}

/** @typedef {import('./served-files.mjs').Encoding} Encoding */
/** @typedef {ReturnType<typeof openFolder>} Open */
/** @typedef {ReturnType<typeof parseHeaders>} Rules */
/** @typedef {{ status: number, headers: Record<string, string>, body: Buffer }} Answer */

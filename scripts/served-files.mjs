import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

const COMPRESSIBLE = /^(?:text|image\/svg|application\/(?:json|manifest|wasm))/

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) }

/**
 * Opens a folder for serving. Each file is read and compressed once, and again when it has changed.
 * @param {string} folder
 */
export const openFolder = (folder) => {
  /** @type {Map<string, { stamp: string, body: Promise<Buffer> }>} */
  const cache = new Map()

  /**
   * @param {string} path decoded, from its first slash
   * @param {Encoding | null} wanted
   * @returns {Promise<Served | null>} null for what is not there, or not for the public
   */
  return async (path, wanted) => {
    const file = await locate(folder, path)
    if (file === null) return null
    const type = TYPES[extname(file.name)] ?? 'application/octet-stream'
    const encoding = COMPRESSIBLE.test(type) ? wanted : null
    const key = `${file.name} ${encoding}`
    let entry = cache.get(key)
    if (entry?.stamp !== file.stamp) {
      entry = { stamp: file.stamp, body: read(file.name, encoding) }
      cache.set(key, entry)
    }
    const body = await entry.body
    return {
      type,
      encoding,
      body,
      etag: `"${createHash('sha1').update(body).digest('base64url')}"`,
    }
  }
}

/**
 * @param {string} name
 * @param {Encoding | null} encoding
 */
const read = async (name, encoding) => {
  const content = await readFile(name)
  return encoding === null ? content : compress[encoding](content)
}

/**
 * @param {string} folder
 * @param {string} path
 * @returns {Promise<{ name: string, stamp: string } | null>}
 */
const locate = async (folder, path) => {
  // A leading dot covers the way up (..) as well as hidden files; `_headers` is for hosts, not for visitors.
  const isPublic = path
    .split('/')
    .every((part) => !part.startsWith('.') && !/[\\\0]/.test(part) && part !== '_headers')
  if (!path.startsWith('/') || !isPublic) return null
  try {
    const name = await realpath(join(folder, path.endsWith('/') ? `${path}index.html` : path))
    const found = await stat(name)
    const isInside = name.startsWith((await realpath(folder)) + sep)
    return found.isFile() && isInside ? { name, stamp: `${found.mtimeMs} ${found.size}` } : null
  } catch {
    return null
  }
}

/** @typedef {'br' | 'gzip'} Encoding */
/** @typedef {{ type: string, encoding: Encoding | null, body: Buffer, etag: string }} Served */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve } from '#scripts/serve.mjs'

const outside = mkdtempSync(join(tmpdir(), 'serve-'))
const site = join(outside, 'site')
const page = `<!doctype html><title>Page</title>${'<p>Xin chào</p>'.repeat(200)}`

let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  mkdirSync(join(site, 'assets'), { recursive: true })
  writeFileSync(join(outside, 'secret.txt'), 'secret')
  writeFileSync(join(site, '_headers'), readFileSync('public/_headers'))
  writeFileSync(join(site, '.hidden'), 'hidden')
  writeFileSync(join(site, 'index.html'), page)
  writeFileSync(join(site, 'sw.js'), 'self')
  for (const name of [
    'app-1a2b.js',
    'app-1a2b.css',
    'face-1a2b.woff2',
    'mark-1a2b.svg',
    'mark-1a2b.png',
  ]) {
    writeFileSync(join(site, 'assets', name), `${name} `.repeat(100))
  }
  writeFileSync(join(site, 'manifest.webmanifest'), '{}')
  symlinkSync(join(outside, 'secret.txt'), join(site, 'link.txt'))
  server = await serve(site)
})

afterAll(async () => {
  await server.close()
  rmSync(outside, { recursive: true })
})

/** One request just as it is written: fetch would tidy the path first. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const asked = request(server.address, { path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      )
    })
    asked.on('error', reject).end()
  })

describe('headers', () => {
  test.each(['/', '/assets/app-1a2b.js', '/nowhere', '/%'])(
    'the answer to %s carries the policy of public/_headers',
    async (path) => {
      const { headers } = await ask(path)
      const policy = headers['content-security-policy'] ?? ''
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';")
      expect(policy).not.toMatch(/unsafe|data:|http/)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      })
      expect(headers['permissions-policy']).toContain('clipboard-write=(self)')
    },
  )

  test.each([
    ['/assets/app-1a2b.js', 'public, max-age=31536000, immutable'],
    ['/', 'no-cache'],
    ['/index.html', 'no-cache'],
    ['/sw.js', 'no-cache'],
    ['/assets/gone.js', 'no-store'],
  ])('only what is named after its content is kept without asking: %s', async (path, caching) => {
    expect((await ask(path)).headers['cache-control']).toBe(caching)
  })

  test('a file that the browser already has is not sent again', async () => {
    const { headers } = await ask('/')
    const again = await ask('/', { 'if-none-match': headers.etag ?? '' })
    expect(again.status).toBe(304)
    expect(again.body).toHaveLength(0)
  })

  test('a changed file is sent anew', async () => {
    const before = await ask('/manifest.webmanifest')
    writeFileSync(join(site, 'manifest.webmanifest'), '{"name":"New"}')
    const after = await ask('/manifest.webmanifest', { 'if-none-match': before.headers.etag ?? '' })
    expect(after.status).toBe(200)
    expect(after.body.toString()).toBe('{"name":"New"}')
  })
})

describe('types', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/?utm_source=ad', 'text/html; charset=utf-8'],
    ['/assets/app-1a2b.js', 'text/javascript; charset=utf-8'],
    ['/assets/app-1a2b.css', 'text/css; charset=utf-8'],
    ['/assets/face-1a2b.woff2', 'font/woff2'],
    ['/assets/mark-1a2b.svg', 'image/svg+xml'],
    ['/assets/mark-1a2b.png', 'image/png'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    const { status, headers } = await ask(path)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe(type)
  })
})

describe('compression', () => {
  test('brotli before gzip, and none for a browser that knows neither', async () => {
    const brotli = await ask('/', { 'accept-encoding': 'gzip, deflate, br' })
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(brotli.body).toString()).toBe(page)

    const gzip = await ask('/', { 'accept-encoding': 'gzip, br;q=0' })
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.body).toString()).toBe(page)

    const bare = await ask('/')
    expect(bare.headers['content-encoding']).toBeUndefined()
    expect(bare.body.toString()).toBe(page)
    expect(brotli.headers.etag).not.toBe(bare.headers.etag)
    expect(brotli.headers.vary).toBe('Accept-Encoding')
  })

  test.each(['/assets/face-1a2b.woff2', '/assets/mark-1a2b.png'])(
    '%s is compressed already',
    async (path) => {
      const { headers } = await ask(path, { 'accept-encoding': 'gzip, br' })
      expect(headers['content-encoding']).toBeUndefined()
    },
  )
})

describe('what is not there, or not for visitors', () => {
  test.each([
    '/nowhere.html',
    '/assets',
    '/assets/',
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    String.raw`/..\secret.txt`,
    '/..%5csecret.txt',
    '//secret.txt/../../secret.txt',
    '/%00',
    '/%E0%A4%A',
    '/link.txt',
    '/.hidden',
    '/_headers',
    '/%5fheaders',
  ])('%s is not found', async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBe(404)
    expect(body.toString()).toBe('There is no such page.\n')
  })

  test('nothing can be sent to it', async () => {
    const { status, headers } = await ask('/', {}, 'POST')
    expect(status).toBe(405)
    expect(headers.allow).toBe('GET, HEAD')
  })

  test('a question for the headers alone gets no body', async () => {
    const { status, headers, body } = await ask('/', {}, 'HEAD')
    expect(status).toBe(200)
    expect(Number(headers['content-length'])).toBe(Buffer.byteLength(page))
    expect(body).toHaveLength(0)
  })
})

describe('ports', () => {
  test('a taken port is an error in one line, or the next one is used', async () => {
    const port = Number(new URL(server.address).port)
    await expect(serve(site, { port })).rejects.toThrow(`Port ${port} is taken.`)
    const neighbour = await serve(site, { port, orNext: true })
    expect(Number(new URL(neighbour.address).port)).toBeGreaterThan(port)
    await neighbour.close()
  })

  test('a folder without its headers is not served', async () => {
    await expect(serve(outside)).rejects.toThrow('_headers')
  })
})

import type { Page } from 'playwright-core'
import { build } from 'vite'
import { inject } from 'vitest'
import { root } from '#scripts/run.mjs'
import type { BulkInPage } from '#test/journeys/bulk-in-page.ts'
import { openApp } from '#test/support/browser.ts'

declare global {
  /** On the pages that are opened here. */
  var bulkInPage: BulkInPage
}

const folder = '/bulk-in-page'

let files: Promise<ReadonlyMap<string, string>> | undefined

/**
 * Opens a page on which what lists stand on is `bulkInPage`, with a file input and nothing else of the app: of the same origin, under
 * the same policy, its workers in files of their own.
 */
export async function openBulk(): Promise<{ page: Page; problems: readonly string[] }> {
  files ??= bundle()
  const served = await files
  const { headers } = await fetch(`${inject('address')}/`)
  const policy = headers.get('content-security-policy') ?? ''
  const { page, problems } = await openApp({
    path: `${folder}/`,
    prepare: (context) =>
      context.route(`**${folder}/**`, (route) => {
        const name = new URL(route.request().url()).pathname.slice(folder.length + 1)
        const body = served.get(name)
        return route.fulfill({
          body: body ?? start,
          contentType: body === undefined ? 'text/html' : 'text/javascript',
          headers: { 'content-security-policy': policy },
        })
      }),
  })
  await page.waitForFunction(() => 'bulkInPage' in globalThis)
  return { page, problems }
}

const start =
  '<!doctype html><title>Lists</title><input type="file"><script type="module" src="./bulk-in-page.js"></script>'

async function bundle(): Promise<ReadonlyMap<string, string>> {
  const results = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    publicDir: false,
    base: './',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: { 'bulk-in-page': `${root}test/journeys/bulk-in-page.ts` },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  })
  const [result] = [results].flat()
  if (result === undefined || !('output' in result)) throw new Error('vite made no bundle')
  return new Map(
    result.output.map((it) => [it.fileName, it.type === 'chunk' ? it.code : String(it.source)]),
  )
}

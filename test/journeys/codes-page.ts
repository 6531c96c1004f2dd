import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { inject } from 'vitest'
import { root } from '#scripts/run.mjs'
import type { Job } from '#bulk-browser/job.ts'
import { openApp, type AppOptions } from '#test/support/browser.ts'
import type { Opened } from './codes-in-page.tsx'

declare global {
  /** On the page that is opened here. */
  var openCodes: (opened: Opened) => void
}

const folder = '/codes-in-page'

interface Served {
  readonly body: string | Buffer
  readonly contentType: string
}

let files: Promise<ReadonlyMap<string, Served>> | undefined

/**
 * Opens the dialog of codes on a page of its own: of the app's origin, under its policy, in its looks. `rows`: those of the list that the
 * page knows.
 */
export async function openCodes(
  job: Job,
  rows: readonly (readonly string[])[],
  options: AppOptions = {},
): Promise<{ page: Page; problems: readonly string[] }> {
  files ??= bundle()
  const served = await files
  const { headers } = await fetch(`${inject('address')}/`)
  const policy = headers.get('content-security-policy') ?? ''
  const { page, problems } = await openApp({
    ...options,
    path: `${folder}/`,
    prepare: (context) =>
      context.route(`**${folder}/**`, (route) => {
        const name = new URL(route.request().url()).pathname.slice(folder.length + 1)
        const file = served.get(name) ?? { body: start, contentType: 'text/html' }
        return route.fulfill({ ...file, headers: { 'content-security-policy': policy } })
      }),
  })
  await page.waitForFunction(() => 'openCodes' in globalThis)
  await page.evaluate((it) => globalThis.openCodes(it), { job, rows })
  await page.getByRole('dialog').waitFor()
  return { page, problems }
}

const start = [
  '<!doctype html><html lang="en"><title>Codes</title>',
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
  '<link rel="stylesheet" href="./codes-in-page.css">',
  '<script type="module" src="./codes-in-page.js"></script>',
].join('')

async function bundle(): Promise<ReadonlyMap<string, Served>> {
  const results = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    publicDir: false,
    base: './',
    plugins: [react(), tailwindcss()],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      cssCodeSplit: true,
      rolldownOptions: {
        input: { 'codes-in-page': `${root}test/journeys/codes-in-page.tsx` },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          assetFileNames: '[name][extname]',
        },
      },
    },
  })
  const [result] = [results].flat()
  if (result === undefined || !('output' in result)) throw new Error('vite made no bundle')
  return new Map(
    result.output.map((it) => {
      const body = it.type === 'chunk' ? it.code : Buffer.from(it.source)
      return [it.fileName, { body, contentType: typeOf(it.fileName) }]
    }),
  )
}

function typeOf(name: string): string {
  if (name.endsWith('.js')) return 'text/javascript'
  return name.endsWith('.css') ? 'text/css' : 'font/woff2'
}

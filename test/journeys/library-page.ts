import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { build } from 'vite'
import { inject, onTestFinished } from 'vitest'
import { ensureBrowser } from '#scripts/browser.mjs'
import { root } from '#scripts/run.mjs'
import type { InPage } from '#test/journeys/library-in-page.ts'

declare global {
  /** On the pages that are opened here. */
  var libraryInPage: InPage
}

const folder = '/library-in-page'

let files: Promise<ReadonlyMap<string, string>> | undefined

/**
 * Lets a context open pages on which the browser's own library stands as `libraryInPage`, and nothing else of the app: of the
 * same origin, under the same policy, in parts that are loaded on use.
 */
export async function serveLibrary(context: BrowserContext): Promise<void> {
  files ??= bundle()
  const served = await files
  const { headers } = await fetch(`${inject('address')}/`)
  const policy = headers.get('content-security-policy') ?? ''
  await context.route(`**${folder}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(folder.length + 1)
    const body = served.get(name)
    return route.fulfill({
      body: body ?? start,
      contentType: body === undefined ? 'text/html' : 'text/javascript',
      headers: { 'content-security-policy': policy },
    })
  })
}

/** Opens one more such page. */
export async function openLibraryTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${inject('address')}${folder}/`)
  await page.waitForFunction(() => 'libraryInPage' in globalThis)
  return page
}

/** A browser whose owner lets no site keep anything, until the test is over. */
export async function openRefusingBrowser(): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), 'refusing-browser-'))
  onTestFinished(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }))
  mkdirSync(join(profile, 'Default'))
  // 2: blocked, for all sites.
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } }
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(settings))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
    serviceWorkers: 'block',
  })
  onTestFinished(() => context.close())
  return context
}

const start =
  '<!doctype html><title>Library</title><script type="module" src="./library-in-page.js"></script>'

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
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: { 'library-in-page': `${root}test/journeys/library-in-page.ts` },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  })
  const [result] = [results].flat()
  if (result === undefined || !('output' in result)) throw new Error('vite made no bundle')
  return new Map(
    result.output.flatMap((it) => (it.type === 'chunk' ? [[it.fileName, it.code]] : [])),
  )
}

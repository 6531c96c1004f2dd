import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, expect, inject, onTestFinished } from 'vitest'
import { launchBrowser } from '#scripts/browser.mjs'

export interface AppOptions {
  /** Where the app is served; the served production build unless told. No slash at its end. */
  readonly address?: string
  /** Viewport in CSS pixels; 1280 by 860 unless told. 390 is the phone of the sketches. */
  readonly width?: number
  readonly height?: number
  /** What the system asks for; light unless told. */
  readonly theme?: 'light' | 'dark'
  /** Playwright's names, such as 'clipboard-read' and 'clipboard-write'; none unless told. */
  readonly permissions?: readonly string[]
  /** What comes after the address; '/' unless told. */
  readonly path?: string
  /** Blocked unless told, so that every test meets the build itself. */
  readonly serviceWorkers?: 'allow' | 'block'
  /** All else that Playwright's contexts know: hasTouch, reducedMotion, storageState … */
  readonly context?: BrowserContextOptions
  /** Runs before the app is opened: init scripts, routes, stored drafts. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>
}

export interface App {
  readonly page: Page
  readonly context: BrowserContext
  /** One more tab of the same browser, watched like the first. */
  readonly openTab: (path?: string) => Promise<Page>
  /** The clipboard's text, read from a page beside the app; asks for the permission 'clipboard-read'. */
  readonly readClipboard: () => Promise<string>
  /** No console error, no uncaught error, no request to another host so far, in any tab. */
  readonly expectClean: () => void
}

let browser: Promise<Browser> | undefined

afterAll(async () => {
  await (await browser)?.close()
})

/**
 * Opens the served production build as a new visitor: own storage, own permissions. One browser serves a whole test file;
 * the visit ends with the test. Call it inside a test.
 */
export async function openApp(options: AppOptions = {}): Promise<App> {
  browser ??= launchBrowser()
  const address = options.address ?? inject('address')
  const context = await (await browser).newContext(contextOptions(options))
  onTestFinished(() => context.close())
  const problems = watch(context, address)
  await options.prepare?.(context)

  const openTab = async (path = '/'): Promise<Page> => {
    const page = await context.newPage()
    await page.goto(address + path)
    return page
  }
  return {
    page: await openTab(options.path),
    context,
    openTab,
    readClipboard: () => readClipboard(context, address),
    expectClean: () => expect(problems).toEqual([]),
  }
}

function contextOptions(options: AppOptions): BrowserContextOptions {
  return {
    viewport: { width: options.width ?? 1280, height: options.height ?? 860 },
    colorScheme: options.theme ?? 'light',
    permissions: [...(options.permissions ?? [])],
    serviceWorkers: options.serviceWorkers ?? 'block',
    acceptDownloads: true,
    ...options.context,
  }
}

/** Collects, from every tab, what a right page never has. */
function watch(context: BrowserContext, address: string): readonly string[] {
  const problems: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().message}`))
  context.on('request', (request) => {
    const url = new URL(request.url())
    const isOurs = url.origin === address || url.protocol === 'blob:' || url.protocol === 'data:'
    if (!isOurs) problems.push(`request: ${request.url()}`)
  })
  return problems
}

/** The app may not read the clipboard (Permissions-Policy), so another page of the same origin does. */
async function readClipboard(context: BrowserContext, address: string): Promise<string> {
  const page = await context.newPage()
  try {
    await page.route('**/clipboard', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Clipboard</title>' }),
    )
    await page.goto(`${address}/clipboard`)
    await page.bringToFront()
    return await page.evaluate(() => navigator.clipboard.readText())
  } finally {
    await page.close()
  }
}

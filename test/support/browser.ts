import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
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
  /** The clipboard's text, read from a page beside the app; asks for `clipboardPermissions`. */
  readonly readClipboard: () => Promise<string>
  /** Puts a text into the clipboard, as another program would, and pastes it by the keys; asks for `clipboardPermissions`. */
  readonly paste: (text: string, field: Locator) => Promise<void>
  /**
   * What has gone wrong so far, in any tab, in words: errors in the console, uncaught errors, breaches of the policy,
   * requests to other hosts. Every journey ends with nothing in it.
   */
  readonly problems: readonly string[]
}

/** For journeys that look into the clipboard. */
export const clipboardPermissions = ['clipboard-read', 'clipboard-write'] as const

/** How many times slower the pages compute than they could. */
const slowdown = Number(process.env['SLOWDOWN'] ?? 1)

/** How long anything on the page may take, in milliseconds: what has not come by then does not come. */
const patience = 10_000 * slowdown

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
  context.setDefaultTimeout(patience)
  const problems = await watch(context, address)
  await options.prepare?.(context)

  const openTab = async (path = '/'): Promise<Page> => {
    const page = await context.newPage()
    await slowDown(page)
    await page.goto(address + path)
    return page
  }
  return {
    page: await openTab(options.path),
    context,
    openTab,
    readClipboard: () => besides(context, address, () => navigator.clipboard.readText(), ''),
    paste: async (text, field) => {
      await besides(context, address, (it) => navigator.clipboard.writeText(it), text)
      await field.page().bringToFront()
      await field.focus()
      await field.page().keyboard.press('ControlOrMeta+V')
    },
    problems,
  }
}

/** Asks again until it is so, as long as `patience` allows. */
export function eventually<T>(look: () => T) {
  return expect.poll(look, { timeout: patience })
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

/**
 * `SLOWDOWN=4 npm test -- --project=journeys` lets every page compute four times slower than the journey that drives it:
 * a journey that looks once, where it should wait, then fails at once and not some day on a busy machine.
 */
async function slowDown(page: Page): Promise<void> {
  if (slowdown === 1) return
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
}

/** Collects, from every tab, what a right page never has. */
async function watch(context: BrowserContext, address: string): Promise<readonly string[]> {
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
  // Not every breach of the policy is an error in the console.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      // oxlint-disable-next-line no-console -- read above
      console.error(`policy: ${violatedDirective} forbids ${blockedURI}`),
    )
  })
  return problems
}

/**
 * Runs something on a page beside the app, of the same origin and without its headers: the app itself may not read the
 * clipboard (Permissions-Policy).
 */
async function besides<R>(
  context: BrowserContext,
  address: string,
  run: (text: string) => Promise<R>,
  text: string,
): Promise<R> {
  const page = await context.newPage()
  try {
    await page.route('**/beside', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Beside the app</title>' }),
    )
    await page.goto(`${address}/beside`)
    await page.bringToFront()
    return await page.evaluate(run, text)
  } finally {
    await page.close()
  }
}

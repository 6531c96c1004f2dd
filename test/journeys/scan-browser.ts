import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { inject, onTestFinished } from 'vitest'
import type { Pixels } from '#platform/pixels.ts'
import { ensureBrowser } from '#scripts/browser.mjs'
import { filmOf } from '#test/journeys/scan-film.ts'

declare global {
  interface Window {
    /** Every stream that a camera gave to the page. */
    streams?: MediaStream[]
  }
}

interface CameraOptions {
  /** What the person or the browser's settings say when the page asks; yes unless told. */
  readonly isAllowed?: boolean
  readonly theme?: 'light' | 'dark'
  readonly width?: number
}

/**
 * The Check page in a browser of its own, whose camera shows one picture, standing still. Errors of the page are in
 * `problems`. Call it inside of a test.
 */
export async function openWithCamera(
  sight: Pixels,
  { isAllowed = true, theme = 'light', width = 1280 }: CameraOptions = {},
): Promise<{ page: Page; problems: readonly string[] }> {
  const film = join(tmpdir(), `scan-${process.pid}-${Date.now()}.y4m`)
  await writeFile(film, filmOf(sight))
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: [
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  })
  onTestFinished(async () => {
    await browser.close()
    await rm(film)
  })
  const page = await browser.newPage({
    viewport: { width, height: 860 },
    colorScheme: theme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    permissions: isAllowed ? ['camera'] : [],
  })
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`))
  await page.addInitScript(noteStreams)
  await page.goto(`${inject('address')}/#/check`)
  return { page, problems }
}

/** How many cameras are on, for the page's part. */
export function camerasOn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const tracks = (window.streams ?? []).flatMap((stream) => stream.getTracks())
    return tracks.filter(({ readyState }) => readyState === 'live').length
  })
}

function noteStreams(): void {
  const devices = navigator.mediaDevices
  const ask = devices.getUserMedia.bind(devices)
  devices.getUserMedia = async (wanted) => {
    const stream = await ask(wanted)
    window.streams = [...(window.streams ?? []), stream]
    return stream
  }
}

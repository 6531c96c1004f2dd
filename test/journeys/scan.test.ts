import { encodeQR } from 'qr'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe } from '#test/support/axe.ts'
import { eventually, openApp } from '#test/support/browser.ts'
import { draw, glass, link, white, type Scene } from '#test/features/scan/scenes.ts'
import { camerasOn, openWithCamera } from '#test/journeys/scan-browser.ts'
import { pngOf } from '#test/journeys/scan-png.ts'

interface PictureFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

test('a picture of a QR code that is dropped anywhere on the page is read, and its link is checked', async () => {
  const { page, problems } = await openApp({ path: '/#/check' })
  await bring(page, 'drop', png({ codes: [{ module: 4 }] }))
  await eventually(() => text(page).inputValue()).toBe(link)
  await page.getByText('s58fa63fe-6791-42bf-8674-fd4c377aa44f').first().waitFor()
  expect(problems).toEqual([])
})

test('a picture that is pasted is read in the same way', async () => {
  const { page, problems } = await openApp({ path: '/#/check' })
  await bring(
    page,
    'paste',
    png({ width: 900, height: 700, codes: [{ module: 3, x: 400, y: 300, turned: 20 }] }),
  )
  await eventually(() => text(page).inputValue()).toBe(link)
  expect(problems).toEqual([])
})

test('every kind of picture that people have is read: small, turned, inverted, see-through, drawn, large', async () => {
  const { page, problems } = await openApp({ path: '/#/check' })
  for (const [what, file] of await pictures(page)) {
    // oxlint-disable no-await-in-loop -- one picture is chosen after the other
    await text(page).fill('')
    await choose(page, file)
    await eventually(() =>
      text(page)
        .inputValue()
        .then((it) => `${what}: ${it}`),
    ).toBe(`${what}: ${link}`)
    // oxlint-enable no-await-in-loop
  }
  expect(problems).toEqual([])
})

test('all codes of a picture are listed, each one checked', async () => {
  const { page, problems } = await openApp({ path: '/#/check' })
  const links = ['https://example.com?bs_ref=block:one', 'https://example.com?bs_ref=block:two']
  const codes = links.map((it, at) => ({ text: it, module: 5, x: at * 400, y: at * 90 }))
  await choose(page, png({ width: 800, height: 400, codes }))
  await eventually(async () => (await text(page).inputValue()).split('\n').toSorted()).toEqual(
    links,
  )
  expect(problems).toEqual([])
})

test('a picture without a code and a file that is no picture say so, and leave the text alone', async () => {
  const { page, problems } = await openApp({ path: '/#/check' })
  await text(page).fill('https://example.com')
  await choose(page, png({ width: 600, height: 400, isBusy: true, codes: [] }))
  await page.getByText('There is no QR code that can be read in this picture.').waitFor()
  const broken = { name: 'code.png', mimeType: 'image/png', buffer: Buffer.from('no picture') }
  await choose(page, broken)
  await page.getByText('This file is not a picture that the browser can open.').waitFor()
  await eventually(() => text(page).inputValue()).toBe('https://example.com')
  expect(problems).toEqual([])
})

test('a large photograph does not freeze the page while it is searched', async () => {
  const { page, problems } = await openApp({ path: '/#/check' })
  const codes = [{ module: 3, x: 4300, y: 3200 }]
  const file = png({ width: 4800, height: 3600, isBusy: true, codes })
  await page.evaluate(countFrames)
  await choose(page, file)
  await expect.poll(() => text(page).inputValue(), { timeout: 30_000 }).toBe(link)
  const frames = await page.evaluate(() => window.framesWhileReading ?? 0)
  // It looks at the whole and then at a dozen parts: between them the page is drawn.
  expect(frames).toBeGreaterThan(5)
  expect(problems).toEqual([])
})

test('a code before the camera is read, the dialog closes and the camera is off', async () => {
  const sight = draw({ ...lens, codes: [{ module: 6, x: 440, y: 160, turned: 8 }] })
  const { page, problems } = await openWithCamera(sight)
  await camera(page).click()
  await eventually(() => text(page).inputValue()).toBe(link)
  await eventually(() => page.getByRole('dialog').count()).toBe(0)
  await eventually(() => camerasOn(page)).toBe(0)
  expect(problems).toEqual([])
})

test.each([
  ['light', 1280],
  ['dark', 390],
] as const)(
  'the camera’s dialog has no barriers (%s, %i px wide), and Escape puts the camera out',
  async (theme, width) => {
    const { page, problems } = await openWithCamera(draw({ ...lens, codes: [] }), { theme, width })
    await camera(page).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Hold the QR code inside the frame.').waitFor()
    await eventually(() => axe(page)).toEqual([])
    expect(await camerasOn(page)).toBe(1)
    await page.keyboard.press('Escape')
    await eventually(() => camerasOn(page)).toBe(0)
    expect(await page.getByRole('dialog').count()).toBe(0)
    await eventually(() => camera(page).evaluate((it) => it === document.activeElement)).toBe(true)
    expect(problems).toEqual([])
  },
)

test('a camera that is not allowed is explained, and the other ways go on working', async () => {
  const { page, problems } = await openWithCamera(draw({ ...lens, codes: [] }), {
    isAllowed: false,
  })
  await camera(page).click()
  await page.getByRole('alert').getByText('This page is not allowed to use the camera.').waitFor()
  await eventually(() => axe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await bring(page, 'drop', png({ codes: [{ module: 4 }] }))
  await eventually(() => text(page).inputValue()).toBe(link)
  expect(problems).toEqual([])
})

declare global {
  interface Window {
    framesWhileReading?: number
  }
}

/** How often the page was drawn while it said that it is looking for a code. */
function countFrames(): void {
  const count = () => {
    const isReading = document.body.textContent.includes('Looking for a QR code in the picture')
    if (isReading) window.framesWhileReading = (window.framesWhileReading ?? 0) + 1
    requestAnimationFrame(count)
  }
  count()
}

const lens = { width: 1280, height: 720, ground: [120, 120, 120], noise: 20 } as const

function text(page: Page) {
  return page.getByRole('textbox', { name: 'A link, or a text with links in it' })
}

function camera(page: Page) {
  return page.getByRole('button', { name: 'Use the camera' })
}

async function choose(page: Page, file: PictureFile): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Read a QR code' }).click(),
  ])
  await chooser.setFiles(file)
}

/** As the mouse or the keys would, with the file's bytes in the event. */
async function bring(page: Page, way: 'drop' | 'paste', file: PictureFile): Promise<void> {
  await text(page).waitFor()
  await page.evaluate(
    ([base64, name, type, kind]) => {
      const bytes = Uint8Array.from(atob(base64), (it) => it.codePointAt(0) ?? 0)
      const data = new DataTransfer()
      data.items.add(new File([bytes], name, { type }))
      const rest = { bubbles: true, cancelable: true }
      document.body.dispatchEvent(
        kind === 'drop'
          ? new DragEvent('drop', { ...rest, dataTransfer: data })
          : new ClipboardEvent('paste', { ...rest, clipboardData: data }),
      )
    },
    [file.buffer.toString('base64'), file.name, file.mimeType, way] as const,
  )
}

function png(scene: Scene): PictureFile {
  return { name: 'code.png', mimeType: 'image/png', buffer: pngOf(draw(scene)) }
}

async function pictures(page: Page): Promise<readonly (readonly [string, PictureFile])[]> {
  const svg = encodeQR(link, 'svg', { border: 1 })
  const gif = Buffer.from(encodeQR(link, 'gif', { scale: 3 }))
  const inverted = { dark: white, light: [0, 0, 0] } as const
  const plain = draw({ width: 300, height: 300, codes: [{ module: 4, x: 20, y: 20 }] })
  return [
    ['small', png({ width: 200, height: 200, codes: [{ module: 1.6, x: 20.3, y: 30.6 }] })],
    ['turned', png({ width: 400, height: 400, codes: [{ module: 4, x: 80, y: 80, turned: 35 }] })],
    ['inverted', png({ codes: [{ module: 4, ...inverted }] })],
    ['no edge', png({ codes: [{ module: 4, quiet: 0 }] })],
    ['see-through', png({ ground: glass, codes: [{ module: 4, light: glass }] })],
    [
      'white, see-through',
      png({ ground: glass, codes: [{ module: 4, dark: white, light: glass }] }),
    ],
    [
      'screenshot',
      png({ width: 1920, height: 1080, isBusy: true, codes: [{ module: 2, x: 999 }] }),
    ],
    ['JPEG', await encoded(page, 'image/jpeg', pngOf(plain))],
    ['WebP', await encoded(page, 'image/webp', pngOf(plain))],
    ['SVG', { name: 'code.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) }],
    ['GIF', { name: 'code.gif', mimeType: 'image/gif', buffer: gif }],
  ]
}

/** The browser's own coding, much compressed. */
async function encoded(page: Page, type: string, picture: Buffer): Promise<PictureFile> {
  const base64 = await page.evaluate(
    async ([source, kind]) => {
      const bytes = Uint8Array.from(atob(source), (it) => it.codePointAt(0) ?? 0)
      const bitmap = await createImageBitmap(new Blob([bytes]))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
      const blob = await canvas.convertToBlob({ type: kind, quality: 0.4 })
      const coded = new Uint8Array(await blob.arrayBuffer())
      return btoa(Array.from(coded, (it) => String.fromCodePoint(it)).join(''))
    },
    [picture.toString('base64'), type] as const,
  )
  return { name: 'code', mimeType: type, buffer: Buffer.from(base64, 'base64') }
}

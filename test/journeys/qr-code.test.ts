import { readFileSync } from 'node:fs'
import { decodeQR } from 'qr/decode.js'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp } from '#test/support/browser.ts'
import { addRow, block, fillRow, linkIs, screenOf, stateIs } from '#test/journeys/form.ts'
import { decodePng, type Pixels } from '#test/journeys/png.ts'

const messengerLink = `https://m.me/acme.store?ref=block:${block};user:Source:Poster%20%C4%90%C3%A0%20N%E1%BA%B5ng;variables:color:black`

test('a Messenger link with a block and rows is saved as a PNG that reads back as the same link', async () => {
  const { page, problems } = await openApp()
  await buildMessengerLink(page)
  await openQr(page)
  const { name, file } = await download(page, 'Download PNG')

  expect(name).toBe('qr-m.me-acme-store-s58fa63f.png')
  const picture = decodePng(file)
  expect(read(picture)).toBe(messengerLink)
  expect(levelOf(picture)).toBe('Medium')
  expect(whiteEdge(picture)).toEqual({ modules: 4, pixels: 4 * modulePixels(picture) })
  expect(problems).toEqual([])
})

test('a code at the highest level and of another width comes out as asked', async () => {
  const { page, problems } = await openApp()
  await buildMessengerLink(page)
  await openQr(page)
  await page.getByLabel('Highest 30 %').check()
  await page.getByLabel('Width in pixels').fill('500')
  const { file } = await download(page, 'Download PNG')

  const picture = decodePng(file)
  expect(read(picture)).toBe(messengerLink)
  expect(levelOf(picture)).toBe('Highest')
  const modules = picture.width / modulePixels(picture)
  expect(Number.isInteger(modules)).toBe(true)
  expect(picture.width).toBeGreaterThanOrEqual(500)
  expect(picture.width).toBeLessThan(500 + modules)
  expect(problems).toEqual([])
})

test('a code for print is an SVG of the asked width in millimetres that reads back as the same link', async () => {
  const { page, problems } = await openApp()
  await buildMessengerLink(page)
  await openQr(page)
  await page.getByLabel('In print').check()
  await page.getByLabel('Highest 30 %').check()
  await page.getByLabel('Width in millimetres').fill('62,5')
  const { name, file } = await download(page, 'Download SVG')

  expect(name).toBe('qr-m.me-acme-store-s58fa63f.svg')
  const svg = file.toString('utf8')
  expect(svg).toContain('width="62.5mm" height="62.5mm"')
  const picture = await drawn(page, svg)
  expect(read(picture)).toBe(messengerLink)
  expect(levelOf(picture)).toBe('Highest')
  expect(whiteEdge(picture).modules).toBe(4)
  expect(problems).toEqual([])
})

test('a link that is not right yet has no QR code: the button leads to what is wrong', async () => {
  const { page, problems } = await openApp()
  const { toMessenger, messenger, button } = screenOf(page)
  await toMessenger.click()
  await messenger.fill('https://m.me/')
  await button('QR code').click()
  await stateIs(page, '1 thing to fix')
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(problems).toEqual([])
})

async function buildMessengerLink(page: Page): Promise<void> {
  await screenOf(page).toMessenger.click()
  await screenOf(page).messenger.fill('https://m.me/acme.store')
  await screenOf(page).block.fill(block)
  await fillRow(page, 1, ['Source', 'Poster Đà Nẵng'])
  await addRow(page, 'variable', ['color', 'black'])
  await linkIs(page, messengerLink)
}

async function openQr(page: Page): Promise<void> {
  await screenOf(page).button('QR code').click()
  await page.getByRole('dialog', { name: 'QR code' }).waitFor()
}

async function download(page: Page, label: string): Promise<{ name: string; file: Buffer }> {
  await page.getByText('Checked: reads back as your link.').waitFor()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    screenOf(page).button(label).click(),
  ])
  const name = saved.suggestedFilename()
  await page.getByText(`Downloading ${name}`).waitFor()
  return { name, file: readFileSync(await saved.path()) }
}

/** The SVG as the browser itself draws it. */
async function drawn(page: Page, svg: string): Promise<Pixels> {
  const side = 600
  const dark = await page.evaluate(
    async ({ text, width }) => {
      const picture = new Image(width, width)
      picture.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
      await picture.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width, height: width })
      const context = canvas.getContext('2d')
      context?.drawImage(picture, 0, 0, width, width)
      const { data } = context?.getImageData(0, 0, width, width) ?? { data: [] }
      const red = Array.from({ length: width * width }, (_, at) => data[at * 4] ?? 255)
      return red.map((value) => (value < 128 ? '1' : '0')).join('')
    },
    { text: svg, width: side },
  )
  const data = Array.from(dark, (it) => (it === '1' ? [0, 0, 0, 255] : [255, 255, 255, 255])).flat()
  return { width: side, height: side, data: new Uint8ClampedArray(data) }
}

function read(picture: Pixels): string {
  return decodeQR(picture, { effort: Infinity, timeLimit: Infinity })
}

/** The error correction, as the symbol itself states it: two masked bits right of its first column, in its ninth row. */
function levelOf(picture: Pixels): string | undefined {
  const bits = [0, 1].map((column) => (isDark(picture, column, 8) ? '1' : '0')).join('')
  const levels = new Map([
    ['11', 'Low'],
    ['10', 'Medium'],
    ['01', 'High'],
    ['00', 'Highest'],
  ])
  return levels.get(bits)
}

/** Whether the module is dark, counted from the symbol's corner. */
function isDark(picture: Pixels, column: number, row: number): boolean {
  const step = modulePixels(picture)
  const { pixels } = whiteEdge(picture)
  const [x, y] = [column, row].map((it) => Math.floor(pixels + (it + 0.5) * step))
  return isDarkPixel(picture, x ?? 0, y ?? 0)
}

function isDarkPixel({ width, data }: Pixels, x: number, y: number): boolean {
  return (data[(y * width + x) * 4] ?? 255) < 128
}

/** The finder pattern in the corner is seven modules wide. */
function modulePixels(picture: Pixels): number {
  const start = firstDark(picture)
  let end = start
  while (isDarkPixel(picture, end, start)) end += 1
  return (end - start) / 7
}

function whiteEdge(picture: Pixels): { modules: number; pixels: number } {
  const pixels = firstDark(picture)
  return { modules: Math.round(pixels / modulePixels(picture)), pixels }
}

/** Along the diagonal. */
function firstDark(picture: Pixels): number {
  let at = 0
  while (at < picture.width && !isDarkPixel(picture, at, at)) at += 1
  return at
}

import { readFileSync } from 'node:fs'
import { decodeQR } from 'qr/decode.js'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually, openApp } from '#test/support/browser.ts'
import { addRow, block, fillRow, linkIs, screenOf, stateIs } from '#test/journeys/form.ts'
import { decodePng, type Pixels } from '#test/journeys/png.ts'
import { pdfPathToPixels } from '#test/qr/pictures.ts'

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
  await eventually(() => page.getByRole('dialog').count()).toBe(0)
  expect(problems).toEqual([])
})

const posterCaption = 'Quét mã để chat với chúng tôi'
const [navy, cream] = [
  [0x12, 0x3c, 0x7a],
  [0xff, 0xf4, 0xd6],
]

test('a code for an A6 poster has a caption, colours and a logo, and reads back from its PDF, PNG and SVG', async () => {
  const { page, problems } = await openApp()
  await buildMessengerLink(page)
  await openQr(page)
  await dressForPoster(page)

  await page.getByLabel('Print shop').check()
  await page.getByLabel('Width in millimetres').fill('105')
  await page.getByText('105 mm wide').waitFor()
  const pdf = await download(page, 'Download PDF')
  expect(pdf.name).toBe('qr-m.me-acme-store-s58fa63f.pdf')
  const code = pdfPathToPixels(pdf.file.toString('latin1'), 4)
  expect(read(code)).toBe(messengerLink)
  expect(levelOf(code)).toBe('High')
  expect(widthOf(pdf.file)).toBeCloseTo(105, 2)

  await page.getByLabel('On screens').check()
  await page.getByRole('radio', { name: 'mm' }).check()
  const png = await download(page, 'Download PNG')
  const picture = decodePng(png.file)
  expect(read(picture)).toBe(messengerLink)
  expect(levelOf(picture)).toBe('High')
  expect(picture.width / (105 / 25.4)).toBeGreaterThanOrEqual(300)
  expect(picture.width / densityOf(png.file)).toBeCloseTo(0.105, 4)
  expect(colourAt(picture, 2, 2)).toEqual(cream)
  expect(colourAt(picture, ...firstFinder(picture))).toEqual(navy)
  expect(colourAt(picture, picture.width / 2, picture.width / 2)).toEqual([0xc0, 0x39, 0x2b])
  expect(hasLetters(picture)).toBe(true)

  await page.getByLabel('In print').check()
  const svg = (await download(page, 'Download SVG')).file.toString('utf8')
  expect(svgTexts(svg).join(' ')).toBe(posterCaption)
  expect(svg).toContain('width="105mm"')
  expect(svg).toContain('href="data:image/png;base64,')
  expect(svg).not.toContain('script')
  const rasterised = await drawn(page, svg)
  expect(read(rasterised)).toBe(messengerLink)
  expect(levelOf(rasterised)).toBe('High')
  expect(problems).toEqual([])
})

test('a caption in any script stays inside of the picture', async () => {
  const { page, problems } = await openApp()
  await buildMessengerLink(page)
  await openQr(page)
  await page.getByText('Look', { exact: true }).click()
  const captions = [
    posterCaption,
    'WWWWWWWWWWWWWWWWWWWW MMMMMMMMMMMMMMM',
    'ĐẶT BÀN NGAY HÔM NAY VÀ NHẬN ƯU ĐÃI 20 % CHO LẦN ĐẦU TIÊN',
    'Отсканируйте код, чтобы написать нам',
    'امسح الرمز للدردشة معنا',
    'สแกนโค้ดเพื่อแชทกับเรา',
    'コードをスキャンしてチャットを始めましょう',
    '🛶🛶🛶 🛶🛶🛶🛶🛶🛶🛶🛶🛶',
  ]
  for (const caption of captions) {
    // oxlint-disable no-await-in-loop -- one field
    await page.getByLabel('Caption below the code').fill(caption)
    await page.getByText('Checked: reads back as your link.').waitFor()
    expect({ caption, room: Math.min(...(await captionEdges(page))) }).toSatisfy(
      ({ room }: { room: number }) => room >= 0.5,
    )
    // oxlint-enable no-await-in-loop
  }
  expect(problems).toEqual([])
})

test('a file that is no picture is not laid into a code, and is named', async () => {
  const { page, problems } = await openApp()
  await buildMessengerLink(page)
  await openQr(page)
  await page.getByText('Look', { exact: true }).click()
  const picker = page.getByLabel('Picture file')
  await picker.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('no') })
  await page.getByRole('alert').getByText('“logo.png” cannot be opened as a picture').waitFor()
  expect(problems).toEqual([])
})

test('colours that are too alike are not offered, and Download leads to them, folded away or not', async () => {
  const { page, problems } = await openApp()
  await buildMessengerLink(page)
  await openQr(page)
  await page.getByText('Look', { exact: true }).click()
  await page.getByLabel('Code', { exact: true }).fill('#ffee00')
  await page.getByText('Look', { exact: true }).click()
  await screenOf(page).button('Download PNG').click()
  await page.getByText(/^No file until the colours are right/).waitFor()
  expect(await page.getByLabel('Code', { exact: true }).evaluate(isFocused)).toBe(true)
  await screenOf(page).button('Back to black on white').click()
  await page.getByText('Checked: reads back as your link.').waitFor()
  expect(problems).toEqual([])
})

function isFocused(element: Element): boolean {
  return document.activeElement === element && element.checkVisibility()
}

/** A logo with a script in it, which must not get anywhere. */
const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><script>alert(1)</script><circle cx="50" cy="50" r="48" fill="#c0392b"/></svg>`

async function dressForPoster(page: Page): Promise<void> {
  await page.getByText('Look', { exact: true }).click()
  await page.getByLabel('Caption below the code').fill(posterCaption)
  await page.getByLabel('Code', { exact: true }).fill('#123c7a')
  await page.getByLabel('Ground', { exact: true }).fill('#fff4d6')
  await page
    .getByLabel('Picture file')
    .setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(logo) })
  await page.getByText(/^Covers \d+ × \d+ modules. The level is High/).waitFor()
}

function svgTexts(svg: string): (string | undefined)[] {
  return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)
}

/** Of the page, in millimetres. */
function widthOf(pdf: Buffer): number {
  return (Number(/\/MediaBox \[0 0 ([\d.]+) /.exec(pdf.toString('latin1'))?.[1]) / 72) * 25.4
}

/** Pixels a metre, as the PNG says. */
function densityOf(png: Buffer): number {
  return png.readUInt32BE(png.indexOf('pHYs', 0, 'latin1') + 4)
}

function colourAt({ width, data }: Pixels, x: number, y: number): number[] {
  const at = (Math.floor(y) * width + Math.floor(x)) * 4
  return Array.from(data.subarray(at, at + 3))
}

function firstFinder(picture: Pixels): [number, number] {
  const at = firstDark(picture) + 1
  return [at, at]
}

/** Anything dark below the square of the code. */
function hasLetters(picture: Pixels): boolean {
  const { width, height } = picture
  for (let y = width; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) if (isDarkPixel(picture, x, y)) return true
  }
  return false
}

/** Modules between the caption and the left, right and lower edge of the preview. */
function captionEdges(page: Page): Promise<number[]> {
  return page.getByRole('img', { name: 'QR code of your link' }).evaluate((picture) => {
    if (!(picture instanceof SVGSVGElement)) return []
    const { width, height } = picture.viewBox.baseVal
    const boxes = Array.from(picture.querySelectorAll('text'), (text) => text.getBBox())
    return boxes.flatMap((box) => [box.x, width - box.x - box.width, height - box.y - box.height])
  })
}

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
  const [, across = 1, down = 1] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number)
  const size = { width: across * 8, height: down * 8 }
  const dark = await page.evaluate(
    async ({ text, width, height }) => {
      const picture = new Image(width, height)
      picture.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
      await picture.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width, height })
      const context = canvas.getContext('2d')
      context?.drawImage(picture, 0, 0, width, height)
      const { data } = context?.getImageData(0, 0, width, height) ?? { data: [] }
      const red = Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 255)
      return red.map((value) => (value < 128 ? '1' : '0')).join('')
    },
    { text: svg, ...size },
  )
  const data = Array.from(dark, (it) => (it === '1' ? [0, 0, 0, 255] : [255, 255, 255, 255])).flat()
  return { ...size, data: new Uint8ClampedArray(data) }
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

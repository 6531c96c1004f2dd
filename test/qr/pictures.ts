import * as fc from 'fast-check'
import { encodeQr, type QrCode } from '#qr/encode.ts'
import { capacity, levels, type Level } from '#qr/levels.ts'
import type { Pixels } from '#qr/pixels.ts'

export const documentationLink =
  'https://example.com?bs_ref=block:s58fa63fe-6791-42bf-8674-fd4c377aa44f;user:gender:female;user:Source:Facebook;variables:color:black'

/** A link of exactly so many characters. */
export function linkOf(length: number): string {
  return `${documentationLink};variables:long:`.padEnd(length, 'abcdefghij').slice(0, length)
}

export function codeOf(text: string, level: Level): QrCode {
  const encoded = encodeQr(text, level)
  if (!encoded.ok) throw new Error(encoded.reason)
  return encoded.value
}

const urlCharacters =
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&()*+,;=%{}|'".split(
    '',
  )

/** Links of every length that a level holds, short ones and those at the limit among them. */
export const linkAndLevel = fc.constantFrom(...levels).chain((level) =>
  fc.record({
    level: fc.constant(level),
    link: fc.integer({ min: 1, max: capacity[level] }).chain((length) =>
      fc.string({
        unit: fc.constantFrom(...urlCharacters),
        minLength: length,
        maxLength: length,
        size: 'max',
      }),
    ),
  }),
)

/** Draws one of our SVG files by its own text, as a printer would: rectangle and path commands, nothing guessed. */
export function svgToPixels(svg: string, scale: number): Pixels {
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1])
  const width = side * scale
  const data = new Uint8ClampedArray(width * width * 4)
  if (svg.includes(`<rect width="${side}" height="${side}" fill="#fff"/>`)) data.fill(255)
  const path = /<path d="([^"]*)"\/>/.exec(svg)?.[1] ?? ''
  const runs = path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)
  for (const [, x, y, length, back] of runs) {
    if (x !== back)
      throw new Error(`the path does not come back to its beginning: ${x} and ${back}`)
    blacken(data, width, { x: Number(x), y: Number(y), length: Number(length) }, scale)
  }
  return { width, height: width, data }
}

function blacken(
  data: Uint8ClampedArray,
  width: number,
  run: { x: number; y: number; length: number },
  scale: number,
) {
  for (let row = run.y * scale; row < (run.y + 1) * scale; row += 1) {
    for (let column = run.x * scale; column < (run.x + run.length) * scale; column += 1) {
      data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3)
    }
  }
}

/** How many pixels of white stand between each edge and the first dark pixel: top, right, bottom, left. */
export function whiteEdges({ width, height, data }: Pixels): number[] {
  const edges = { top: height, right: width, bottom: height, left: width }
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (data[(y * width + x) * 4] === 255) continue
      edges.top = Math.min(edges.top, y)
      edges.right = Math.min(edges.right, width - 1 - x)
      edges.bottom = Math.min(edges.bottom, height - 1 - y)
      edges.left = Math.min(edges.left, x)
    }
  }
  return [edges.top, edges.right, edges.bottom, edges.left]
}

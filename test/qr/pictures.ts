import * as fc from 'fast-check'
import { encodeQr, type QrCode } from '#qr/encode.ts'
import { capacity, levels, type Level } from '#qr/levels.ts'
import type { LogoArt } from '#qr/logo.ts'
import type { Pixels } from '#platform/pixels.ts'

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

/**
 * Draws one of our SVG files by its own text, as a printer would: rectangles and path commands, nothing guessed. Its
 * caption and the picture in its middle are left out.
 */
export function svgToPixels(svg: string, scale: number): Pixels {
  const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number)
  const data = new Uint8ClampedArray(width * height * scale * scale * 4)
  const pixels = { width: width * scale, height: height * scale, data }
  for (const [shape] of svg.matchAll(/<(?:rect|path) [^>]*>/g)) {
    const colour = colourOf(/fill="#([\da-f]+)"/.exec(shape)?.[1] ?? '000')
    for (const box of boxesOf(shape)) fillBox(pixels, box, scale, colour)
  }
  return pixels
}

function boxesOf(shape: string): number[][] {
  const number = (name: string) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(shape)?.[1] ?? 0)
  if (shape.startsWith('<rect')) return [['x', 'y', 'width', 'height'].map(number)]
  return pathBoxes(/ d="([^"]*)"/.exec(shape)?.[1] ?? '')
}

/** The boxes of a path by what its commands mean (SVG 1.1, 8.3), each of them closed; a command that we do not write fails. */
function pathBoxes(path: string): number[][] {
  const boxes: number[][] = []
  let start = { x: 0, y: 0 }
  let at = start
  let corners: (typeof at)[] = []
  for (const [, command = '', numbers = ''] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    const [first = 0, second = 0] = (numbers.match(/-?\d+/g) ?? []).map(Number)
    const moves: Record<string, () => typeof at> = {
      M: () => ({ x: first, y: second }),
      m: () => ({ x: at.x + first, y: at.y + second }),
      h: () => ({ x: at.x + first, y: at.y }),
      v: () => ({ x: at.x, y: at.y + first }),
      z: () => start,
    }
    const move = moves[command]
    if (move === undefined) throw new Error(`the path has a command “${command}”`)
    at = move()
    if (command === 'z') boxes.push(boxOf(corners))
    else if (command.toLowerCase() === 'm') [start, corners] = [at, [at]]
    else corners.push(at)
  }
  return boxes
}

function boxOf(corners: readonly { readonly x: number; readonly y: number }[]): number[] {
  const [a, b, c, d] = corners
  if (!a || !b || !c || !d || corners.length > 4) throw new Error('a box has four corners')
  if (a.y !== b.y || b.x !== c.x || c.y !== d.y || d.x !== a.x) throw new Error('no box')
  return [a.x, a.y, b.x - a.x, c.y - b.y]
}

function colourOf(digits: string): number[] {
  const pairs = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits
  return [0, 2, 4].map((at) => Number.parseInt(pairs.slice(at, at + 2), 16))
}

function fillBox({ width, data }: Pixels, box: number[], scale: number, colour: number[]) {
  const [left = 0, top = 0, across = 0, down = 0] = box.map((it) => it * scale)
  for (let y = top; y < top + down; y += 1) {
    for (let x = left; x < left + across; x += 1) data.set([...colour, 255], (y * width + x) * 4)
  }
}

/**
 * The modules of one of our PDF files by the operators of its page alone, black on white: every `x y length 1 re` of its one
 * path. The picture in the middle and the caption are left out.
 */
export function pdfPathToPixels(pdf: string, scale: number): Pixels {
  const width = Number(/ 0 0 (\d+) \d+ re f\n/.exec(pdf)?.[1]) * scale
  const pixels = { width, height: width, data: new Uint8ClampedArray(width * width * 4).fill(255) }
  const [path = ''] = /(?:\n\d+ \d+ \d+ 1 re)+\nf\n/.exec(pdf) ?? []
  for (const [, x, y, length] of path.matchAll(/(\d+) (\d+) (\d+) 1 re/g)) {
    fillBox(pixels, [Number(x), Number(y), Number(length), 1], scale, [0, 0, 0])
  }
  return pixels
}

/** A picture of one colour for the middle of a code, opaque unless told. */
export function logoOf(
  width: number,
  height: number,
  colour: readonly number[] = [200, 30, 30, 255],
): LogoArt {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < data.length; at += 4) data.set(colour, at)
  return { name: 'logo.png', pixels: { width, height, data }, png: 'data:image/png;base64,AAAA' }
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

import type { Pixels } from '#platform/pixels.ts'
import { channelsOf } from './colours.ts'
import type { QrCode } from './encode.ts'
import type { Box } from './logo.ts'
import { darkRuns, sideOf } from './runs.ts'
import { toSheet, type Sheet } from './sheet.ts'

/** What drawing needs of a canvas: its 2D context has it. Colours are `#rrggbb`. */
export interface Painter {
  fillStyle: unknown
  fillRect(x: number, y: number, width: number, height: number): void
}

/** Pixels along one side that every browser's canvas (iOS: 16.7 million in all) and the reader can take. */
export const largestPicture = 4096

/**
 * Whole pixels a module, so that every edge falls between two pixels: the side asked for (in pixels) is rounded up to whole
 * modules, and down where that would pass `largestPicture`. At least two: the reader needs them. `height`: of the picture,
 * in modules; as high as the code unless told.
 */
export function pixelsPerModule(code: QrCode, askedSide: number, height = sideOf(code)): number {
  const roundedUp = Math.ceil(askedSide / sideOf(code))
  return Math.max(2, Math.min(roundedUp, Math.floor(largestPicture / height)))
}

/** Draws the ground, the modules and the logo's plate from the corner (0, 0): all but the logo itself and the caption. */
export function drawSheet(painter: Painter, sheet: Sheet, perModule: number): void {
  const { colours, code, logo } = sheet
  const fill = ({ x, y, width, height }: Box) =>
    painter.fillRect(x * perModule, y * perModule, width * perModule, height * perModule)
  painter.fillStyle = colours.background
  fill({ x: 0, y: 0, width: sheet.width, height: sheet.height })
  painter.fillStyle = colours.foreground
  for (const { x, y, length } of darkRuns(code)) fill({ x, y, width: length, height: 1 })
  painter.fillStyle = colours.background
  if (logo) fill(logo.plate)
}

/** The code as pixels without any canvas, black on white. */
export function codeToPixels(code: QrCode, perModule: number): Pixels {
  return sheetToPixels(toSheet(code), perModule)
}

/** The sheet as pixels without any canvas and so without its caption's letters: what is read back before anything is drawn. */
export function sheetToPixels(sheet: Sheet, perModule: number): Pixels {
  const pixels = emptyPixels(sheet.width * perModule, sheet.height * perModule)
  drawSheet(pixelPainter(pixels), sheet, perModule)
  if (sheet.logo) drawPixels(pixels, sheet.logo.art.pixels, scaled(sheet.logo.box, perModule))
  return pixels
}

function scaled({ x, y, width, height }: Box, by: number): Box {
  return { x: x * by, y: y * by, width: width * by, height: height * by }
}

/** A picture in which nothing is drawn: transparent. In whole pixels. */
export function emptyPixels(width: number, height: number): Pixels {
  return { width, height, data: new Uint8ClampedArray(width * height * 4) }
}

/** Draws rectangles of whole pixels. */
export function pixelPainter({ width, data }: Pixels): Painter {
  const pixels = new Uint32Array(data.buffer)
  const painter: Painter = {
    fillStyle: '#000000',
    fillRect(x, y, across, down) {
      const [red, green, blue] = channelsOf(String(painter.fillStyle))
      // Opaque, as its bytes stand on every machine with a browser: least byte first.
      const colour = ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0
      for (let row = y; row < y + down; row += 1) {
        pixels.fill(colour, row * width + x, row * width + x + across)
      }
    },
  }
  return painter
}

/** Lays one picture upon another, into a box in the lower one's pixels: each takes the colour that lies nearest below it. */
export function drawPixels(onto: Pixels, art: Pixels, box: Box): void {
  const rows = span(box.y, box.height, onto.height)
  const columns = span(box.x, box.width, onto.width)
  for (let y = rows.from; y < rows.to; y += 1) {
    const artY = Math.min(art.height - 1, Math.floor(((y + 0.5 - box.y) / box.height) * art.height))
    for (let x = columns.from; x < columns.to; x += 1) {
      const across = Math.floor(((x + 0.5 - box.x) / box.width) * art.width)
      blend(
        onto,
        (y * onto.width + x) * 4,
        art,
        (artY * art.width + Math.min(art.width - 1, across)) * 4,
      )
    }
  }
}

function span(start: number, length: number, most: number): { from: number; to: number } {
  return { from: Math.max(0, Math.round(start)), to: Math.min(most, Math.round(start + length)) }
}

function blend(onto: Pixels, at: number, art: Pixels, from: number): void {
  const opacity = (art.data[from + 3] ?? 0) / 255
  for (let channel = 0; channel < 3; channel += 1) {
    const below = onto.data[at + channel] ?? 0
    const above = art.data[from + channel] ?? 0
    onto.data[at + channel] = below + (above - below) * opacity
  }
}

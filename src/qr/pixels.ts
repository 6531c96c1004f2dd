import type { QrCode } from './encode.ts'
import { darkRuns, sideOf } from './runs.ts'

/** A picture as a canvas hands it over: four bytes a pixel, row by row. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

/** What drawing needs of a canvas: its 2D context has it. */
export interface Painter {
  fillStyle: unknown
  fillRect(x: number, y: number, width: number, height: number): void
}

/** Pixels along one side that every browser's canvas (iOS: 16.7 million in all) and the reader can take. */
export const largestPicture = 4096

/**
 * Whole pixels a module, so that every edge falls between two pixels: the side asked for (in pixels) is rounded up to whole
 * modules, and down where that would pass `largestPicture`.
 */
export function pixelsPerModule(code: QrCode, askedSide: number): number {
  const side = sideOf(code)
  const roundedUp = Math.ceil(askedSide / side)
  return roundedUp * side <= largestPicture ? roundedUp : Math.floor(largestPicture / side)
}

/** Draws white ground, quiet zone and modules from the corner (0, 0). */
export function drawCode(painter: Painter, code: QrCode, perModule: number): void {
  const side = sideOf(code) * perModule
  painter.fillStyle = '#fff'
  painter.fillRect(0, 0, side, side)
  painter.fillStyle = '#000'
  for (const run of darkRuns(code)) {
    painter.fillRect(run.x * perModule, run.y * perModule, run.length * perModule, perModule)
  }
}

/** The code as pixels without any canvas: what is read back before anything is drawn. */
export function codeToPixels(code: QrCode, perModule: number): Pixels {
  const width = sideOf(code) * perModule
  const data = new Uint8ClampedArray(width * width * 4)
  drawCode(arrayPainter(data, width), code, perModule)
  return { width, height: width, data }
}

function arrayPainter(data: Uint8ClampedArray, width: number): Painter {
  const pixels = new Uint32Array(data.buffer)
  const painter: Painter = {
    fillStyle: '#fff',
    fillRect(x, y, across, down) {
      // Opaque black as its bytes 00 00 00 ff are read on every machine with a browser: least byte first.
      const colour = painter.fillStyle === '#fff' ? 0xffffffff : 0xff000000
      for (let row = y; row < y + down; row += 1) {
        pixels.fill(colour, row * width + x, row * width + x + across)
      }
    },
  }
  return painter
}

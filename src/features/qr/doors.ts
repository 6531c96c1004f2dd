import { fail, ok, type Result } from '#platform/result.ts'
import type { QrCode } from '#qr/encode.ts'
import { drawCode, type Pixels } from '#qr/pixels.ts'
import { sideOf } from '#qr/runs.ts'

/** What only a browser can do for a code. Tests bring doors of their own. None of them throws. */
export interface QrDoors {
  /** The code as a PNG file, `perModule` pixels a module. */
  readonly drawPng: (code: QrCode, perModule: number) => Promise<Result<Blob, 'not-drawn'>>
  /** A picture file as pixels, `side` of them each way. */
  readonly rasterise: (picture: Blob, side: number) => Promise<Result<Pixels, 'not-drawn'>>
  /** The text of the code in a picture. */
  readonly read: (pixels: Pixels) => Promise<Result<string, 'unreadable' | 'reader-missing'>>
  /** Puts a picture (PNG) into the clipboard; needs a click or a key press. */
  readonly copyImage: (picture: Blob) => Promise<Result<void, 'refused'>>
}

export const browserDoors: QrDoors = {
  async drawPng(code, perModule) {
    const context = canvasContext(perModule * sideOf(code))
    if (!context) return fail('not-drawn')
    drawCode(context, code, perModule)
    const blob = await new Promise<Blob | null>((done) => context.canvas.toBlob(done, 'image/png'))
    return blob ? ok(blob) : fail('not-drawn')
  },

  async rasterise(picture, side) {
    const url = URL.createObjectURL(picture)
    try {
      // With its size given, an SVG is drawn at that size and not enlarged from its own.
      const image = new Image(side, side)
      image.src = url
      await image.decode()
      const context = canvasContext(side)
      context?.drawImage(image, 0, 0, side, side)
      return context ? ok(context.getImageData(0, 0, side, side)) : fail('not-drawn')
    } catch {
      return fail('not-drawn')
    } finally {
      URL.revokeObjectURL(url)
    }
  },

  async read(pixels) {
    const reader = await import('qr/decode.js').catch(() => null)
    if (!reader) return fail('reader-missing')
    try {
      return ok(reader.decodeQR(pixels, { effort: Infinity, timeLimit: Infinity }))
    } catch {
      return fail('unreadable')
    }
  },

  async copyImage(picture) {
    try {
      await navigator.clipboard.write([new ClipboardItem({ [picture.type]: picture })])
      return ok()
    } catch {
      return fail('refused')
    }
  },
}

/** `willReadFrequently` keeps the pixels in memory, where drawing is exact and reading them back is quick. */
function canvasContext(side: number): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  return canvas.getContext('2d', { alpha: false, willReadFrequently: true })
}

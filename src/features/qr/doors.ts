import { fail, ok, type Result } from '#platform/result.ts'
import type { Pixels } from '#platform/pixels.ts'
import { drawSheet } from '#qr/pixels.ts'
import { withDensity } from '#qr/png-density.ts'
import { sideOf } from '#qr/runs.ts'
import type { Sheet } from '#qr/sheet.ts'
import type { PngSize } from '#qr/size.ts'
import { canvasContext, drawCaption, drawLogo, toPng } from './canvas.ts'
import { openLogo, type Logo } from './open-logo.ts'

interface PictureSize {
  readonly width: number
  readonly height: number
}

/** What only a browser can do for a code. Tests bring doors of their own. None of them throws. */
export interface QrDoors {
  /** The whole sheet as a PNG file. */
  readonly drawPng: (sheet: Sheet, size: PngSize) => Promise<Result<Blob, 'not-drawn'>>
  /** The sheet's part below the code, with its caption, `perModule` pixels a module. */
  readonly drawCaption: (sheet: Sheet, perModule: number) => Promise<Result<Pixels, 'not-drawn'>>
  /** A picture file as pixels, so many of them. */
  readonly rasterise: (picture: Blob, size: PictureSize) => Promise<Result<Pixels, 'not-drawn'>>
  /** The text of the code in a picture. */
  readonly read: (pixels: Pixels) => Promise<Result<string, 'unreadable' | 'reader-missing'>>
  /** Puts a picture (PNG) into the clipboard; needs a click or a key press. */
  readonly copyImage: (picture: Blob) => Promise<Result<void, 'refused'>>
  /** A picture file, to be laid into a code. */
  readonly openLogo: (file: File) => Promise<Result<Logo, 'not-a-picture'>>
}

export const browserDoors: QrDoors = {
  async drawPng(sheet, { perModule, perMetre }) {
    const context = canvasContext(sheet.width * perModule, sheet.height * perModule)
    if (!context) return fail('not-drawn')
    drawSheet(context, sheet, perModule)
    if (sheet.logo) drawLogo(context, sheet.logo, perModule)
    await drawCaption(context, sheet, perModule, 0)
    const png = await toPng(context.canvas)
    if (!png) return fail('not-drawn')
    if (perMetre === null) return ok(png)
    const bytes = withDensity(new Uint8Array(await png.arrayBuffer()), perMetre)
    return ok(new Blob([bytes], { type: png.type }))
  },

  async drawCaption(sheet, perModule) {
    const top = sideOf(sheet.code)
    const [width, height] = [sheet.width * perModule, (sheet.height - top) * perModule]
    const context = canvasContext(width, height)
    if (!context) return fail('not-drawn')
    context.fillStyle = sheet.colours.background
    context.fillRect(0, 0, width, height)
    await drawCaption(context, sheet, perModule, top)
    return ok(context.getImageData(0, 0, width, height))
  },

  async rasterise(picture, { width, height }) {
    const url = URL.createObjectURL(picture)
    try {
      // With its size given, an SVG is drawn at that size and not enlarged from its own.
      const image = new Image(width, height)
      image.src = url
      await image.decode()
      const context = canvasContext(width, height)
      context?.drawImage(image, 0, 0, width, height)
      return context ? ok(context.getImageData(0, 0, width, height)) : fail('not-drawn')
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

  openLogo,
}

import { decodeQR } from 'qr/decode.js'
import type { QrDoors } from '#features/qr/doors.ts'
import type { Pixels } from '#platform/pixels.ts'
import { sheetToPixels } from '#qr/pixels.ts'
import { sideOf } from '#qr/runs.ts'
import { fail, ok } from '#platform/result.ts'
import { logoOf, svgToPixels } from '#test/qr/pictures.ts'

/** The browser's doors without a browser: the PNG's pixels are kept beside its blob, the SVG is drawn from its text. */
export function nodeDoors(changed: Partial<QrDoors> = {}): QrDoors {
  const drawn = new Map<Blob, Pixels>()
  return {
    drawPng: async (sheet, { perModule }) => {
      const blob = new Blob(['picture'], { type: 'image/png' })
      drawn.set(blob, sheetToPixels(sheet, perModule))
      return ok(blob)
    },
    drawCaption: async (sheet, perModule) => {
      const height = (sheet.height - sideOf(sheet.code)) * perModule
      return ok(logoOf(sheet.width * perModule, height, [255, 255, 255, 255]).pixels)
    },
    rasterise: async (picture, { width, height }) => {
      if (picture.type === 'image/svg+xml') return ok(svgDrawn(await textOf(picture), width))
      const pixels = drawn.get(picture)
      return pixels?.width === width && pixels.height === height ? ok(pixels) : fail('not-drawn')
    },
    read: async (pixels) => {
      try {
        return ok(decodeQR(pixels, { effort: Infinity, timeLimit: Infinity }))
      } catch {
        return fail('unreadable')
      }
    },
    copyImage: async () => ok(),
    openLogo: async (file) =>
      file.type.startsWith('image/')
        ? ok({ ...logoOf(60, 30), name: file.name, url: `blob:${file.name}` })
        : fail('not-a-picture'),
    ...changed,
  }
}

/** By a FileReader where there is one: jsdom's Blob has no text(), and Node has no FileReader. */
function textOf(blob: Blob): Promise<string> {
  if (typeof FileReader === 'undefined') return blob.text()
  return new Promise((done) => {
    const reader = new FileReader()
    reader.addEventListener('load', () =>
      done(typeof reader.result === 'string' ? reader.result : ''),
    )
    reader.readAsText(blob)
  })
}

function svgDrawn(svg: string, width: number): Pixels {
  const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
  return svgToPixels(svg, width / modules)
}

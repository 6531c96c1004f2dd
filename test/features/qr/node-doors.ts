import { decodeQR } from 'qr/decode.js'
import type { QrDoors } from '#features/qr/doors.ts'
import { codeToPixels, type Pixels } from '#qr/pixels.ts'
import { fail, ok } from '#platform/result.ts'
import { svgToPixels } from '#test/qr/pictures.ts'

/** The browser's doors without a browser: the PNG's pixels are kept beside its blob, the SVG is drawn from its text. */
export function nodeDoors(changed: Partial<QrDoors> = {}): QrDoors {
  const drawn = new Map<Blob, Pixels>()
  return {
    drawPng: async (code, perModule) => {
      const blob = new Blob(['picture'], { type: 'image/png' })
      drawn.set(blob, codeToPixels(code, perModule))
      return ok(blob)
    },
    rasterise: async (picture, side) => {
      if (picture.type === 'image/svg+xml') return ok(svgDrawn(await textOf(picture), side))
      const pixels = drawn.get(picture)
      return pixels?.width === side ? ok(pixels) : fail('not-drawn')
    },
    read: async (pixels) => {
      try {
        return ok(decodeQR(pixels, { effort: Infinity, timeLimit: Infinity }))
      } catch {
        return fail('unreadable')
      }
    },
    copyImage: async () => ok(),
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

function svgDrawn(svg: string, side: number): Pixels {
  const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
  return svgToPixels(svg, side / modules)
}

import * as fc from 'fast-check'
import { decodeQR } from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { capacity } from '#qr/levels.ts'
import type { Pixels } from '#platform/pixels.ts'
import { codeToPixels, largestPicture, pixelsPerModule } from '#qr/pixels.ts'
import { sideOf } from '#qr/runs.ts'
import { qrToSvg } from '#qr/svg.ts'
import {
  codeOf,
  documentationLink,
  linkAndLevel,
  linkOf,
  svgToPixels,
  whiteEdges,
} from './pictures.ts'

function read(pixels: Pixels): string {
  return decodeQR(pixels, { effort: Infinity, timeLimit: Infinity })
}

describe('the picture of a code', () => {
  it('reads back as the very link, whatever the link and the level', () => {
    fc.assert(
      fc.property(linkAndLevel, fc.integer({ min: 2, max: 5 }), ({ link, level }, perModule) => {
        expect(read(codeToPixels(codeOf(link, level), perModule))).toBe(link)
      }),
      { numRuns: 300 },
    )
  })

  it('reads back from the SVG file too', () => {
    fc.assert(
      fc.property(linkAndLevel, ({ link, level }) => {
        const svg = qrToSvg(codeOf(link, level), { length: 40, unit: 'mm' })
        expect(read(svgToPixels(svg, 2))).toBe(link)
      }),
      { numRuns: 100 },
    )
  })

  it('reads back with letters outside ASCII in it', () => {
    const text = 'https://example.com/Đà-Nẵng?tên=Huế 🛶'
    expect(read(codeToPixels(codeOf(text, 'Q'), 4))).toBe(text)
  })

  it('has four modules of white on each side, in pixels and in the SVG', () => {
    fc.assert(
      fc.property(linkAndLevel, fc.integer({ min: 2, max: 4 }), ({ link, level }, perModule) => {
        const code = codeOf(link, level)
        const white = [4, 4, 4, 4].map((modules) => modules * perModule)
        const svg = qrToSvg(code, { length: 200, unit: 'px' })
        expect(whiteEdges(codeToPixels(code, perModule))).toEqual(white)
        expect(whiteEdges(svgToPixels(svg, perModule))).toEqual(white)
      }),
      { numRuns: 30 },
    )
  })
})

describe('the SVG file', () => {
  it('is one sharp-edged path on a white ground, with its size in millimetres or pixels', () => {
    const code = codeOf(documentationLink, 'M')
    const svg = qrToSvg(code, { length: 40, unit: 'mm' })
    expect(svg).toContain('width="40mm" height="40mm" viewBox="0 0 57 57"')
    expect(svg).toContain('shape-rendering="crispEdges"')
    expect(svg.match(/<path /g)).toHaveLength(1)
    expect(qrToSvg(code, { length: 512, unit: 'px' })).toContain('width="512px" height="512px"')
  })

  it('is small: under 10 kB for the documentation’s own example', () => {
    const svg = qrToSvg(codeOf(documentationLink, 'M'), { length: 40, unit: 'mm' })
    expect(svg.length).toBeLessThan(10_000)
  })
})

describe('the size of a PNG', () => {
  it('is a whole number of pixels a module, the asked size rounded up', () => {
    const code = codeOf(documentationLink, 'M')
    expect(pixelsPerModule(code, 1024)).toBe(18)
    expect(pixelsPerModule(code, 57 * 18)).toBe(18)
    expect(pixelsPerModule(code, 57 * 18 + 1)).toBe(19)
  })

  it('never passes what a canvas and the reader take, and is never too small to be read', () => {
    for (const length of [1, 132, 1000, 2000, capacity.L]) {
      const code = codeOf(linkOf(length), 'L')
      expect(pixelsPerModule(code, largestPicture) * sideOf(code)).toBeLessThanOrEqual(
        largestPicture,
      )
      expect(pixelsPerModule(code, 256)).toBeGreaterThanOrEqual(2)
    }
  })
})

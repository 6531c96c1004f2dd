import * as fc from 'fast-check'
import { decodeQR } from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { capacity } from '#qr/levels.ts'
import { logoLevel, placeLogo, plateSide } from '#qr/logo.ts'
import type { Pixels } from '#platform/pixels.ts'
import { sheetToPixels } from '#qr/pixels.ts'
import { sideOf } from '#qr/runs.ts'
import { toSheet } from '#qr/sheet.ts'
import { qrToSvg } from '#qr/svg.ts'
import { codeOf, documentationLink, linkOf, logoOf } from './pictures.ts'

const lengths = fc.integer({ min: 16, max: capacity.Q })

function read(pixels: Pixels): string {
  return decodeQR(pixels, { effort: Infinity, timeLimit: Infinity })
}

function codeWithLogo(length: number) {
  const level = logoLevel(length)
  if (level === null) throw new Error('too long for a picture')
  return codeOf(linkOf(length), level)
}

describe('the level of a code with a picture in it', () => {
  it('is High where that is enough, and Highest where the code is very small', () => {
    expect(logoLevel(documentationLink.length)).toBe('Q')
    expect(logoLevel(18)).toBe('H')
  })

  it('is none for what High does not hold', () => {
    expect(logoLevel(capacity.Q)).toBe('Q')
    expect(logoLevel(capacity.Q + 1)).toBeNull()
  })
})

describe('the picture in the middle of a code', () => {
  it('has a plate of about a fifth of the side, whole modules around the middle', () => {
    fc.assert(
      fc.property(lengths, (length) => {
        const code = codeWithLogo(length)
        const { plate } = placeLogo(code, logoOf(10, 10))
        expect(plate.width / code.modules).toBeLessThanOrEqual(0.22)
        expect(plate.width / code.modules).toBeGreaterThanOrEqual(0.17)
        expect(Number.isInteger(plate.x)).toBe(true)
        expect(2 * plate.x + plate.width).toBe(sideOf(code))
      }),
    )
  })

  it.each([
    [200, 100],
    [100, 200],
    [64, 64],
    [1000, 1],
  ])('keeps its proportions of %i by %i inside of its plate', (width, height) => {
    const { plate, box } = placeLogo(codeWithLogo(132), logoOf(width, height))
    expect(box.width / box.height).toBeCloseTo(width / height)
    expect(Math.max(box.width, box.height)).toBe(plate.width - 1)
    expect(box.x + box.width / 2).toBeCloseTo(plate.x + plate.width / 2)
    expect(box.y + box.height / 2).toBeCloseTo(plate.y + plate.height / 2)
  })

  it('leaves a code that reads, and reads with as much of it lost once more', () => {
    fc.assert(
      fc.property(lengths, fc.integer({ min: 9, max: 30 }), (length, from) => {
        const code = codeWithLogo(length)
        const sheet = toSheet(code, { logo: logoOf(40, 30) })
        const pixels = sheetToPixels(sheet, 3)
        expect(read(pixels)).toBe(code.text)
        const side = plateSide(code.version, code.level)
        scratch(pixels, { x: 4 + Math.min(from, code.modules - side - 9), y: 4 + 9, side }, 3)
        expect(read(pixels)).toBe(code.text)
      }),
      { numRuns: 150 },
    )
  })

  it('lets the ground through where it is transparent', () => {
    const sheet = toSheet(codeWithLogo(132), {
      colours: { foreground: '#123c7a', background: '#fff4d6' },
      logo: logoOf(40, 40, [0, 0, 0, 0]),
    })
    const { data, width } = sheetToPixels(sheet, 4)
    const middle = (Math.floor(width / 2) * width + Math.floor(width / 2)) * 4
    expect(Array.from(data.subarray(middle, middle + 4))).toEqual([0xff, 0xf4, 0xd6, 255])
  })

  it('stands in an SVG as a PNG inside of the file, on a plate of the ground’s colour', () => {
    const colours = { foreground: '#123c7a', background: '#fff4d6' }
    const svg = qrToSvg(
      codeWithLogo(132),
      { length: 40, unit: 'mm' },
      { colours, logo: logoOf(20, 20) },
    )
    expect(svg).toMatch(
      /<rect x="\d+" y="\d+" width="11" height="11" fill="#fff4d6"\/><image x="[\d.]+" y="[\d.]+" width="10" height="10" href="data:image\/png;base64,AAAA"\/>/,
    )
  })
})

/** Whitens a square of modules. */
function scratch(
  { data, width }: Pixels,
  at: { x: number; y: number; side: number },
  scale: number,
) {
  for (let y = at.y * scale; y < (at.y + at.side) * scale; y += 1) {
    data.fill(255, (y * width + at.x * scale) * 4, (y * width + (at.x + at.side) * scale) * 4)
  }
}

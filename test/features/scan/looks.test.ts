import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { stepsOf, tilesOf } from '#features/scan/looks.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const side = fc.integer({ min: 1, max: 9000 })

test('tiles lie inside of the picture, and every square as small as what they share lies inside of one', () => {
  const cases = fc.record({ width: side, height: side, at: share, down: share })
  fc.assert(
    fc.property(cases, fc.constantFrom([2048, 1024], [1024, 320], [512, 160]), (picture, sizes) => {
      const [tileSide = 0, shared = 0] = sizes
      const tiles = tilesOf(picture, tileSide, shared)
      for (const { x, y, width, height } of tiles) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
        expect(x + width).toBeLessThanOrEqual(picture.width)
        expect(y + height).toBeLessThanOrEqual(picture.height)
      }
      const left = Math.floor(Math.max(0, picture.width - shared) * picture.at)
      const top = Math.floor(Math.max(0, picture.height - shared) * picture.down)
      const [right, bottom] = [
        Math.min(left + shared, picture.width),
        Math.min(top + shared, picture.height),
      ]
      const isWhole = tiles.some(
        ({ x, y, width, height }) =>
          x <= left && y <= top && right <= x + width && bottom <= y + height,
      )
      expect(isWhole).toBe(true)
    }),
  )
})

test('no look takes more than the browser and the reader can bear', () => {
  fc.assert(
    fc.property(fc.record({ width: side, height: side }), (picture) => {
      for (const { area, scale, times } of [...stepsOf(picture)].flat()) {
        const [width, height] = [area.width * scale * times, area.height * scale * times]
        expect(Math.max(width, height)).toBeLessThanOrEqual(4096.5)
        expect(width * height).toBeLessThanOrEqual(2048 * 2048 + 1)
      }
    }),
    { numRuns: 50 },
  )
})

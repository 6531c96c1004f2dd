import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enlarge, hasGlass, toLuma, type Tone } from '#features/scan/luma.ts'

describe('how light a colour is', () => {
  it.each<[string, Tone, readonly number[], number]>([
    ['white', 'on-white', [255, 255, 255, 255], 255],
    ['black', 'on-white', [0, 0, 0, 255], 0],
    ['green, which an eye sees best', 'on-white', [0, 255, 0, 255], 149],
    ['blue, which an eye sees least', 'on-white', [0, 0, 255, 255], 28],
    ['glass on white paper', 'on-white', [0, 0, 0, 0], 255],
    ['glass on a black page', 'on-black', [255, 255, 255, 0], 0],
    ['half-clear black on white paper', 'on-white', [0, 0, 0, 128], 127],
    ['half-clear white on a black page', 'on-black', [255, 255, 255, 128], 128],
    ['yellow by its least part', 'darkest', [255, 220, 0, 255], 0],
    ['blue by its greatest part', 'lightest', [0, 0, 200, 255], 200],
  ])('%s', (_, tone, colour, light) => {
    const pixels = { width: 1, height: 1, data: Uint8ClampedArray.from(colour) }
    expect([...toLuma(pixels, tone).data]).toEqual([light])
  })

  it('is spread from black to white where a pale picture is looked at by its parts', () => {
    const data = Uint8ClampedArray.from([200, 210, 220].flatMap((grey) => [grey, grey, grey, 255]))
    const pixels = { width: 3, height: 1, data }
    expect([...toLuma(pixels, 'on-white').data]).toEqual([200, 210, 220])
    expect([...toLuma(pixels, 'darkest').data]).toEqual([0, 128, 255])
  })
})

it('glass is seen wherever it is', () => {
  const data = new Uint8ClampedArray(400).fill(255)
  expect(hasGlass({ width: 10, height: 10, data })).toBe(false)
  data[399] = 254
  expect(hasGlass({ width: 10, height: 10, data })).toBe(true)
})

it('an enlarged picture has the same corners, and nothing lighter or darker than before', () => {
  const pictures = fc
    .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) })
    .chain(({ width, height }) =>
      fc.record({
        width: fc.constant(width),
        height: fc.constant(height),
        data: fc.uint8Array({ minLength: width * height, maxLength: width * height }),
      }),
    )
  fc.assert(
    fc.property(pictures, fc.constantFrom(1, 2, 4), (picture, times) => {
      const { width, height, data } = enlarge(picture, times)
      expect([width, height]).toEqual([picture.width * times, picture.height * times])
      expect(data).toHaveLength(width * height)
      expect([data[0], data.at(-1)]).toEqual([picture.data[0], picture.data.at(-1)])
      expect(Math.min(...data)).toBeGreaterThanOrEqual(Math.min(...picture.data))
      expect(Math.max(...data)).toBeLessThanOrEqual(Math.max(...picture.data))
    }),
  )
})

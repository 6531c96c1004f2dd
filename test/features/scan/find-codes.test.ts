import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCodes } from '#features/scan/find-codes.ts'
import { black, draw, glass, link, pictureOf, sideOf, white, type Scene } from './scenes.ts'

/** However busy the machine is, the time is never over. */
const patient = { now: () => 0 }

const find = (scene: Scene) => findCodes(pictureOf(draw(scene)), patient)

describe('one code', () => {
  it.each([1, 1.5, 2, 2.5, 3, 5, 8, 20, 50])(
    'is read with modules of %s pixels',
    async (module) => {
      expect(await find({ codes: [{ module }] })).toEqual([link])
    },
  )

  it.each([1.4, 1.6, 1.7, 1.8, 1.9, 2.3, 2.7])(
    'is read with modules of %s pixels, which fall between the pixels',
    async (module) => {
      const scene = { width: 160, height: 160, codes: [{ module, x: 3.3, y: 4.7 }] }
      expect(await find(scene)).toEqual([link])
    },
  )

  it.each([5, 15, 30, 45, 60, 90, 135, 180, 200, 270, 350])(
    'is read when it is turned by %s degrees',
    async (turned) => {
      const scene = { width: 400, height: 400, codes: [{ module: 4, x: 80, y: 80, turned }] }
      expect(await find(scene)).toEqual([link])
    },
  )

  it('is read whatever its text says', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
    await fc.assert(
      fc.asyncProperty(text, async (any) => {
        expect(await find({ codes: [{ text: any, module: 4 }] })).toEqual([any])
      }),
      { numRuns: 50 },
    )
  })

  it.each([500, 1200, 2000])('is read when its link has %s characters', async (length) => {
    const text = `${link};variables:long:`.padEnd(length, 'abcdefghij')
    const codes = [{ text, module: 3, x: 40, y: 60, turned: 5 }]
    expect(await find({ width: 700, height: 700, noise: 30, codes })).toEqual([text])
  })

  it('is read without a white edge around it', async () => {
    expect(await find({ codes: [{ module: 2, quiet: 0 }] })).toEqual([link])
    expect(await find({ codes: [{ module: 8, quiet: 0 }] })).toEqual([link])
  })

  it('is read light on dark, with and without an edge', async () => {
    const inverted = { dark: white, light: black }
    expect(await find({ codes: [{ module: 3, ...inverted }] })).toEqual([link])
    expect(await find({ codes: [{ module: 3, quiet: 0, ...inverted }] })).toEqual([link])
  })

  it('is read through noise', async () => {
    const scene = { width: 500, height: 500, noise: 70, codes: [{ module: 5, x: 60, y: 90 }] }
    expect(await find(scene)).toEqual([link])
  })
})

describe('colours', () => {
  it.each([
    ['yellow on white', [250, 220, 0], white],
    ['light grey on white', [205, 205, 205], white],
    ['grey on a slightly lighter grey', [120, 120, 120], [140, 140, 140]],
    ['dark grey on black', [60, 60, 60], black],
    ['green on red of the same lightness', [0, 110, 0], [215, 0, 0]],
    ['blue on black', [0, 0, 255], black],
  ] as const)('%s is read', async (_, dark, light) => {
    expect(await find({ ground: light, codes: [{ module: 4, dark, light }] })).toEqual([link])
  })

  it('black on glass is read as on white paper', async () => {
    const scene = { ground: glass, codes: [{ module: 3, light: glass }] }
    expect(await find(scene)).toEqual([link])
  })

  it('white on glass is read as on a dark page', async () => {
    const code = { module: 3, dark: white, light: glass }
    expect(await find({ ground: glass, codes: [code] })).toEqual([link])
  })
})

describe('a large picture', () => {
  it.each([1.6, 2, 3, 6])(
    'a small code of %s pixels a module on a busy screen is found',
    async (module) => {
      const codes = [{ module, x: 1233, y: 671 }]
      expect(await find({ width: 1920, height: 1080, isBusy: true, codes })).toEqual([link])
    },
  )

  it('a small code in the corner of a photograph is found tile by tile', async () => {
    const module = 2.2
    const side = Math.ceil(sideOf({ module }))
    const [width, height] = [3600, 3000]
    const codes = [{ module, x: width - side, y: height - side }]
    const picture = pictureOf(draw({ width, height, isBusy: true, codes }))
    expect(await findCodes(picture, patient)).toEqual([link])
    expect(Math.max(...picture.taken.slice(2).map((area) => area.width))).toBe(2048)
  })

  it('a code across a whole photograph is found at the first look', async () => {
    const scene = { width: 3000, height: 2400, noise: 60, codes: [{ module: 40, x: 500, y: 70 }] }
    const picture = pictureOf(draw(scene))
    expect(await findCodes(picture, patient)).toEqual([link])
    expect(picture.taken).toHaveLength(1)
  })

  it('a code on a very long screenshot is found', async () => {
    const codes = [{ module: 2, x: 300, y: 9111 }]
    expect(await find({ width: 750, height: 12_000, isBusy: true, codes })).toEqual([link])
  })
})

describe('several codes', () => {
  it('are all read, each text once', async () => {
    const codes = [
      { module: 6, text: 'https://example.com/1' },
      { module: 8, x: 500, y: 300, turned: 20, text: 'https://example.com/2' },
      { module: 3, x: 1300, y: 300, text: 'https://example.com/3' },
      { module: 3, x: 1300, y: 700, text: 'https://example.com/3' },
    ]
    const found = await find({ width: 1800, height: 1000, codes })
    expect([...found].toSorted()).toEqual(
      [1, 2, 3].map((number) => `https://example.com/${number}`),
    )
  })
})

describe('no code', () => {
  it.each([
    ['an empty picture', { codes: [] }],
    ['a picture of one pixel', { width: 1, height: 1, codes: [] }],
    ['a line', { width: 5000, height: 1, codes: [] }],
    ['a busy screen', { width: 1280, height: 800, isBusy: true, codes: [] }],
    ['mere noise', { width: 600, height: 600, noise: 255, codes: [] }],
    ['half a code', { width: 100, height: 228, codes: [{ module: 4 }] }],
  ] as const)('%s says so', async (_, scene) => {
    expect(await find(scene)).toEqual([])
  })

  it('is the answer when the time is over', async () => {
    const picture = pictureOf(draw({ width: 3000, height: 2100, codes: [] }))
    let clock = 0
    const now = () => (clock += 4500)
    expect(await findCodes(picture, { now })).toEqual([])
    expect(picture.taken).toHaveLength(3)
  })

  it('is the answer where the browser has no room for the pixels', async () => {
    const picture = { width: 4000, height: 3000, pixels: () => null, close: () => {} }
    expect(await findCodes(picture)).toEqual([])
  })

  it('leaves the page room to breathe before each look', async () => {
    const picture = pictureOf(draw({ width: 1100, height: 900, codes: [] }))
    let pauses = 0
    const pause = async () => {
      pauses += 1
    }
    await findCodes(picture, { ...patient, pause })
    expect(pauses).toBe(picture.taken.length)
  })
})

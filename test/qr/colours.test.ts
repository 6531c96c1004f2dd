import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blackOnWhite, channelsOf, colourFault, contrast, readColour } from '#qr/colours.ts'

describe('a typed colour', () => {
  it.each([
    ['#1a66d6', '#1a66d6'],
    ['1A66D6', '#1a66d6'],
    [' #fa0 ', '#ffaa00'],
    ['000', '#000000'],
  ])('%s is %s', (typed, colour) => {
    expect(readColour(typed)).toEqual({ ok: true, value: colour })
  })

  it.each(['', '#', 'red', '#12345', '#1234567', '##123456', '#12 456', 'rgb(0,0,0)'])(
    'is not “%s”',
    (typed) => {
      expect(readColour(typed)).toEqual({ ok: false, reason: 'not-a-colour' })
    },
  )

  it('has its three channels', () => {
    expect(channelsOf('#1a66d6')).toEqual([0x1a, 0x66, 0xd6])
  })
})

describe('two colours', () => {
  it('lie as far apart as WCAG says', () => {
    expect(contrast(blackOnWhite)).toBe(21)
    expect(contrast({ foreground: '#777777', background: '#ffffff' })).toBeCloseTo(4.48, 2)
    expect(contrast({ foreground: '#ff0000', background: '#ffffff' })).toBeCloseTo(4, 1)
  })

  it('are as far apart either way round, from 1 to 21', () => {
    const colour = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0')}`)
    fc.assert(
      fc.property(colour, colour, (foreground, background) => {
        const ratio = contrast({ foreground, background })
        expect(ratio).toBeCloseTo(contrast({ foreground: background, background: foreground }))
        expect(ratio).toBeGreaterThanOrEqual(1)
        expect(ratio).toBeLessThanOrEqual(21)
        expect(contrast({ foreground, background: foreground })).toBe(1)
      }),
    )
  })

  it('are too alike where phones would fail, yellow on white among them', () => {
    expect(colourFault({ foreground: '#ffff00', background: '#ffffff' })).toBe('too-alike')
    expect(colourFault({ foreground: '#999999', background: '#ffffff' })).toBe('too-alike')
    expect(colourFault({ foreground: '#000080', background: '#202020' })).toBe('too-alike')
  })

  it('make a code that many phones do not look for where it is light on dark', () => {
    expect(colourFault({ foreground: '#ffffff', background: '#1a1a1a' })).toBe('light-on-dark')
  })

  it('are right where the code is clearly darker than its ground', () => {
    expect(colourFault(blackOnWhite)).toBeNull()
    expect(colourFault({ foreground: '#123c7a', background: '#fff4d6' })).toBeNull()
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usedUtm, usualSpelling } from '#library/used-utm.ts'
import type { Preset } from '#library/preset.ts'
import { utmFields, type Utm } from '#link/index.ts'
import { keptPreset, keptPresets } from './presets.ts'

function tracked(utm: Utm, destination = 'https://example.com'): Preset {
  return keptPreset({ draft: { channel: 'website', destination, blockId: '', rows: [], utm } })
    .value
}

function times(count: number, utm: Utm): readonly Preset[] {
  return Array.from({ length: count }, () => tracked(utm))
}

describe('what presets have used', () => {
  it('is listed for each field, the most used first, and counted', () => {
    const used = usedUtm([
      ...times(2, { source: 'mail', medium: 'email' }),
      ...times(3, { source: 'facebook' }),
      ...times(2, { source: 'ads' }),
    ])
    expect(used.source).toEqual([
      { value: 'facebook', count: 3 },
      { value: 'ads', count: 2 },
      { value: 'mail', count: 2 },
    ])
    expect(used.medium).toEqual([{ value: 'email', count: 2 }])
    expect(used.term).toEqual([])
  })

  it('is also what stands in addresses, unless a field says otherwise', () => {
    const address = 'https://example.com?utm_source=mail&utm_medium=paid+social'
    const used = usedUtm([tracked({}, address), tracked({ source: 'ads' }, address)])
    expect(used.source).toEqual([
      { value: 'ads', count: 1 },
      { value: 'mail', count: 1 },
    ])
    expect(used.medium).toEqual([{ value: 'paid social', count: 2 }])
  })

  it('is not what is blank, or too long to be picked; spaces around it do not count', () => {
    const used = usedUtm([
      tracked({ source: ' ' }),
      tracked({ source: ' mail ' }),
      tracked({ source: 'x'.repeat(201) }),
    ])
    expect(used.source).toEqual([{ value: 'mail', count: 1 }])
  })

  it('is each value once, in falling order, whatever the presets hold', () => {
    fc.assert(
      fc.property(keptPresets, (presets) => {
        const used = usedUtm(presets.map(({ value }) => value))
        for (const field of utmFields) {
          const counts = used[field].map(({ count }) => count)
          expect(counts).toEqual(counts.toSorted((one, other) => other - one))
          expect(new Set(used[field].map(({ value }) => value)).size).toBe(counts.length)
          expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(presets.length)
        }
      }),
    )
  })
})

describe('a value', () => {
  const used = usedUtm([
    ...times(14, { source: 'facebook', medium: 'paid social', campaign: 'Hà Nội' }),
    ...times(2, { source: 'Facebook', medium: 'PAID', campaign: '{{adset.id}}' }),
    ...times(2, { medium: 'paid' }),
  ])

  it.each([
    ['source', 'Facebook', 'facebook', 14],
    ['source', 'FACE-book', 'facebook', 14],
    ['medium', 'paid_social', 'paid social', 14],
    ['medium', 'Paid-Social ', 'paid social', 14],
    ['campaign', 'ha noi', 'Hà Nội', 14],
  ] as const)('of %s that is spelled “%s” was “%s” before', (field, text, value, count) => {
    expect(usualSpelling(text, used[field])).toEqual({ value, count })
  })

  it.each([
    ['source', 'facebook'],
    ['source', ' facebook '],
    ['source', 'facebok'],
    ['source', ''],
    ['source', '--'],
    ['medium', 'PAID'],
    ['medium', 'paid'],
    ['campaign', '{{adSet.id}}'],
    ['campaign', 'x'.repeat(100_000)],
  ] as const)('of %s that is “%s” needs no other spelling', (field, text) => {
    expect(usualSpelling(text, used[field])).toBeNull()
  })

  it('is never led to itself, and never in a circle', () => {
    fc.assert(
      fc.property(keptPresets, fc.string(), (presets, text) => {
        const { source } = usedUtm(presets.map(({ value }) => value))
        const led = [text, ...source.map(({ value }) => value)].flatMap((one) => {
          const usual = usualSpelling(one, source)?.value
          return usual === undefined ? [] : [{ one, usual, next: usualSpelling(usual, source) }]
        })
        expect(led.filter(({ one, usual, next }) => one === usual || next !== null)).toEqual([])
      }),
    )
  })
})

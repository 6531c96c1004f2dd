import { describe, expect, it } from 'vitest'
import { coarserCodes } from '#qr/coarser.ts'
import { capacity, levels } from '#qr/levels.ts'
import { bytesIn, versionFor } from '#qr/versions.ts'
import { codeOf, documentationLink, linkOf } from './pictures.ts'

describe('the versions of codes', () => {
  it.each(levels)('hold at level %s just what the encoder puts into them', (level) => {
    for (let version = 1; version <= 40; version += 1) {
      const most = bytesIn(version, level)
      expect(codeOf('a'.repeat(most), level).version).toBe(version)
      expect(codeOf('a'.repeat(bytesIn(version - 1, level) + 1), level).version).toBe(version)
      expect(versionFor(most, level)).toBe(version)
    }
    expect(bytesIn(40, level)).toBe(capacity[level])
    expect(versionFor(capacity[level] + 1, level)).toBeNull()
  })
})

describe('what a shorter link would give', () => {
  it('is said of the next two versions, with the width that phones read', () => {
    expect(coarserCodes(codeOf(documentationLink, 'M'))).toEqual([
      { fewer: 132 - 122, modules: 45, readableFrom: 22 },
      { fewer: 132 - 106, modules: 41, readableFrom: 20 },
    ])
  })

  it('is true: so many characters fewer make that code, and one fewer does not', () => {
    for (const length of [60, 132, 500, 1999]) {
      for (const { fewer, modules } of coarserCodes(codeOf(linkOf(length), 'M'))) {
        expect(codeOf(linkOf(length - fewer), 'M').modules).toBe(modules)
        expect(codeOf(linkOf(length - fewer + 1), 'M').modules).toBe(modules + 4)
      }
    }
  })

  it('is nothing for the smallest code, nor where half of the link would have to go', () => {
    expect(coarserCodes(codeOf('https://m.me/', 'L'))).toEqual([])
    expect(coarserCodes(codeOf('a'.repeat(27), 'M'))).toEqual([
      { fewer: 1, modules: 25, readableFrom: 14 },
      { fewer: 13, modules: 21, readableFrom: 12 },
    ])
    expect(coarserCodes(codeOf('a'.repeat(29), 'M'))).toHaveLength(1)
  })
})

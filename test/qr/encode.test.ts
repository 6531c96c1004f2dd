import { describe, expect, it } from 'vitest'
import { encodeQr } from '#qr/encode.ts'
import { capacity, levels, startingLevel, toughestLevel } from '#qr/levels.ts'
import { codeOf, documentationLink, linkOf } from './pictures.ts'

describe('a code of a link', () => {
  it('is the smallest that holds the documentation’s own example: version 8 at Medium', () => {
    expect(codeOf(documentationLink, 'M')).toMatchObject({ version: 8, modules: 49 })
  })

  it('takes a larger version the more damage it is to survive', () => {
    const versions = levels.map((level) => codeOf(documentationLink, level).version)
    expect(versions).toEqual([6, 8, 10, 11])
  })

  it.each(levels)(
    'holds at level %s as much as the standard says, and not one character more',
    (level) => {
      expect(codeOf(linkOf(capacity[level]), level).version).toBe(40)
      expect(encodeQr(linkOf(capacity[level] + 1), level)).toMatchObject({
        ok: false,
        reason: 'too-long',
        level,
        limit: capacity[level],
        bytes: capacity[level] + 1,
      })
    },
  )

  it('says which level would still hold a link that is too long for the one chosen', () => {
    expect(encodeQr(linkOf(1300), 'H')).toMatchObject({ ok: false, stillHolds: 'Q' })
    expect(encodeQr(linkOf(2400), 'M')).toMatchObject({ ok: false, stillHolds: 'L' })
    expect(encodeQr(linkOf(3000), 'M')).toMatchObject({ ok: false, stillHolds: null })
  })

  it('counts a letter outside ASCII as the bytes it takes', () => {
    expect(encodeQr('đ'.repeat(1477), 'L')).toMatchObject({ ok: false, bytes: 2954 })
    expect(encodeQr('đ'.repeat(1476), 'L').ok).toBe(true)
  })

  it('is not made of nothing', () => {
    expect(encodeQr('', 'M')).toEqual({ ok: false, reason: 'empty' })
  })
})

describe('the level', () => {
  it('begins at Medium, and at Low for a link that Medium cannot hold', () => {
    expect(startingLevel(132)).toBe('M')
    expect(startingLevel(2331)).toBe('M')
    expect(startingLevel(2332)).toBe('L')
  })

  it('is none for what no code holds', () => {
    expect(toughestLevel(2953)).toBe('L')
    expect(toughestLevel(2954)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { pngSize, printDensity, printPixels, readSize } from '#qr/size.ts'
import { toSheet } from '#qr/sheet.ts'
import { codeOf, documentationLink, linkOf } from './pictures.ts'

describe('a typed size', () => {
  it('is whole pixels, or millimetres with or without a fraction', () => {
    expect(readSize(' 1024 ', 'px')).toEqual({ ok: true, value: 1024 })
    expect(readSize('40', 'mm')).toEqual({ ok: true, value: 40 })
    expect(readSize('22.5', 'mm')).toEqual({ ok: true, value: 22.5 })
    expect(readSize('22,5', 'mm')).toEqual({ ok: true, value: 22.5 })
  })

  it.each(['', 'big', '1e3', '-40', '0x200', '10.5', '١٠٢٤', 'NaN'])('is not “%s”', (typed) => {
    expect(readSize(typed, 'px')).toEqual({ ok: false, reason: 'not-a-number' })
  })

  it('stays between 256 and 4,096 pixels, and between 15 and 500 millimetres', () => {
    expect(readSize('255', 'px')).toEqual({ ok: false, reason: 'too-small' })
    expect(readSize('256', 'px').ok).toBe(true)
    expect(readSize('4096', 'px').ok).toBe(true)
    expect(readSize('4097', 'px')).toEqual({ ok: false, reason: 'too-large' })
    expect(readSize('14.9', 'mm')).toEqual({ ok: false, reason: 'too-small' })
    expect(readSize('500.1', 'mm')).toEqual({ ok: false, reason: 'too-large' })
  })
})

describe('a PNG for print', () => {
  it('has 300 pixels an inch at least', () => {
    expect(printPixels(25.4)).toBe(300)
    expect(printPixels(40)).toBe(473)
  })

  it('comes out just as wide as asked for, also where that takes more pixels than there can be', () => {
    for (const length of [15, 40, 105, 500]) {
      for (const caption of ['', 'Scan me']) {
        const sheet = toSheet(codeOf(documentationLink, 'M'), { caption })
        const { across, perModule, perMetre } = pngSize(sheet, { unit: 'mm', length })
        expect(across).toBe(perModule * sheet.width)
        expect(perModule * sheet.height).toBeLessThanOrEqual(4096)
        expect((across / (perMetre ?? 0)) * 1000).toBeCloseTo(length, 1)
      }
    }
  })
})

describe('the density of a printed code', () => {
  it('is fine for the documentation’s own example from 23 mm on', () => {
    const code = codeOf(documentationLink, 'M')
    expect(printDensity(code, 40).readableFrom).toBeNull()
    expect(printDensity(code, 23).readableFrom).toBeNull()
    expect(printDensity(code, 22)).toEqual({ mmPerModule: 22 / 57, readableFrom: 23 })
  })

  it('is too fine for a long link at the usual 40 mm', () => {
    const code = codeOf(linkOf(2000), 'M')
    const { readableFrom } = printDensity(code, 40)
    expect(readableFrom).not.toBeNull()
    expect(printDensity(code, readableFrom ?? 0).readableFrom).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { printDensity, readSize } from '#qr/size.ts'
import { codeOf, documentationLink, linkOf } from './pictures.ts'

describe('a typed size', () => {
  it('is whole pixels for a PNG, and millimetres with or without a fraction for an SVG', () => {
    expect(readSize(' 1024 ', 'png')).toEqual({ ok: true, value: 1024 })
    expect(readSize('40', 'svg')).toEqual({ ok: true, value: 40 })
    expect(readSize('22.5', 'svg')).toEqual({ ok: true, value: 22.5 })
    expect(readSize('22,5', 'svg')).toEqual({ ok: true, value: 22.5 })
  })

  it.each(['', 'big', '1e3', '-40', '0x200', '10.5', '١٠٢٤', 'NaN'])('is not “%s”', (typed) => {
    expect(readSize(typed, 'png')).toEqual({ ok: false, reason: 'not-a-number' })
  })

  it('stays between 256 and 4,096 pixels, and between 15 and 500 millimetres', () => {
    expect(readSize('255', 'png')).toEqual({ ok: false, reason: 'too-small' })
    expect(readSize('256', 'png').ok).toBe(true)
    expect(readSize('4096', 'png').ok).toBe(true)
    expect(readSize('4097', 'png')).toEqual({ ok: false, reason: 'too-large' })
    expect(readSize('14.9', 'svg')).toEqual({ ok: false, reason: 'too-small' })
    expect(readSize('500.1', 'svg')).toEqual({ ok: false, reason: 'too-large' })
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

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layCaption } from '#qr/caption.ts'
import { sideOf } from '#qr/runs.ts'
import { qrToSvg } from '#qr/svg.ts'
import { codeOf, documentationLink } from './pictures.ts'

const code = codeOf(documentationLink, 'M')

function linesOf(text: string): string[] | undefined {
  return layCaption(code, text)?.lines.map((line) => line.text)
}

describe('the caption of a code', () => {
  it('is one line while it fits', () => {
    expect(linesOf('Scan me')).toEqual(['Scan me'])
    expect(linesOf('  Quét  mã \t này ')).toEqual(['Quét mã này'])
  })

  it('is wrapped at the word that leaves the longer line shortest', () => {
    expect(linesOf('Scan to chat with us and get 20 % off your first order')).toEqual([
      'Scan to chat with us and',
      'get 20 % off your first order',
    ])
  })

  it('keeps the line end that was typed, and no third line', () => {
    expect(linesOf('Summer sale\nScan me')).toEqual(['Summer sale', 'Scan me'])
    expect(linesOf('\nSummer\r\n\r\nsale\nnow\n')).toEqual(['Summer', 'sale now'])
  })

  it('is wrapped between words in a language without spaces', () => {
    const lines = linesOf('扫描二维码立即与我们聊天并获得首单八折优惠') ?? []
    expect(lines).toHaveLength(2)
    expect(lines.join('')).toBe('扫描二维码立即与我们聊天并获得首单八折优惠')
  })

  it('has smaller letters the longer it is, and never larger ones than usual', () => {
    const sizes = ['A', 'A short one', 'word '.repeat(20), 'x'.repeat(60)].map(
      (text) => layCaption(code, text)?.size ?? 0,
    )
    expect(sizes[0]).toBe(sizes[1])
    expect(sizes[1]).toBeGreaterThan(sizes[2] ?? 0)
    expect(sizes[2]).toBeGreaterThan(sizes[3] ?? 0)
    expect(sizes[3]).toBeGreaterThan(1)
  })

  it('is nothing for a text of nothing', () => {
    expect(layCaption(code, '')).toBeNull()
    expect(layCaption(code, ' \n \u0000 \uD800')).toBeNull()
  })

  it('is written from right to left where its script is', () => {
    expect(layCaption(code, '٢٠ امسح الرمز')?.direction).toBe('rtl')
    expect(layCaption(code, 'סרקו אותי')?.direction).toBe('rtl')
    expect(layCaption(code, 'Quét mã')?.direction).toBe('ltr')
  })

  it('stays below the quiet zone and inside of the picture, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const caption = layCaption(code, text)
        if (caption === null) return
        const bottom = sideOf(code) + caption.height
        expect(Number.isInteger(caption.height)).toBe(true)
        expect(caption.lines.length).toBeLessThanOrEqual(2)
        for (const { baseline } of caption.lines) {
          expect(baseline - caption.size).toBeGreaterThanOrEqual(sideOf(code))
          expect(baseline + 0.3 * caption.size).toBeLessThan(bottom)
        }
      }),
    )
  })
})

describe('the caption of an SVG file', () => {
  const svg = qrToSvg(code, { length: 57, unit: 'mm' }, { caption: 'Cà phê & <đá> "mới"' })

  it('is text in it, with all that XML minds escaped', () => {
    const [text] = /<text .*<\/text>/.exec(svg) ?? []
    expect(text).toMatch(/^<text [^>]*>Cà phê &amp; &lt;đá&gt; "mới"<\/text>$/)
  })

  it('makes the picture higher, and not wider', () => {
    const height = sideOf(code) + (layCaption(code, 'Cà phê & <đá> "mới"')?.height ?? 0)
    expect(svg).toContain(`width="57mm" height="${height}mm" viewBox="0 0 57 ${height}"`)
    expect(svg).toContain(`<rect width="57" height="${height}" fill="#fff"/>`)
  })

  it('is left out with all its room where there is none', () => {
    const size = { length: 40, unit: 'mm' } as const
    expect(qrToSvg(code, size, { caption: ' ' })).toBe(qrToSvg(code, size))
    expect(qrToSvg(code, size)).not.toContain('<text')
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withShownNumbers } from '#bulk/sheet-numbers.ts'
import { padded, paddedFormat, percentFormat, shownStyles, shownText } from '#bulk/shown-formats.ts'
import { growth, repeated, timeout } from '#test/link/linear-time.ts'

const shown = (digits: string, code: string) => {
  const format = paddedFormat(code)
  return format === null ? null : padded(digits, format)
}

describe('a number in a format with zeros', () => {
  it.each([
    ['1067', '00000', '01067'],
    ['1067', '[$-407]00000', '01067'],
    ['1067', '[Red]00000;[Blue]-00000', '01067'],
    ['106712', '00000', '106712'],
    ['0', '000', '000'],
    ['10670001', '00000-0000', '01067-0001'],
    ['10670001', '00000\\-0000', '01067-0001'],
    ['123456789012', '000-00-0000', '123456-78-9012'],
    ['1067', '"D-"00000', 'D-01067'],
    ['1067', '\\D\\-00000" ;"', 'D-01067 ;'],
  ])('%s in %s is read as %s', (digits, code, text) => {
    expect(shown(digits, code)).toBe(text)
  })

  it.each(['General', '0', '0.00', '#,##0', '00.00', '0%', '00%', '0 "pcs"', '@', '00E+00'])(
    'stays a number in %s',
    (code) => {
      expect(paddedFormat(code)).toBeNull()
    },
  )

  it.each([
    'dd.mm.yyyy',
    'hh:mm',
    '[h]:mm',
    '[h]:00',
    '[DBNum1]000',
    '[$-2000401]000',
    '00/00',
    '[$€-407]00',
    '[<100]00;000',
    '00_)',
    '* 00',
    '"00',
    '00\\',
    '',
  ])('stays what it is in %s', (code) => {
    expect(paddedFormat(code)).toBeNull()
  })

  it.each(['-5', '12.5', '', '1e21'])('stays as it is where it is %s', (digits) => {
    expect(shown(digits, '00000')).toBeNull()
  })

  it('stays as it is where zero is shown another way', () => {
    expect(shown('0', '000;-000;"none"')).toBeNull()
    expect(shown('7', '000;-000;"none"')).toBe('007')
  })

  it('keeps its value, and has no digit fewer than the format', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 2, max: 15 }), (number, count) => {
        const text = shown(String(number), '0'.repeat(count)) ?? ''
        expect(text.length).toBeGreaterThanOrEqual(count)
        expect(Number(text)).toBe(number)
      }),
    )
  })
})

describe('a number as a percentage', () => {
  it.each([
    [0.2, '0%', '20%'],
    [0.2, '0.00%', '20.00%'],
    [0.155, '0%', '15.5%'],
    [0.07, '0%', '7%'],
    [1.1 * 3, '0.0%', '330.0%'],
    [-0.05, '0%;[Red]-0%', '-5%'],
    [12, '#,##0%', '1200%'],
    [0, '0%', '0%'],
  ])('%s in %s is read as %s', (number, code, text) => {
    const format = percentFormat(code)
    expect(format && shownText(number, format)).toBe(text)
  })

  it.each(['0', '0.0', '0"%"', '0% "off"', '%', '0\\%', '', '@', `${'0'.repeat(300)}%`])(
    'is none in %s',
    (code) => {
      expect(percentFormat(code)).toBeNull()
    },
  )

  it('is never rounded', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(4), (millionths, decimals) => {
        const text = shownText(millionths / 1_000_000, { decimals }) ?? ''
        expect(Number(text.slice(0, -1)) * 10_000).toBeCloseTo(millionths, 6)
        expect(text.split('.')[1]?.length ?? 1).toBeGreaterThan(decimals)
      }),
    )
  })
})

describe('the styles of a workbook', () => {
  const xml = `<x:styleSheet><x:numFmts count="2"><x:numFmt numFmtId="164" formatCode="&quot;D-&quot;00000"/>
    <x:numFmt formatCode='0.0' numFmtId='165'/></x:numFmts><cellStyleXfs><xf numFmtId="164"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="164" fontId="1"><alignment/></xf><xf numFmtId='165'/><xf numFmtId='164'/></cellXfs>
    <dxfs><dxf><numFmt numFmtId="165" formatCode="000"/></dxf></dxfs></x:styleSheet>`

  it('with zeros are known by the numbers that cells call them by', () => {
    expect([...shownStyles(xml).keys()]).toEqual([1, 3])
    expect(shownStyles(xml.replace('00000', '0'))).toEqual(new Map())
    expect(shownStyles('')).toEqual(new Map())
  })

  it('with percentages are Excel’s own, too, which no workbook writes down', () => {
    const percents = xml.replace('numFmtId="0"', 'numFmtId="9"').replace('0.0', '0.0%')
    expect([...shownStyles(percents).keys()]).toEqual([0, 1, 2, 3])
  })
})

const styles = new Map([[3, paddedFormat('00000') ?? { places: [], hasZero: false }]])
const rewritten = (xml: string) =>
  new TextDecoder().decode(withShownNumbers(new TextEncoder().encode(xml), styles))

describe('the numbers with zeros in a sheet', () => {
  it.each([
    ['<c r="B2" s="3"><v>1067</v></c>', '<c r="B2" s="3" t="str"><v>01067</v></c>'],
    [`<x:c s='3' t='n'><x:v>1067</x:v></x:c>`, `<x:c s='3' t="str"><x:v>01067</x:v></x:c>`],
    [
      '<c s="3"><f>A1+"é"</f><v>1.067E3</v></c>é<c s="3"><f/><v>7.000000000000001</v></c>',
      '<c s="3" t="str"><f>A1+"é"</f><v>01067</v></c>é<c s="3" t="str"><f/><v>00007</v></c>',
    ],
  ])('are texts in %s', (xml, expected) => {
    expect(rewritten(xml)).toBe(expected)
  })

  it.each([
    '<c s="1"><v>1067</v></c>',
    '<c s="3" t="s"><v>1067</v></c>',
    '<c s="3" t="str"><v>1067</v></c>',
    '<c s="3"><v>10.67</v></c>',
    '<c s="3"><v>-1067</v></c>',
    '<c s="3"><v>x</v></c>',
    '<c s="3"><v></v></c>',
    '<c s="3"/><c><v>1067</v></c>',
    '<c s="3"></c><c><v>1067</v></c>',
    '<row s="3"><c><v>1067</v></c></row>',
    '<t>c s="3"><v>1067</v></t>',
    '<c s="3"><v>1067',
    '<c s="3"',
    's="3"',
    '',
  ])('are none in %s', (xml) => {
    expect(rewritten(xml)).toBe(xml)
  })

  it.each(['s="3" ', '<c s="3" ', '<c s="3">', '<c s="3"><f>', '<c s="3"><v>'])(
    'take time in proportion where a sheet is full of %s',
    { timeout },
    (piece) => {
      const many = repeated(piece, 10_000)
      expect(rewritten(many)).toBe(many)
      expect(growth((size) => rewritten(repeated(piece, size)))).toBeLessThan(12)
    },
  )
})

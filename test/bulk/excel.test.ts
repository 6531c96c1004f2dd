import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excelCellText } from '#bulk/excel-cells.ts'
import { withErrorsAsTexts } from '#bulk/sheet-errors.ts'
import { visibleSheets } from '#bulk/visible-sheets.ts'
import { growth, repeated, timeout } from '#test/link/linear-time.ts'

describe('a cell of a spreadsheet', () => {
  it.each([
    ['a text as it stands', ' Hà Nội ', ' Hà Nội '],
    ['a number without decimals', 42, '42'],
    ['what arithmetic left behind the fifteenth digit', 1.1 * 3, '3.3'],
    ['a long phone number', 84_912_345_678, '84912345678'],
    ['a number beyond what JavaScript writes in digits', 1.5e21, '1500000000000000000000'],
    ['a tiny number', -1.25e-7, '-0.000000125'],
    ['a truth', true, 'TRUE'],
    ['an untruth', false, 'FALSE'],
    ['nothing', null, ''],
    ['a date', new Date('1990-12-31'), '1990-12-31'],
    ['a date with a time', new Date('2026-03-01T14:30:00Z'), '2026-03-01 14:30'],
    ['a time to the second', new Date('2026-03-01T14:30:05Z'), '2026-03-01 14:30:05'],
    [
      'a time that fractions of a day cannot hold',
      new Date('2026-03-01T14:29:59.999Z'),
      '2026-03-01 14:30',
    ],
    ['a time of day alone', new Date('1899-12-30T08:05:00Z'), '08:05'],
    ['midnight alone', new Date('1899-12-30T00:00:00Z'), '00:00'],
    ['midnight alone, to the fraction', new Date('1899-12-30T00:00:00.400Z'), '00:00'],
    ['seconds after midnight', new Date('1899-12-30T00:00:05Z'), '00:00:05'],
    ['midnight at the end of that day', new Date('1899-12-30T23:59:59.999Z'), '00:00'],
    ['the first day of spreadsheets', new Date('1899-12-31T00:00:00Z'), '1899-12-31'],
    ['a date at midnight', new Date('2026-03-01T00:00:00Z'), '2026-03-01'],
    ['a date seconds after midnight', new Date('2026-03-01T00:00:05Z'), '2026-03-01 00:00:05'],
    ['a date that is none', new Date('x'), ''],
    ['a number that is none', Number.NaN, ''],
  ])('is read as text: %s', (_, cell, text) => {
    expect(excelCellText(cell)).toBe(text)
  })

  it('keeps every number that has up to fifteen digits, in digits alone', () => {
    const numbers = fc
      // The largest one of spreadsheets.
      .double({ noNaN: true, min: -9.99e307, max: 9.99e307 })
      .map((number) => Number(number.toPrecision(15)))
    fc.assert(
      fc.property(numbers, (number) => {
        const text = excelCellText(number)
        expect(text).toMatch(/^-?\d+(\.\d+)?$/)
        expect(Number(text) === number).toBe(true)
      }),
    )
  })
})

const rewritten = (xml: string) =>
  new TextDecoder().decode(withErrorsAsTexts(new TextEncoder().encode(xml)))

describe('the errors of formulas in a sheet', () => {
  it.each([
    ['<c r="B2" t="e"><v>#N/A</v></c>', '<c r="B2" t="str"><v>#N/A</v></c>'],
    [`<x:c t='e' s="1"><v>#REF!</v></x:c>`, `<x:c t='str' s="1"><v>#REF!</v></x:c>`],
    ['<c\n t="e"/><c t="e"/>', '<c\n t="str"/><c t="str"/>'],
  ])('are texts in %s', (xml, expected) => {
    expect(rewritten(xml)).toBe(expected)
  })

  it.each([
    '<c t="n"><v>1</v></c>',
    `<c t="e'/>`,
    '<col t="e"/>',
    '<c>t="e"</c>',
    '<t>Ế: a t="e" </t>',
    '<c cat="e"/>',
    't="e"',
    '',
  ])('are none in %s', (xml) => {
    expect(rewritten(xml)).toBe(xml)
  })

  it('take time in proportion where a text is full of what looks like them', { timeout }, () => {
    const many = 't="e" '.repeat(1000)
    expect(rewritten(`<t>${many}</t>`)).toHaveLength(many.length + 7)
    expect(growth((size) => rewritten(`<t>${repeated('t="e" ', size)}</t>`))).toBeLessThan(12)
  })
})

describe('the names of sheets', () => {
  it('are those that people see, in their order and without escapes', () => {
    const xml = `<workbook><sheets>
      <sheet name="Tom &amp; J&#233;r&#xF4;me" sheetId="1" r:id="r1"/>
      <x:sheet sheetId="2" state="hidden" name="Lists"/>
      <sheet sheetId='3' name='A_x0042_C' state='visible'/>
      <sheet sheetId="4" name=""/></sheets></workbook>`
    expect(visibleSheets(xml).map(({ name }) => name)).toEqual(['Tom & Jérôme', 'ABC'])
  })

  it('are not those of charts, which have no cells', () => {
    const xml = `<workbook><sheets><sheet name="Chart1" sheetId="4" r:id="rId1"/>
      <sheet name="People" sheetId="1" r:id="rId2"/><sheet name="Old" rel:id='rId3'/></sheets></workbook>`
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    const relations = `<Relationships>
      <Relationship Id="rId1" Type="${type}chartsheet" Target="chartsheets/sheet1.xml"/>
      <Relationship Id="rId2" Type="${type}worksheet" Target="worksheets/sheet1.xml"/>
      <Relationship Target="dialogsheets/sheet1.xml" Type='${type}dialogsheet' Id='rId3'/></Relationships>`
    expect(visibleSheets(xml, relations)).toEqual([
      { name: 'People', part: 'xl/worksheets/sheet1.xml' },
    ])
  })

  it('may say where their cells are from the root on, or not at all', () => {
    const xml = '<sheet name="One" r:id="r1"/><sheet name="Two" r:id="r2"/>'
    const relations = '<Relationship Id="r1" Target="/xl/worksheets/my &amp; sheet.xml"/>'
    expect(visibleSheets(xml, relations)).toEqual([
      { name: 'One', part: 'xl/worksheets/my & sheet.xml' },
      { name: 'Two', part: '' },
    ])
  })

  it('are none in a text that is no workbook', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<sheet ', 'name=', '"', '&#1', ';', '>') }),
        (text) => {
          expect(Array.isArray(visibleSheets(text))).toBe(true)
        },
      ),
    )
    expect(visibleSheets('')).toEqual([])
  })
})

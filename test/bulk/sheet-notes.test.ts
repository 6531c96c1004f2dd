import { describe, expect, it } from 'vitest'
import { sheetNotes } from '#bulk/sheet-notes.ts'
import { growth, repeated, timeout } from '#test/link/linear-time.ts'

const notesOf = (xml: string) => sheetNotes(new TextEncoder().encode(xml))
const unresolved = (cells: string) => notesOf(`<row r="1">${cells}</row>`).unresolved

describe('the hidden rows of a sheet', () => {
  it('are known by their lines', () => {
    const rows =
      '<row r="1" spans="1:2"/><row hidden="1" r="3"><c r="A3"><v>1</v></c></row><row r="4" hidden="0"/>'
    expect(notesOf(rows).hidden).toEqual([3])
    expect(notesOf(`<x:row r="9" customHeight='1' hidden='true' ht="0">`).hidden).toEqual([9])
  })

  it('stand behind the one before where they say no line', () => {
    expect(notesOf('<row/><row hidden="1"/><row r="8"/><row hidden="1"/>').hidden).toEqual([2, 9])
    expect(notesOf('<row r="x" hidden="1"/>').hidden).toEqual([1])
  })

  it('are no other hidden things', () => {
    expect(notesOf('<col hidden="1"/><rowBreaks hidden="1"/><row unhidden="1"/>').hidden).toEqual(
      [],
    )
  })
})

describe('a formula without a result', () => {
  it.each([
    '<c r="A1"><f>B1&amp;"x"</f></c>',
    '<c r="A1"><f>B1</f><v></v></c>',
    '<c r="A1"><f>B1</f><v/></c>',
    '<c r="A1"><f>B1</f><v /></c>',
    '<c r="A1"><f t="shared" si="0"/></c>',
    '<x:c r="A1"><x:f>B1</x:f><x:v></x:v></x:c>',
    '<c r="A1" t="n"><f>B1</f></c><c r="B1"><v>2</v></c>',
  ])('is told: %s', (cells) => {
    expect(unresolved(cells)).toEqual({ count: 1, places: ['A1'] })
  })

  it.each([
    '<c r="A1"><f>B1</f><v>0</v></c>',
    // A text of no letters.
    '<c r="A1" t="str"><f>""</f><v></v></c>',
    '<c r="A1"><v></v></c>',
    '<c r="A1"/><c r="B1"><v>1</v></c>',
    '<c r="A1" t="e"><f>B1</f><v>#N/A</v></c>',
    '<conditionalFormatting><cfRule><formula>A1</formula></cfRule></conditionalFormatting>',
  ])('is none: %s', (cells) => {
    expect(unresolved(cells).count).toBe(0)
  })

  it('is told of the last cell, too, and of many by how many they are and where the first ones stand', () => {
    expect(notesOf('<row r="1"><c r="A1"><f>B1').unresolved.count).toBe(1)
    const rows = Array.from(
      { length: 500 },
      (_, at) => `<row><c r="C${at + 1}"><f>A1</f></c></row>`,
    ).join('')
    expect(notesOf(rows).unresolved).toEqual({ count: 500, places: ['C1', 'C2', 'C3'] })
  })

  it('may stand in a cell that does not say its place', () => {
    expect(unresolved('<c><f>B1</f></c>')).toEqual({ count: 1, places: [] })
  })
})

it.each(['<', '<row', '<row ', '<c><f>', '<f', 'hidden="1"', '<row r="', '<:', '<a:'])(
  'reading costs in proportion to the sheet: %s',
  (piece) => {
    const work = (length: number) => notesOf(repeated(piece, length))
    expect(growth(work)).toBeLessThan(12)
  },
  timeout,
)

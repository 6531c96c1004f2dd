import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namesFromTable } from '#library/names-from-table.ts'

const names = (text: string) =>
  namesFromTable(text).names.map(({ name, type, values, note }) =>
    [name, type, values.join('/'), note].join(' | '),
  )

describe('a list of attributes or variables', () => {
  test.each([
    ['one a line', 'Source\nPlan'],
    ['behind each other', 'Source, Plan'],
    ['in two cells of a spreadsheet', 'Source\tPlan'],
    ['with empty lines', '\nSource\n\n  Plan  \n'],
    ['under a head', 'Attributes\nSource\nPlan'],
    ['drawn with bars', '| Name |\n|---|\n| Source |\n| Plan |'],
  ])('is understood: %s', (_, text) => {
    expect(names(text)).toEqual(['Source | text |  | ', 'Plan | text |  | '])
  })

  test('may say types and values', () => {
    expect(names('Source,text,"Facebook, Google"\nVisits,Integer\nSince,date\nVIP,Yes/No')).toEqual(
      [
        'Source | text | Facebook/Google | ',
        'Visits | number |  | ',
        'Since | date |  | ',
        'VIP | yes-no |  | ',
      ],
    )
    expect(names('Size\tS|M|L|M\tof the shirt')).toEqual([
      'Size | text |  | ',
      'S|M|L|M | text |  | ',
      'of the shirt | text |  | ',
    ])
    expect(names('Size\tS|M|L|M\tof the shirt\nPlan')).toEqual([
      'Size | text | S/M/L | of the shirt',
      'Plan | text |  | ',
    ])
  })

  test('under a head may have its columns in any order, and says which are left over', () => {
    const text = 'Allowed values;Type;Owner;Name\nA|B;string;Lan;Source'
    expect(names(text)).toEqual(['Source | text | A/B | '])
    expect(namesFromTable(text).unused).toEqual([{ position: 3, head: 'Owner' }])
  })

  test('says what is no type, what stands there twice, what is BotStar’s own and what is nothing', () => {
    const read = namesFromTable('name,type\nA,colour\nB,date\nA,text\ngender,text\n,number')
    expect(read.names.map(({ name, oddType }) => `${name} ${oddType}`)).toEqual(['A colour', 'B '])
    expect(read.repeated.map(({ line, name }) => `${line} ${name}`)).toEqual(['4 A'])
    expect(read.system.map(({ name }) => name)).toEqual(['gender'])
    expect(read.unread).toEqual([{ line: 6, text: 'number' }])
  })
})

const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

test('any names, types and values come back from their table', () => {
  const word = fc
    .string({ unit: fc.constantFrom('a', 'b', ' ', '\t', ',', ';', '"', 'đ', '1') })
    .map((it) => `n${it}`)
  const row = fc.record({
    name: word,
    type: fc.constantFrom('text', 'number', 'date', 'yes-no'),
    values: fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1 })),
  })
  const rows = fc.uniqueArray(row, { selector: ({ name }) => tidy(name), minLength: 1 })
  fc.assert(
    fc.property(rows, fc.constantFrom('\t', ',', ';'), (list, separator) => {
      const cell = (text: string) =>
        text.includes('"') || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
      const text = [
        ['name', 'type', 'values'],
        ...list.map((it) => [it.name, it.type, it.values.join('|')]),
      ]
        .map((cells) => cells.map(cell).join(separator))
        .join('\n')
      expect(
        namesFromTable(text).names.map(({ name, type, values }) => ({ name, type, values })),
      ).toEqual(list.map((it) => ({ ...it, name: tidy(it.name), values: [...new Set(it.values)] })))
    }),
  )
})

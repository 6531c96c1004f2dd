import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvReader, longestRow } from '#bulk/read-csv.ts'
import type { Batch } from '#bulk/batch.ts'

function readAll(pieces: readonly string[], delimiter = ','): Batch {
  const reader = csvReader(delimiter)
  const batches = [...pieces.map(reader.push), reader.end()]
  const rows = batches.flatMap((batch) => batch.rows)
  const faults = batches.flatMap((batch) =>
    [...batch.faults].map(([at, fault]) => [batch.lines[at] ?? 0, fault] as const),
  )
  return {
    rows,
    lines: batches.flatMap((batch) => batch.lines),
    faults: new Map(faults),
    blank: batches.reduce((sum, batch) => sum + batch.blank, 0),
  }
}

const cell = fc.string({
  unit: fc.constantFrom('a', 'ñ', 'Đ', ' ', ',', '"', '\n', '\r', '\t', '=', '🙂'),
})
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 })
const hasText = (cells: readonly string[]) => cells.some((one) => one.trim() !== '')

describe('a table of comma-separated values', () => {
  it('comes out as it was written, wherever the pieces are cut', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom('\n', '\r\n'),
        fc.array(fc.nat(60)),
        (rows, newline, cuts) => {
          const text = Papa.unparse(rows, { newline, quotes: true })
          const plain = rows.filter(hasText).map((cells) => cells.map(plainBreaks))
          expect(readAll(cutAt(text, cuts)).rows).toEqual(plain)
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('is read alike whole and in pieces, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'sep=,', '"sep=;"') }),
        fc.array(fc.nat(20)),
        (text, cuts) => {
          expect(readAll(cutAt(text, cuts))).toEqual(readAll([text]))
        },
      ),
      { numRuns: 5000 },
    )
  })

  it('keeps line breaks, delimiters and doubled quotes inside quotes, and tells the line where a row begins', () => {
    const batch = readAll(['id,note\r\n1,"two\r\nlines, ""quoted"""\r\n\r\n2,plain'])
    expect(batch.rows).toEqual([
      ['id', 'note'],
      ['1', 'two\nlines, "quoted"'],
      ['2', 'plain'],
    ])
    expect(batch.lines).toEqual([1, 2, 5])
    expect(batch.blank).toBe(1)
  })

  it('may be ragged, end without a line break, and have quotes within words', () => {
    expect(readAll(['a,b,c\n1\n1,2,3,4\n5" pipe,x']).rows).toEqual([
      ['a', 'b', 'c'],
      ['1'],
      ['1', '2', '3', '4'],
      ['5" pipe', 'x'],
    ])
  })

  it('loses one line, and not the rest, to a quote that is never closed', () => {
    const batch = readAll(['a,b\n1,"open\n2,fine\n3,fine\n'])
    expect(batch.rows).toEqual([
      ['a', 'b'],
      ['1', '"open'],
      ['2', 'fine'],
      ['3', 'fine'],
    ])
    expect([...batch.faults]).toEqual([[2, 'open-quote']])
    expect(batch.lines).toEqual([1, 2, 3, 4])
    expect(batch.blank).toBe(0)
  })

  it.each([
    ['n,city\n1,"open\n2,x\n3,"Hue"\n4,y', ['1', '"open'], 2],
    ['Lan,"Nguyen" Van,1\nAn,Hue,2\nBo,"Vinh",3', ['Lan', '"Nguyen" Van', '1'], 1],
    ['a,b\n"5" pipe,x\n6,"y"\n7,"z"\n', ['"5" pipe', 'x'], 2],
  ])(
    'loses one line, and not those below, to a quote that a later cell closes: %j',
    (text, cells, line) => {
      const lines = text.trim().split('\n')
      const others = lines.map((one) => one.replaceAll('"', '').split(','))
      for (const pieces of [[text], text.split('')]) {
        const batch = readAll(pieces)
        expect(batch.rows).toEqual(others.with(line - 1, cells))
        expect(batch.lines).toEqual(lines.map((_, at) => at + 1))
        expect([...batch.faults]).toEqual([[line, 'open-quote']])
      }
    },
  )

  it('reads quotes that go on with text where their row is one line', () => {
    const batch = readAll(['Lan,"Nguyen" Van","x"\nBo,"Vinh",3'])
    expect(batch.rows).toEqual([
      ['Lan', 'Nguyen" Van', 'x'],
      ['Bo', 'Vinh', '3'],
    ])
    expect(batch.faults.size).toBe(0)
  })

  it('loses no other line to a quote that strays into one, wherever that is', () => {
    // Behind a quote that begins with the delimiter, nobody could tell the one that opens it from one that closes.
    const words = fc
      .string({ unit: fc.constantFrom('a', 'ñ', ' ', ',', '"'), maxLength: 6 })
      .filter((text) => !/^[" ]*,/.test(text))
    const plain = fc.string({ unit: fc.constantFrom('a', 'Đ', ' '), maxLength: 3 })
    const written = fc.oneof(plain, words.map(inQuotes))
    const lines = fc.array(fc.array(written, { minLength: 2, maxLength: 3 }), { minLength: 1 })
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), fc.array(fc.nat(60)), (cells, row, place, cuts) => {
        // A number in front, so that no row is blank.
        const texts = cells.map((some, at) => [String(at), ...some].join(','))
        const struck = row % texts.length
        const line = texts[struck] ?? ''
        const at = place % (line.length + 1)
        const all = texts.with(struck, `${line.slice(0, at)}"${line.slice(at)}`).join('\n')
        const right = readAll([texts.join('\n')])
        const batch = readAll(cutAt(all, cuts))
        expect(batch.lines).toEqual(right.lines)
        expect(batch.rows.toSpliced(struck, 1)).toEqual(right.rows.toSpliced(struck, 1))
        expect([...batch.faults.keys()].filter((one) => one !== struck + 1)).toEqual([])
      }),
      { numRuns: 5000 },
    )
  })

  it('still knows the quotes of a long table in which many lines hold a stray one', () => {
    const batch = readAll(['1,"open\n2,"Hue, Vinh"\n'.repeat(5000)])
    expect(batch.rows.length).toBe(10_000)
    expect(batch.rows.at(-1)).toEqual(['2', 'Hue, Vinh'])
    expect(batch.faults.size).toBe(5000)
  })

  it('finds an open quote in a long table too, without keeping all of it', () => {
    const rest = '2,fine\n'.repeat(longestRow / 4)
    const batch = readAll(['a,b\n1,"open\n', ...(rest.match(/[^]{1,65536}/g) ?? [])])
    expect(batch.rows.length).toBe(2 + longestRow / 4)
    expect([...batch.faults]).toEqual([[2, 'open-quote']])
  })

  it.each([
    ['no quote in it', 'x'],
    ['a quote opened in it', '"'],
    ['quotes within words', '5" x '],
  ])('loses a line that is far too long, and no other, with %s', (_, text) => {
    const long = `2,${text}${'é,x'.repeat(longestRow)}`
    const pieces = cutAt(`a,b\r\n1,fine\r\n${long}\r\n3,"fi`, Array(50).fill(65_536))
    const batch = readAll([...pieces, 'ne"\r\n', '\r\n4,fine'])
    expect(batch.rows.map(([id]) => id)).toEqual(['a', '1', '2', '3', '4'])
    expect(batch.rows.at(-2)).toEqual(['3', 'fine'])
    expect([...batch.faults]).toEqual([[3, 'long-row']])
    expect(batch.lines).toEqual([1, 2, 3, 4, 6])
    expect(batch.rows[2]?.join(',')).toBe(long.slice(0, longestRow))
    expect(batch.blank).toBe(1)
  })

  it('may end in a line that is far too long', () => {
    const lines = 'a,b\n1,'
    for (const end of ['', '\n', '\r\n', '\r']) {
      const batch = readAll([lines, 'x'.repeat(longestRow), 'x', 'x', ...Array.from(end)])
      expect(batch.lines).toEqual([1, 2])
      expect([...batch.faults]).toEqual([[2, 'long-row']])
      expect(batch.blank).toBe(0)
    }
  })

  it('has long lines behind many open quotes, too', () => {
    const long = 'x'.repeat(longestRow)
    const batch = readAll(['"x\n'.repeat(200), 'z,', long, long, '\n1,2\n'])
    expect(batch.rows.at(-1)).toEqual(['1', '2'])
    expect(batch.lines.at(-1)).toBe(202)
    expect(batch.faults.get(201)).toBe('long-row')
  })

  it('refuses every second line that opens a quote, and reads the quoted cells between, however many there are', () => {
    const pair = '1,"open,x\n2,"Ha, Noi"\n'
    const batch = readAll([pair.repeat(60_000)])
    expect(batch.faults.size).toBe(60_000)
    expect(batch.rows.length).toBe(120_000)
    expect(batch.rows.at(-1)).toEqual(['2', 'Ha, Noi'])
  })

  it('ends, and keeps every line, where each line opens a quote', () => {
    const batch = readAll(['"x\n'.repeat(5000)])
    expect(batch.lines.at(-1)).toBe(5000)
    expect(batch.rows.length).toBe(5000)
  })

  it.each([
    ['sep=;\r\na;b\r\n1;2\r\n', [2, 3]],
    ['"sep=;"\na;b\n1;2', [2, 3]],
    ['\uFEFFSEP=; \ra;b\r1;2\r', [2, 3]],
    ['sep=;\n\na;b\n\n1;2', [3, 5]],
    ['sep=;\n"a";b\n1;2', [2, 3]],
  ])('begins behind a line that only names its delimiter: %j', (text, lines) => {
    for (const pieces of [[text], text.split('')]) {
      const batch = readAll(pieces, ';')
      expect(batch.rows).toEqual([
        ['a', 'b'],
        ['1', '2'],
      ])
      expect(batch.lines).toEqual(lines)
    }
  })

  it('has its first row where that line is not whole, stands further down or is all there is', () => {
    expect(readAll(['sep=;;x\n1;2'], ';').rows[0]).toEqual(['sep=', '', 'x'])
    expect(readAll(['sep\n1'], ';').rows).toEqual([['sep'], ['1']])
    expect(readAll(['a;b\nsep=,\n'], ';').rows).toEqual([['a', 'b'], ['sep=,']])
    expect(readAll(['sep=;'], ';').rows).toEqual([])
  })

  it.each([
    ['a,b\n1,"open\n2,fine\n', 0],
    ['a,b\n1,"open', 0],
    ['a,b\n1,"open\n2,fine\n\n', 1],
    ['a,b\r1,2\r', 0],
    ['a,b\r1,2\r\r', 1],
    ['a,b\n\n1,"open\n2,fine', 1],
  ])('counts the blank rows that are there: %j', (text, blank) => {
    expect(readAll([text]).blank).toBe(blank)
  })

  it('marks rows whose characters could not be read', () => {
    expect([...readAll(['a,b\nM\uFFFDnchen,1\nBonn,2']).faults]).toEqual([[2, 'broken-text']])
  })
})

function cutAt(text: string, cuts: readonly number[]): readonly string[] {
  const pieces: string[] = []
  let rest = text
  for (const cut of cuts) {
    pieces.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  return [...pieces, rest]
}

function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

function plainBreaks(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n')
}

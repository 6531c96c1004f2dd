import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it, vi } from 'vitest'
import { nameColumns } from '#bulk/columns.ts'
import { decoded, detectEncoding, sampleSize, type Encoding } from '#bulk/encoding.ts'
import { detectLayout } from '#bulk/layout.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const marked = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = new Uint8Array(2 * text.length)
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    bytes[2 * at + (isLittle ? 0 : 1)] = code & 0xff
    bytes[2 * at + (isLittle ? 1 : 0)] = code >> 8
  }
  return bytes
}

/** UTF-8 in which single bytes stand that are none. */
const mixed = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : Array.from(utf8(part)))),
  )

/** Words of Western languages: what is beyond ASCII in them stands alone, or at their end before quotes and signs. */
const word = fc
  .array(fc.constantFrom('Stra', 'M', 'nchen', 'caf', 'Ma', 'r', 'K', 'ln', 'sm', 'g'), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((parts) =>
    fc
      .array(fc.constantFrom(...Array.from('äöüßéèàçñåøæÄÖÜ')), {
        minLength: parts.length,
        maxLength: parts.length,
      })
      .map((letters) => parts.map((part, at) => part + (letters[at] ?? '')).join('')),
  )
const table = fc
  .array(
    fc.array(fc.oneof(word, fc.constantFrom('Bonn', '17', 'NESCAFÉ®', '«\xa0été\xa0»')), {
      minLength: 1,
      maxLength: 4,
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((rows) => `city;name\n${rows.map((cells) => cells.join(';')).join('\n')}\n`)

describe('the encoding of a file', () => {
  it.each<readonly [string, Uint8Array, Encoding]>([
    ['UTF-8 with a mark', utf8('\uFEFFcity\nHuế'), 'utf-8'],
    ['UTF-8 without one', utf8('city\nHuế'), 'utf-8'],
    ['plain ASCII', utf8('city\nHue'), 'utf-8'],
    ['UTF-16 with a mark', marked('\uFEFFcity\nHuế', true), 'utf-16le'],
    ['UTF-16 the other way round', marked('\uFEFFcity\nHuế', false), 'utf-16be'],
    ['UTF-16 without a mark', marked('city\nHuế', true), 'utf-16le'],
    ['Windows-1252', Uint8Array.from([...utf8('city\nM'), 0xfc, ...utf8('nchen')]), 'windows-1252'],
    ['UTF-8 that ends in é of Windows-1252', mixed(`${'Köln\n'.repeat(9)}Caf`, 0xe9), 'utf-8'],
    ['Windows-1252 that ends in é', mixed('name\nCaf', 0xe9), 'windows-1252'],
    ['UTF-8 in which letters are lost', utf8('city\nM\uFFFDnchen\nK\uFFFDln'), 'utf-8'],
    ['nothing at all', new Uint8Array(), 'utf-8'],
  ])('is found out: %s', (_, bytes, encoding) => {
    expect(detectEncoding(bytes)).toBe(encoding)
  })

  it('is found out from a sample that ends within a character', () => {
    expect(detectEncoding(utf8('Huế').slice(0, -1))).toBe('utf-8')
  })

  it('is found out from a sample as large as it gets, wherever that ends', () => {
    const letters = utf8('Hà Nội – Huế\n'.repeat(70_000))
    for (const moved of [0, 1, 2, 3, 4, 5, 6]) {
      const sample = letters.slice(moved, moved + sampleSize)
      expect(sample).toHaveLength(sampleSize)
      expect(detectEncoding(sample)).toBe('utf-8')
    }
  })

  it('is UTF-8 where hundreds of letters are that, and one is of another encoding', () => {
    const rows = 'Köln;1\nMünchen;2\n'.repeat(100)
    const stray = mixed('city;n\n', rows, 'D', 0xfc, 'ren;3\n')
    expect(detectEncoding(stray)).toBe('utf-8')
    expect(detectEncoding(mixed('city;n\nD', 0xfc, 'ren;3\n', rows))).toBe('utf-8')
  })

  it('is told right for the words of Western languages, in UTF-8 and in Windows-1252', () => {
    fc.assert(
      fc.property(table, (text) => {
        fc.pre(/[äöüßéèàçñåøæÄÖÜ]/.test(text))
        expect(detectEncoding(utf8(text))).toBe('utf-8')
        const old = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
        // Two letters that happen to be one of UTF-8 must stand alone for it to be that.
        const lone = text.replaceAll('É®', '').match(/[\x80-\xff]/g)?.length ?? 0
        const paired = text.match(/É®/g)?.length ?? 0
        fc.pre(lone * 4 > paired)
        expect(detectEncoding(old)).toBe('windows-1252')
      }),
    )
  })

  it('is UTF-8 where a byte of another is put into any table that has letters enough', () => {
    const strays = fc.constantFrom(0xe9, 0xfc, 0xdf, 0x96, 0xff)
    fc.assert(
      fc.property(table, fc.nat(), strays, (text, place, stray) => {
        const cut = place % (text.length + 1)
        const letters = text.match(/[\x80-\xff]/g)?.length ?? 0
        fc.pre(letters >= 8)
        expect(detectEncoding(mixed(text.slice(0, cut), stray, text.slice(cut)))).toBe('utf-8')
      }),
    )
  })

  it.each<Encoding>(['utf-8', 'utf-16le', 'utf-16be'])(
    'is read as %s without its mark, wherever the pieces are cut',
    async (encoding) => {
      const text = '\uFEFFcity\nHuế 🙂'
      const bytes = encoding === 'utf-8' ? utf8(text) : marked(text, encoding === 'utf-16le')
      const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte))
      let read = ''
      for await (const piece of decoded(pieces, encoding)) read += piece
      expect(read).toBe(text.slice(1))
    },
  )
})

describe('the layout of a table', () => {
  it.each([
    [',', 'first name,Email\nJane,j@example.com\n'],
    [';', 'Name;Ort\n"Jane, J.";Köln\n'],
    ['\t', 'Name\tCity\nJane\tBonn\n'],
    ['|', 'Name|City\nJane|Bonn\n'],
    [',', 'Email\nj@example.com\n'],
  ])('has “%s” between its cells', (delimiter, text) => {
    expect(detectLayout(text)).toEqual({ delimiter, header: 0 })
  })

  it.each([
    ['sep=;\r\nKundennr;Vorname, Rufname\r\n17;Jane\r\n', ';'],
    ['"sep=|"\nName, City|a;b\n"x"|y\n', '|'],
    ['sep=\t\nName\tCity\n17\tBonn\n', '\t'],
    ['sep=^\nName;City\nJane;Bonn\n', ';'],
  ])('is told by its first line, which is no row: %j', (text, delimiter) => {
    expect(detectLayout(text)).toEqual({ delimiter, header: 0 })
  })

  it.each([
    ['its first row is a customer', 'Jane,j@example.com\nBob,b@example.com'],
    ['its first row holds a number', '17,Jane\n18,Bob'],
    ['its first row comes again below', 'red,Bonn\nblue,Bonn'],
    ['it is one value', 'Jane'],
    ['it is nothing', ''],
  ])('has no header where %s', (_, text) => {
    expect(detectLayout(text).header).toBe('none')
  })

  it.each([
    [
      'a report’s name and its days',
      2,
      'Ads report\n"October 1, 2026 - October 31, 2026"\nCampaign,Clicks\nSpring,12\n',
    ],
    ['one line and a blank one', 1, 'Customers of 2026\n\nName;City;Shop\nJane;Bonn;North\n'],
    [
      'remarks, some with commas in quotes',
      3,
      '# All users\n# 20261001\n"# a, b"\nSource,Sessions\nmail,3\n',
    ],
    ['a title with a comma in it', 1, 'Ads, October\nCampaign,Ad,Shop,Clicks\nSpring,a1,Bonn,12\n'],
    ['a title in the first of many cells', 1, 'Title\t\t\nName\tCity\tShop\nJane\tBonn\tNorth\n'],
  ])('has %s above its header', (_, header, text) => {
    expect(detectLayout(text).header).toBe(header)
  })

  it.each(['\t', ';', '|', ','])('is told apart by “%s” below titles, short as it is', (mark) => {
    const text = `Report\nOctober\n\ncity${mark}shop\nBonn${mark}North\n`
    expect(detectLayout(text)).toEqual({ delimiter: mark, header: 2 })
  })

  it('is found out from its beginning, however long one column of it is', () => {
    const steps = vi.spyOn(Papa, 'parse')
    detectLayout(`Name\n${'Bonn\n'.repeat(100_000)}`)
    const read = steps.mock.calls.reduce((sum, [text]) => sum + String(text).length, 0)
    steps.mockRestore()
    expect(read).toBeLessThan(700_000)
  })

  it('keeps its header where a long cell in quotes is cut with the text', () => {
    const rows = 'Jane,Bonn\n'.repeat(9)
    expect(detectLayout(`name,city\n${rows}Bob,"a, b, c, d, e\nf, g, h`).header).toBe(0)
  })

  it('is of one column where one row alone has marks in it', () => {
    expect(detectLayout('Name\nBonn\nRome\nBonn; Rome').delimiter).toBe(',')
  })

  it.each([
    ['a column without a name beside it', 'Name\nJane,Bonn\nBob,Rome\n'],
    ['one column', 'Name\nJane\nBob\n'],
    ['a quote left open in it', 'name,"city\nJane,Bonn\nBob,Rome\n'],
    ['a quote left open before it', '"name,city\nJane,Bonn\nBob,Rome\n'],
    ['one column, and a quote left open before it', '"city\nBonn\nRome\n'],
    ['a quote left open before it, and cells in quotes below', '"name,city\nJane,"Bonn"\n'],
    ['two columns of one name', 'Email,Email\nj@example.com,b@example.com\n'],
    ['a title above rows without names', 'Customers\n17,Jane,Bonn\n18,Bob,Rome\n'],
  ])('begins with its header where it has %s', (_, text) => {
    expect(detectLayout(text).header).toBe(0)
  })
})

const names = (header: readonly string[] | null, width = 0) =>
  nameColumns(header, width).map(({ name }) => name)

describe('the columns of a table', () => {
  it('are called as the header says, without what nobody sees', () => {
    expect(names([' first name ', '\u200BE-mail', 'two\nlines'])).toEqual([
      'first name',
      'E-mail',
      'two lines',
    ])
  })

  it('have a name of their own each, also where two are the same and one is blank', () => {
    expect(names(['Email', 'Email', '', 'Email 2', ' '])).toEqual([
      'Email',
      'Email 2',
      'Column 3',
      'Email 2 2',
      'Column 5',
    ])
  })

  it('have their names at once, also where a hundred thousand are the same', () => {
    expect(names(Array.from({ length: 100_000 }, () => 'Email')).at(-1)).toBe('Email 100000')
  })

  it('are counted where there is no header', () => {
    expect(names(null, 2)).toEqual(['Column 1', 'Column 2'])
  })
})

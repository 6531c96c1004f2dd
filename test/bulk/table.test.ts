import { describe, expect, it } from 'vitest'
import { nameColumns } from '#bulk/columns.ts'
import { decoded, detectEncoding, type Encoding } from '#bulk/encoding.ts'
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

describe('the encoding of a file', () => {
  it.each<readonly [string, Uint8Array, Encoding]>([
    ['UTF-8 with a mark', utf8('\uFEFFcity\nHuế'), 'utf-8'],
    ['UTF-8 without one', utf8('city\nHuế'), 'utf-8'],
    ['plain ASCII', utf8('city\nHue'), 'utf-8'],
    ['UTF-16 with a mark', marked('\uFEFFcity\nHuế', true), 'utf-16le'],
    ['UTF-16 the other way round', marked('\uFEFFcity\nHuế', false), 'utf-16be'],
    ['UTF-16 without a mark', marked('city\nHuế', true), 'utf-16le'],
    ['Windows-1252', Uint8Array.from([...utf8('city\nM'), 0xfc, ...utf8('nchen')]), 'windows-1252'],
    ['nothing at all', new Uint8Array(), 'utf-8'],
  ])('is found out: %s', (_, bytes, encoding) => {
    expect(detectEncoding(bytes)).toBe(encoding)
  })

  it('is found out from a sample that ends within a character', () => {
    expect(detectEncoding(utf8('Huế').slice(0, -1))).toBe('utf-8')
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
    expect(detectLayout(text)).toEqual({ delimiter, hasHeader: true })
  })

  it.each([
    ['sep=;\r\nKundennr;Vorname, Rufname\r\n17;Jane\r\n', ';'],
    ['"sep=|"\nName, City|a;b\n"x"|y\n', '|'],
    ['sep=\t\nName\tCity\n17\tBonn\n', '\t'],
    ['sep=^\nName;City\nJane;Bonn\n', ';'],
  ])('is told by its first line, which is no row: %j', (text, delimiter) => {
    expect(detectLayout(text)).toEqual({ delimiter, hasHeader: true })
  })

  it.each([
    ['its first row is a customer', 'Jane,j@example.com\nBob,b@example.com'],
    ['its first row holds a number', '17,Jane\n18,Bob'],
    ['its first row comes again below', 'red,Bonn\nblue,Bonn'],
    ['it is one value', 'Jane'],
    ['it is nothing', ''],
  ])('has no header where %s', (_, text) => {
    expect(detectLayout(text).hasHeader).toBe(false)
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

  it('are counted where there is no header', () => {
    expect(names(null, 2)).toEqual(['Column 1', 'Column 2'])
  })
})

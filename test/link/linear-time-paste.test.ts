import { describe, expect, it } from 'vitest'
import { checkText, parseLink } from '#link/index.ts'
import { growth, pieces, repeated, timeout } from '#test/link/linear-time.ts'

const redirect = 'https://l.facebook.com/l.php?u='

/** What readers of pasted texts look for. */
const pasted: readonly (readonly [name: string, piece: string])[] = [
  ['http://', 'https%3A%2F%2F', 'HTTP', 'https:', '&amp;amp;', '&#38;', '&#x26;', '%2525'],
  [
    '<a href="',
    '<a href="https://a.b">',
    '">a</a>',
    '[a](',
    '[a](https://a.b)',
    '[a](https://a.b ',
  ],
  ['"https://a.b"', "'https://", '“https://a.b', '<https://', '(https://a.b', '`http://a.b`'],
  [';block:', ';block:a', ';;', '; ', ' ;', ';user', 'user:', ';user:a:b;user', ';var:a:b', ':::'],
  ['block%3A', '%3Buser%3A', '%253Auser%253B', '%25253A', 'user%3Aa%3A', '%zz', '%ff', '%E1%BB'],
  ['&ref=', '&bs_ref=block:a', '?ref=user:a:b', '&;user:a:b', '#;user:a:b', '#?bs_ref=user:a:b'],
  ['+84', 'a+b@c.de', 'a b ', '..', '. ', ') ', ')]}', '*|', '|*', '!?', '\u2026', '>>', '> '],
  ['a ref=', 'a.b?ref= ', 'www.a.b ', 'm.me/a?ref=a ', 'example.com?bs_ref=block:a ', '\\/', '//'],
  ['{{ ', '{{a}} ', '%%a b', redirect, `${redirect}http://`, 'https://a.b?u=https://', '&url=a'],
  ['https://example.com?bs_ref=block:a;user:b:c\n', 'https://a.b/?ref=user:a:b. ', 'a\u0301 '],
]
  .flat()
  .map((piece) => [piece, piece] as const)
const unseen: readonly (readonly [name: string, piece: string])[] = [
  ['lines of one letter', 'a\n'],
  ['lines of mail that was quoted', '\n> '],
  ['empty lines', '\r\n\r\n'],
  ['line breaks in data', ';user:a\n:b'],
  ['indented parts', ';\n    user:a:b'],
  ['redirects inside redirects', redirect + encodeURIComponent(redirect)],
]

/** Where the text is put. */
const places: Readonly<Record<string, (text: string) => string>> = {
  'a paste': (text) => text,
  'an address and its data': (text) => `https://example.com/${text}?bs_ref=user:a:${text}`,
  'a fragment': (text) => `https://example.com/?bs_ref=block:a#${text}`,
  'the data of a Messenger link': (text) => `https://m.me/acme?ref=block:a;${text}`,
  'a redirect': (text) => redirect + text,
  Markdown: (text) => `${text} [${text}](https://example.com?bs_ref=block:${text} "${text}")`,
  HTML: (text) => `<a class="${text}" href="https://example.com?bs_ref=block:a">${text}</a>`,
}

const slowPlaces = (
  piece: string,
  whole: number,
  put: readonly (readonly [string, (text: string) => string])[] = Object.entries(places),
): readonly unknown[] =>
  put
    .map(([place, write]) => {
      const text = (size: number) => write(repeated(piece, size))
      return { place, times: growth((size) => checkText(text(size)), whole) }
    })
    .filter(({ times }) => times >= 12)

describe('a million pasted characters take four times as long as a quarter', { timeout }, () => {
  const shapes = [
    [';', ':', '%', '%25', '%3B', '[', '(', '<', '{{', '"', "'", '“', '`', '](', '[a](', '&amp;'],
    ['http://', 'https%3A%2F%2F', redirect, encodeURIComponent(redirect), '?bs_ref=', '<a href="'],
    [';block:', 'user:a:b;', '\n', ' ', '+', '.', '#', '&', '\n> ', '%E1%BB', 'https://a.b\n'],
  ].flat()

  const here = Object.entries(places).slice(0, 2)

  it.each(shapes)('made of %j', (piece) => {
    expect(slowPlaces(piece, 1_000_000, here)).toEqual([])
  })

  it('made of everything together', () => {
    expect(slowPlaces(shapes.join(''), 400_000, here)).toEqual([])
    expect(slowPlaces(shapes.toReversed().join('a '), 400_000, here)).toEqual([])
  })

  it('for the parser as for the checker', () => {
    const slow = shapes.filter((piece) => growth((size) => parseLink(repeated(piece, size))) >= 12)
    expect(slow).toEqual([])
  })
})

describe('shorter texts of other shapes take as long as they are', { timeout }, () => {
  it.each([...pieces, ...pasted, ...unseen])('made of %s, wherever they stand', (_, piece) => {
    expect(slowPlaces(piece, 80_000)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { buildLink, parseLink, readLink } from '#link/index.ts'
import type { LinkDraft } from '#link/index.ts'
import { readers } from '#test/link/oracle.ts'

const quarter = 250_000
const whole = 1_000_000
const timeout = 300_000

/** Pieces that, repeated, make a program look back or ahead again and again. */
const pieces: readonly (readonly [name: string, piece: string])[] = [
  [';', ':', '%', '{', '<', '"', "'", '[', '(', ' ', '?', '&', '.', '=', '#', '@', '+'],
  ['-', '/', '\\', '{{a', '{{ a', '{{a}', '{{a:', '{keyword:a', '{_a', '{ a', '*|A'],
  ['*| A', '%%a', '%%a ', '%%=v(@a', '__A', 'a', '1', 'a@', 'a.', '@a.a', '1/', 'é'],
  ['&amp;', '%25', '%3B', '%C3', '**', '](', '```', '</a>', 'user:a:b;', 'block:a;'],
  ['variables:', 'utm_source=a&', '&bs_ref=', '?bs_ref=', '&utm_id=%20', '//', '../'],
  ['https://', 'https://example.com?bs_ref=', 'https://l.facebook.com/l.php?u='],
  ['https%3A%2F%2Fa.b%2F%3Fu%3D'],
]
  .flat()
  .map((piece) => [piece, piece] as const)
const unseen: readonly (readonly [name: string, piece: string])[] = [
  ['line breaks', '\n'],
  ['zeros', '\0'],
  ['high surrogates', '\ud83d'],
  ['low surrogates', '\ude00'],
  ['emoji and joiners', '👩\u200d'],
  ['joiners', '\u200d'],
  ['no-break spaces', '\u00a0'],
  ['a space and a joiner', ' \u200d'],
  ['accents', 'e\u0301'],
  ['bidi marks', '\u202e'],
]

const repeated = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length))

const draft: LinkDraft = {
  channel: 'website',
  destination: 'https://example.com',
  blockId: '',
  rows: [],
}
const withValue = (name: string, value: string): LinkDraft => ({
  ...draft,
  rows: [{ kind: 'user', name, value }],
})

/** Where the text is put. */
const places: Readonly<Record<string, (text: string) => unknown>> = {
  'the address': (text) => buildLink({ ...draft, destination: text }),
  'the path': (text) => buildLink({ ...draft, destination: `https://example.com/${text}` }),
  'the query': (text) => buildLink({ ...draft, destination: `https://example.com/?${text}` }),
  'the Messenger page': (text) =>
    buildLink({ ...draft, channel: 'messenger', destination: `facebook.com/${text}` }),
  'the block': (text) => buildLink({ ...draft, blockId: text }),
  'the block, pasted whole': (text) => buildLink({ ...draft, blockId: `block:${text}` }),
  'a name': (text) => buildLink(withValue(text, 'x')),
  'a value': (text) => buildLink(withValue('Note', text)),
  'an email': (text) => buildLink(withValue('email', text)),
  'a gender': (text) => buildLink(withValue('gender', text)),
  'a birthday': (text) => buildLink(withValue('birthday', text)),
  'campaign tracking': (text) => buildLink({ ...draft, utm: { source: text, content: text } }),
  'a paste': (text) => parseLink(text),
  'a pasted query': (text) => parseLink(`https://example.com/?${text}`),
  'a pasted payload': (text) => parseLink(`https://example.com/?bs_ref=${text}`),
  'a pasted value': (text) => parseLink(`https://example.com/?bs_ref=user:a:${text};block:a`),
  'a link that is read': (text) =>
    readers.map((reader) => readLink(`https://example.com/?bs_ref=user:a:${text}`, reader)),
}

function milliseconds(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/**
 * How many times as long the whole takes as a quarter of it: about four times; were it the square, sixteen times. The
 * best of eight, as other programs run too. What is done in a moment counts as nothing: there, chance is greater than
 * the work. A quarter that takes seconds counts as endless: the whole would keep the test for minutes.
 */
function growth(work: (size: number) => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < 8 && best >= 12; attempt += 1) {
    const short = milliseconds(() => work(quarter))
    if (short > 5_000) return best
    const long = milliseconds(() => work(whole))
    best = Math.min(best, long < 250 ? 0 : long / short)
  }
  return best
}

describe(
  'a million characters take four times as long as a quarter of a million',
  { timeout },
  () => {
    it.each([...pieces, ...unseen])('made of %s, wherever they are put', (_, piece) => {
      const slow = Object.entries(places)
        .map(([place, work]) => ({ place, times: growth((size) => work(repeated(piece, size))) }))
        .filter(({ times }) => times >= 12)
      expect(slow).toEqual([])
    })
  },
)

describe('a hundred thousand rows', { timeout }, () => {
  const shapes: Readonly<Record<string, (index: number) => LinkDraft['rows'][number]>> = {
    'with a name each': (index) => ({ kind: 'user', name: `name ${index}`, value: `${index}` }),
    'of one name': () => ({ kind: 'variable', name: 'n', value: '1' }),
    'that are blank': () => ({ kind: 'user', name: '', value: ' ' }),
    'with a semicolon each': (index) => ({ kind: 'user', name: `${index};`, value: `;${index}` }),
    'that look like a system name': (index) => ({
      kind: 'user',
      name: `first${'_'.repeat(index % 50)}Name`,
      value: '{{ a }}',
    }),
    'with an email each': (index) => ({ kind: 'user', name: 'email', value: `${index}@` }),
  }

  it.each(Object.entries(shapes))('%s are built, and parsed, in proportion', (_, row) => {
    const took = growth((size) => {
      const rows = Array.from({ length: size / 10 }, (_row, index) => row(index))
      const { url, segments } = buildLink({ ...draft, rows })
      parseLink(url ?? segments.map((segment) => segment.text).join(''))
    })
    expect(took).toBeLessThan(12)
  })
})

import { describe, expect, it } from 'vitest'
import { buildLink, parseLink, readLink } from '#link/index.ts'
import type { LinkDraft } from '#link/index.ts'
import { setting, site, starting, tracking, user, variable } from '#test/link/drafts.ts'
import { lookAlikes, macroFamilies } from '#test/link/macros.ts'

const start = 'https://example.com?bs_ref=block:s58fa63fe-6791-42bf-8674-fd4c377aa44f'
const url = (draft: LinkDraft): string | null => buildLink(draft).url
const valueOf = (value: string): string | undefined =>
  url(setting(user('a', value), variable('z', '1')))?.slice(
    `${start};user:a:`.length,
    -';variables:z:1'.length,
  )

/** RFC 3986's unreserved characters stay; every other byte of the UTF-8 is `%` and two capital digits. */
const encoded = (text: string): string =>
  [...new TextEncoder().encode(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte)
      if (/[A-Za-z0-9\-._~]/.test(character)) return character
      return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')

describe('a value', () => {
  it.each([
    ['a space, never as a plus sign', 'a b', 'a%20b'],
    ['a plus sign', 'a+b', 'a%2Bb'],
    ['an at sign', 'a@b', 'a%40b'],
    ['signs that a browser would leave', "!'()*", '%21%27%28%29%2A'],
    ['a percent sign, also before digits', '50%20', '50%2520'],
    ['accents', 'Hà Nội', 'H%C3%A0%20N%E1%BB%99i'],
    ['an emoji', '😀', '%F0%9F%98%80'],
    ['signs that cut an address', 'a&b=c#d?e/f', 'a%26b%3Dc%23d%3Fe%2Ff'],
    ['a colon', 'a:b', 'a%3Ab'],
    ['no letter, digit, hyphen, dot, underscore or tilde', 'Az09-._~', 'Az09-._~'],
  ])('encodes %s', (_, text, expected) => {
    expect(valueOf(text)).toBe(expected)
  })

  it('encodes each character of ASCII that is not unreserved', () => {
    const ascii = Array.from({ length: 0x7f - 0x21 }, (_, index) =>
      String.fromCharCode(0x21 + index),
    )
    const values = ascii.filter((one) => one !== ';').map((one) => `a${one}b`)
    expect(values.map(valueOf)).toEqual(values.map(encoded))
  })
})

describe('a name and a block', () => {
  it('are encoded like a value', () => {
    const name = "Favourite shop! 'é' 50% (a+b)"
    expect(url(setting(user(name, 'x')))).toBe(`${start};user:${encoded(name)}:x`)
    const block = 'a+b&c=d#e%41é'
    expect(url({ ...starting(block), rows: [] })).toBe(
      `https://example.com?bs_ref=block:${encoded(block)}`,
    )
  })

  it.each(['{{ad.name}}', '{gclid}', '*|FNAME|*', '%%emailaddr%%', '%%=v(@name)=%%'])(
    'know no macro such as %s',
    (macro) => {
      expect(url(setting(user(macro, 'x')))).toBe(`${start};user:${encoded(macro)}:x`)
      expect(url({ ...starting(macro), rows: [] })).toBe(
        `https://example.com?bs_ref=block:${encoded(macro)}`,
      )
    },
  )
})

describe.each(macroFamilies)('a macro of $name', ({ macros }) => {
  it.each(macros)('stays literal: %s', (macro) => {
    expect(valueOf(macro)).toBe(macro)
    expect(valueOf(`é ${macro} 50%`)).toBe(`%C3%A9%20${macro}%2050%25`)
    expect(valueOf(macro + macro)).toBe(macro + macro)
    expect(url(tracking({ term: macro }))).toContain(`?utm_term=${macro}&bs_ref=`)
  })

  it.each(macros)('at the end of a link stays literal: %s', (macro) => {
    const link = url(setting(user('a', macro)))
    expect(link).toBe(`${start};user:a:${macro}`)
    expect(parseLink(link ?? '').draft?.rows).toEqual([user('a', macro)])
  })
})

describe('text that looks like a macro', () => {
  it.each(lookAlikes)('is encoded: %s', (text) => {
    expect(valueOf(text)).toBe(encoded(text))
    const link = url(setting(user('a', text)))
    for (const reader of ['splitting', 'decoding'] as const)
      expect(readLink(link ?? '', reader)?.user).toEqual([['a', text]])
  })
})

describe('the last dot of a link', () => {
  it.each<[string, LinkDraft, string]>([
    ['ends a value', setting(user('a', 'Inc.')), `${start};user:a:Inc%2E`],
    [
      'follows another dot',
      setting(user('a', 'and so on...')),
      `${start};user:a:and%20so%20on..%2E`,
    ],
    ['is the whole value', setting(user('a', '.')), `${start};user:a:%2E`],
    ['follows a macro', setting(user('a', '{{ad.name}}.')), `${start};user:a:{{ad.name}}%2E`],
    ['ends a block', { ...starting('b.'), rows: [] }, 'https://example.com?bs_ref=block:b%2E'],
    ['ends a fragment', site('https://example.com#a.', { rows: [] }), `${start}#a%2E`],
    [
      'ends campaign tracking',
      { ...tracking({ source: 'Acme Inc.' }), blockId: '', rows: [] },
      'https://example.com?utm_source=Acme%20Inc%2E',
    ],
    [
      'ends a bare address',
      site('https://example.com/a.', { blockId: '', rows: [] }),
      'https://example.com/a%2E',
    ],
  ])('is encoded where it %s', (_, draft, expected) => {
    expect(url(draft)).toBe(expected)
  })

  it('is the only one that is encoded', () => {
    expect(url(setting(user('a', 'x.'), user('b.', 'y.')))).toBe(`${start};user:a:x.;user:b.:y%2E`)
    expect(url(site('https://example.com/#top', { rows: [user('a', 'x.')] }))).toBe(
      `${start.replace('?', '/?')};user:a:x.#top`,
    )
  })
})

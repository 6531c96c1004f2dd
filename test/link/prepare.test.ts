import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLink, prepareLink, type LinkDraft, type LinkOptions } from '#link/index.ts'
import { anyDrafts, frozen, options, plausibleDrafts } from '#test/link/arbitraries.ts'
import { blockId, setting, user, variable } from '#test/link/drafts.ts'
import { faultyDrafts } from '#test/link/faulty-drafts.ts'
import { runs, timeout } from '#test/link/law.ts'

const word = fc.string({
  unit: fc.constantFrom('a', 'Z', '7', 'ế', ' ', '.', '_', '&', '+', '@', '%'),
  maxLength: 6,
})
const attribute = fc.constantFrom('first Name', 'email', 'gender', 'birthday', 'Shop', 'Điểm')
const tameDrafts: fc.Arbitrary<LinkDraft> = fc.record({
  channel: fc.constantFrom('website', 'messenger'),
  destination: fc.constantFrom('https://example.com/a?b=c#d', 'https://m.me/acme', 'example.com'),
  blockId: fc.constantFrom('', blockId, 'intro'),
  rows: fc.uniqueArray(
    fc.record({
      kind: fc.constantFrom('user', 'variable'),
      name: attribute,
      value: fc.oneof(word, fc.constantFrom('female', 'j@example.com', '1990-12-31')),
    }),
    { maxLength: 4, selector: ({ kind, name }) => kind + name },
  ),
  utm: fc.record({ source: fc.constantFrom('', 'facebook', '{{ad.name}}') }),
})
const drafts = fc.oneof(tameDrafts, plausibleDrafts, faultyDrafts, anyDrafts).map(frozen)

function prepared(draft: LinkDraft, chosen: LinkOptions): string | null {
  const values = draft.rows.map(({ value }) => value)
  return prepareLink(draft, chosen)?.(draft.blockId, values) ?? null
}

describe('a prepared link', { timeout }, () => {
  it('is the link that building gives, and nothing worth a word is said of it', () => {
    let quick = 0
    fc.assert(
      fc.property(drafts, options, (draft, chosen) => {
        const url = prepared(draft, chosen)
        if (url === null) return
        quick += 1
        const built = buildLink(draft, chosen)
        expect(url).toBe(built.url)
        const said = built.diagnostics.filter(({ severity }) => severity !== 'info')
        expect(said.filter(({ code }) => code !== 'link.personal-data')).toEqual([])
      }),
      { numRuns: runs },
    )
    expect(quick).toBeGreaterThan(runs / 40)
  })

  const draft = setting(user('first Name', ''), user('gender', ''), variable('color', ''))

  it('takes other values and another block each time, and leaves out a row without one', () => {
    const linkOf = prepareLink(draft)
    expect(linkOf?.(blockId, ['Ngọc Ánh', 'female', 'black'])).toBe(
      `https://example.com?bs_ref=block:${blockId};user:first%20Name:Ng%E1%BB%8Dc%20%C3%81nh;user:gender:female;variables:color:black`,
    )
    expect(linkOf?.('', ['Bob', null, 'red'])).toBe(
      'https://example.com?bs_ref=user:first%20Name:Bob;variables:color:red',
    )
  })

  it.each([
    ['a gender that is none', ['Jane', 'Female', 'black']],
    ['a semicolon', ['Jane', 'female', 'a;b']],
    ['a colon', ['Jane', 'female', '10:30']],
    ['a space at an end', ['Jane ', 'female', 'black']],
    ['text that is encoded already', ['Jane', 'female', 'a%20b']],
    ['a macro', ['Jane', 'female', '{{ad.name}}']],
    ['an empty value', ['Jane', 'female', ' ']],
    ['a dot at the end of the link', ['Jane', 'female', 'etc.']],
    ['more than two thousand characters', ['Jane', 'female', 'x'.repeat(2000)]],
  ])('leaves the closer look to building: %s', (_, values) => {
    expect(prepareLink(draft)?.(blockId, values)).toBe(null)
  })

  it('says the same of a value every time it comes', () => {
    const linkOf = prepareLink(draft)
    const link = linkOf?.('', ['Jane', 'female', 'black'])
    expect(linkOf?.('', ['Jane', 'woman', 'black'])).toBe(null)
    expect(linkOf?.('', ['Jane', 'woman', 'black'])).toBe(null)
    expect(linkOf?.('', ['Jane', 'female', 'black'])).toBe(link)
  })

  it('is not prepared where the address or a name is at fault', () => {
    expect(prepareLink({ ...draft, destination: 'ftp://example.com' })).toBe(null)
    expect(prepareLink({ ...draft, destination: 'http://example.com' })).toBe(null)
    expect(prepareLink(setting(user('First_Name', '')))).toBe(null)
    expect(prepareLink(setting(user('a', ''), user('a', '')))).toBe(null)
  })
})

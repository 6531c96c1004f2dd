import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildLink, type LinkDraft } from '#link/index.ts'
import { toPieces } from '#link-view/pieces.ts'
import { anyDrafts } from '#test/link/arbitraries.ts'
import { blockId, chat, setting, site, starting, tracking, user } from '#test/link/drafts.ts'
import { faultyDrafts } from '#test/link/faulty-drafts.ts'

const drafts = fc.oneof(anyDrafts, faultyDrafts)
const example: LinkDraft = {
  channel: 'website',
  destination: 'https://example.com/sale#prices',
  blockId,
  rows: [
    { kind: 'user', name: 'gender', value: 'female' },
    { kind: 'user', name: '', value: '' },
    { kind: 'variable', name: 'color', value: 'black' },
  ],
  utm: { source: 'facebook', medium: 'ad' },
}

describe('a link in pieces', () => {
  test('has one for each part, and an empty row has none', () => {
    expect(piecesOf(example).map(({ id, text }) => [id, text])).toEqual([
      ['destination', 'https://example.com/sale'],
      ['utm', '?utm_source=facebook'],
      ['utm', '&utm_medium=ad'],
      ['signature', '&bs_ref='],
      ['block', `block:${blockId};`],
      ['row:0', 'user:gender:female;'],
      ['row:2', 'variables:color:black'],
      ['fragment', '#prices'],
    ])
  })

  test('is the link, character for character', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const { url, segments, diagnostics } = buildLink(draft)
        fc.pre(url !== null)
        expect(textOf(toPieces({ segments, diagnostics }))).toBe(url)
      }),
      { numRuns: 1000 },
    )
  })

  test('tells its pieces apart, however often a part comes', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const keys = piecesOf(draft).map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 1000 },
    )
  })

  test('knows a row again when something else in the link comes or goes', () => {
    const { utm: _, ...untracked } = example
    expect(keyOfColor(untracked)).toBe(keyOfColor(example))
    expect(keyOfColor({ ...example, blockId: '' })).toBe(keyOfColor(example))
    expect(keyOfColor({ ...example, rows: example.rows.slice(1) })).not.toBe(keyOfColor(example))
  })
})

describe('a piece that cannot be delivered', () => {
  test.each<readonly [string, LinkDraft, readonly string[]]>([
    ['an address that no browser opens', site('https://exa mple.com'), ['destination']],
    ['a block ID with a space in it', starting('a b'), ['block']],
    ['a value with a semicolon', setting(user('a', 'b'), user('c', 'd;e')), ['row:1']],
    ['a name without a value', setting(user('a', ''), user('c', 'd')), ['row:0']],
    ['a name that is set twice', setting(user('a', 'b'), user('a', 'c')), ['row:1']],
    ['a line break in campaign tracking', tracking({ source: 'a\nb' }), ['utm']],
    ['an address and a row', site('', { rows: [user('a', ';')] }), ['row:0']],
    ['no address at all', site(''), []],
    ['nothing worse than a warning', site('http://localhost', { blockId: 'welcome' }), []],
    [
      'a link too long for Messenger, where no single part is to blame',
      chat('https://m.me/acme', { rows: [user('a', 'x'.repeat(3000))] }),
      [],
    ],
  ])('shows with %s', (_, draft, wanted) => {
    const faulty = piecesOf(draft).filter(({ isFaulty }) => isFaulty)
    expect(faulty.map(({ id }) => id)).toEqual(wanted)
  })
})

function piecesOf(draft: LinkDraft) {
  return toPieces(buildLink(draft))
}

function keyOfColor(draft: LinkDraft): string | undefined {
  return piecesOf(draft).find(({ text }) => text.startsWith('variables:color'))?.key
}

function textOf(pieces: readonly { readonly text: string }[]): string {
  return pieces.map(({ text }) => text).join('')
}

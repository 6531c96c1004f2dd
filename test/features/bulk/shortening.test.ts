import { expect, it } from 'vitest'
import { makeLink } from '#bulk/make-link.ts'
import { shortening } from '#features/bulk/shortening.ts'
import { toPieces } from '#link-view/pieces.ts'
import type { LinkDraft } from '#link/index.ts'
import { planFor } from '#test/bulk/making.ts'
import { setting, user } from '#test/link/drafts.ts'

const block = 's58fa63fe-6791-42bf-8674-fd4c377aa44f'
const cells = ['Bonn', 'a b']

function shown(draft: LinkDraft): string {
  const { link } = makeLink(planFor(['city', 'ad'], draft), cells)
  return shortening(draft)(toPieces(link))
    .map(({ text }) => text)
    .join('|')
}

const draft = (changed: Partial<LinkDraft>): LinkDraft => ({
  ...setting(user('City', '[city]')),
  destination: 'https://x.org/p',
  blockId: block,
  ...changed,
})

it.each<[string, Partial<LinkDraft>, string]>([
  ['the one value', {}, '…user:City:Bonn'],
  [
    'fixed values around it left out',
    { rows: [user('a', 'b'), user('City', '[city]'), user('c', 'd')] },
    '…user:City:Bonn;…',
  ],
  [
    'what differs in the address, without what stands before it',
    { destination: 'https://x.org/p?s=[ad]' },
    '…a%20b|…user:City:Bonn',
  ],
  [
    'an address that is a column',
    { destination: 'https://[city].org/x' },
    '…Bonn.org/x|…user:City:Bonn',
  ],
  ['a column behind the #', { destination: 'https://x.org/p#/[city]' }, '…user:City:Bonn|…Bonn'],
  ['what differs in an address without https', { destination: 'x.org/[city]', rows: [] }, '…Bonn…'],
  ['a block', { blockId: '[city]' }, expect.stringMatching(/^….*Bonn.*user:City:Bonn$/)],
])('of a row the preview shows %s', (_, changed, text) => {
  expect(shown(draft(changed))).toEqual(text)
})

it('links that differ in no value stand there whole', () => {
  const same = draft({ rows: [user('a', 'b')] })
  expect(shown(same).replaceAll('|', '')).toBe(`https://x.org/p?bs_ref=block:${block};user:a:b`)
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { strayParts, wholeLink } from '#features/build/take-apart.ts'
import { buildLink } from '#link/index.ts'
import { nastyText, plausibleDrafts } from '#test/link/arbitraries.ts'
import { blockId, chat, site, user, variable } from '#test/link/drafts.ts'

const example = `https://example.com?bs_ref=block:${blockId};user:gender:female;variables:color:black`

describe('a whole link pasted as an address', () => {
  test('is known, and taken apart', () => {
    expect(wholeLink(example)?.draft).toEqual(
      site('https://example.com', { rows: [user('gender', 'female'), variable('color', 'black')] }),
    )
    expect(wholeLink(`  ${example}\n`)).toEqual(wholeLink(example))
    expect(wholeLink(`https://m.me/acme?ref=block:${blockId}`)?.draft).toEqual(
      chat('https://m.me/acme', { rows: [] }),
    )
  })

  test.each([
    ['an address', 'https://example.com'],
    ['an address with campaign tracking', 'https://example.com?utm_source=facebook'],
    ['a website’s own ref', 'https://example.com?ref=newsletter'],
    ['an empty signature', 'https://example.com?bs_ref='],
    ['half a word', 'exam'],
    ['nothing', ''],
  ])('is not seen in %s', (_, text) => {
    expect(wholeLink(text)).toBeNull()
  })

  test('gives a draft that builds the same link again', () => {
    fc.assert(
      fc.property(plausibleDrafts, (draft) => {
        const { url } = buildLink(draft)
        const isSaid = draft.blockId !== '' || draft.rows.some(({ value }) => value.trim() !== '')
        fc.pre(url !== null && isSaid)
        const taken = wholeLink(url)
        expect(taken && buildLink(taken.draft).url).toBe(url)
        expect(taken?.left).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})

describe('parts of a link pasted into a single field', () => {
  test('are known by their keywords', () => {
    expect(strayParts('user:gender:female;')).toMatchObject({
      blockId: '',
      rows: [user('gender', 'female')],
    })
    expect(strayParts(` block:${blockId};variables:color:black `)).toMatchObject({
      blockId,
      rows: [variable('color', 'black')],
    })
    expect(strayParts('user:Favourite%20shop:Hu%E1%BA%BF')).toMatchObject({
      rows: [user('Favourite shop', 'Huế')],
    })
  })

  test.each([
    ['a name', 'gender'],
    ['a value with a colon', 'user:12'],
    ['a time of day', '12:30'],
    ['parts and something else', 'user:gender:female;hello'],
    ['nothing', ''],
  ])('are not seen in %s', (_, text) => {
    expect(strayParts(text)).toBeNull()
  })
})

test('a block alone is one of them, but in the block field, which mends it by itself', () => {
  expect(strayParts(`block:${blockId};`)).toMatchObject({ blockId, rows: [] })
  expect(strayParts(`block:${blockId};`, false)).toBeNull()
})

test('what a whole link has no place for is named to the letter', () => {
  const link = `https://example.com?bs_ref=block:${blockId};user:gender:female;foo:bar;block:two`
  expect(wholeLink(link)).toMatchObject({
    draft: { blockId, rows: [user('gender', 'female')] },
    left: ['foo:bar', 'block:two'],
  })
})

test('words around a whole link, and further links behind it, are named too', () => {
  const second = 'https://second.example?bs_ref=user:a:1'
  expect(wholeLink(`Look here: ${example} and ${second}`)).toMatchObject({
    draft: { destination: 'https://example.com' },
    left: ['Look here:', 'and', second],
  })
})

test('a whole link whose separators another program has encoded is known too', () => {
  expect(wholeLink('https://example.com?bs_ref=user%3Agender%3Afemale')?.draft.rows).toEqual([
    user('gender', 'female'),
  ])
})

test('any text can stand in a field while these are looked for', () => {
  fc.assert(
    fc.property(nastyText, (text) => {
      const whole = wholeLink(text)
      const parts = strayParts(text)
      expect(whole === null || whole.draft.blockId !== '' || whole.draft.rows.length > 0).toBe(true)
      expect(parts === null || parts.unknown.length === 0).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addresses, readRoute } from '#app/route.ts'
import { nastyText } from '#test/link/arbitraries.ts'

const link =
  'https://example.com?a=1&bs_ref=block:welcome;user:City:H%C3%A0%20N%E1%BB%99i;user:a:100%25#top'

describe('an address leads', () => {
  test.each(['', '#', '#/', '#/build', '#build', '#main', '#/bulk', '#/checked', '#?x=1', '#%'])(
    'to Build: “%s”',
    (hash) => expect(readRoute(hash)).toEqual({ page: 'build' }),
  )

  test.each(['#/check', '#check', '#/check/', '#/Check', '#/check?', '#/check?link=', '#link='])(
    'to Check: “%s”',
    (hash) => expect(readRoute(hash)).toEqual({ page: 'check', link: '' }),
  )

  test('to each page by the app’s own addresses', () => {
    expect(readRoute(addresses.build).page).toBe('build')
    expect(readRoute(addresses.check).page).toBe('check')
  })
})

describe('an address brings a text to Check', () => {
  test.each(['#/check?link=', '#check?link=', '#/check/?link=', '#?link=', '#link=', '#LINK='])(
    'behind “%s”',
    (lead) => {
      expect(readRoute(lead + encodeURIComponent(link))).toEqual({ page: 'check', link })
    },
  )

  test('that was put there as it is, to the letter', () => {
    expect(readRoute(`#/check?link=${link}`)).toEqual({ page: 'check', link })
  })

  test('that a form has encoded, with “+” for spaces', () => {
    const text = 'see https://example.com?bs_ref=user:a:1+1 there'
    const hash = `#/check?${new URLSearchParams({ link: text }).toString()}`
    expect(readRoute(hash)).toEqual({ page: 'check', link: text })
  })

  test('whatever others have hung behind it', () => {
    const hash = `#link=${encodeURIComponent(link)}&fbclid=1`
    expect(readRoute(hash)).toEqual({ page: 'check', link })
  })

  test.each(['100%', 'a%ZZb', '%E1%BB', '%'])('with broken percent signs: “%s”', (text) => {
    expect(readRoute(`#link=${text}`)).toEqual({ page: 'check', link: text })
  })

  test('over several lines', () => {
    const text = `Look:\n${link}\n`
    expect(readRoute(`#link=${encodeURIComponent(text)}`)).toEqual({ page: 'check', link: text })
    expect(readRoute(`#link=${text}`)).toEqual({ page: 'check', link: text })
  })
})

test('any text comes through the address as it was', () => {
  fc.assert(
    fc.property(
      fc.oneof(nastyText.filter(isEncodable), fc.string({ unit: 'grapheme' })),
      (text) => {
        const hash = `${addresses.check}?link=${encodeURIComponent(text)}`
        expect(readRoute(hash)).toEqual({ page: 'check', link: text })
      },
    ),
    { numRuns: 2000 },
  )
})

test('any rubbish is an address of some page', () => {
  fc.assert(
    fc.property(nastyText, (text) => {
      expect(['build', 'check']).toContain(readRoute(`#${text}`).page)
      expect(readRoute(`#link=${text}`).page).toBe('check')
    }),
    { numRuns: 2000 },
  )
})

/** Half a sign cannot be percent-encoded. */
function isEncodable(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}

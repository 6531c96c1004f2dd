import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addresses, botAddress, readRoute } from '#app/route.ts'
import { nastyText } from '#test/link/arbitraries.ts'

const link =
  'https://example.com?a=1&bs_ref=block:welcome;user:City:H%C3%A0%20N%E1%BB%99i;user:a:100%25#top'

describe('an address leads', () => {
  test.each(['', '#', '#/', '#/build', '#build', '#main', '#/bulky', '#/checked', '#?x=1', '#%'])(
    'to Build: “%s”',
    (hash) => expect(readRoute(hash)).toEqual({ page: 'build' }),
  )

  test.each(['#/check', '#check', '#/check/', '#/Check', '#/check?', '#/check?link=', '#link='])(
    'to Check: “%s”',
    (hash) => expect(readRoute(hash)).toEqual({ page: 'check', link: '' }),
  )

  test.each(['build', 'check', 'bulk', 'presets', 'bots'] as const)('to %s by its own', (page) => {
    expect(readRoute(addresses[page]).page).toBe(page)
  })

  test.each(['#/presets', '#presets', '#/Presets/', '#/presets?x=1'])(
    'to the presets: “%s”',
    (hash) => expect(readRoute(hash)).toEqual({ page: 'presets' }),
  )

  test.each(['#/bots', '#bots', '#/bots/', '#/bots?x=1'])('to the bots: “%s”', (hash) =>
    expect(readRoute(hash)).toEqual({ page: 'bots', botId: null }),
  )

  test('to one bot, by any id', () => {
    expect(readRoute('#/bots/bot:1a')).toEqual({ page: 'bots', botId: 'bot:1a' })
    fc.assert(
      fc.property(nastyText.filter(isEncodable), (id) => {
        const botId = id === '' ? null : id
        expect(readRoute(botAddress(id))).toEqual({ page: 'bots', botId })
      }),
    )
  })

  test.each([
    '#/shared/1.2s.H4sIAAAA_-',
    '#shared/1.2s.H4sIAAAA_-',
    '#/shared/1%2E2s%2EH4sIAAAA_-',
  ])('to what was shared: “%s”', (hash) =>
    expect(readRoute(hash)).toEqual({ page: 'shared', payload: '1.2s.H4sIAAAA_-' }),
  )

  test.each(['1.2s.H4s%', '1.2s.H4s).', '%E1%BB', ''])(
    'to what was shared, as it stands: “%s”',
    (text) => expect(readRoute(`#/shared/${text}`)).toEqual({ page: 'shared', payload: text }),
  )
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
      expect(pages).toContain(readRoute(`#${text}`).page)
      expect(pages).toContain(readRoute(`#/bots/${text}`).page)
      expect(pages).toContain(readRoute(`#/shared/${text}`).page)
      expect(readRoute(`#link=${text}`).page).toBe('check')
    }),
    { numRuns: 2000 },
  )
})

const pages = ['build', 'check', 'presets', 'bots', 'shared']

/** Half a sign cannot be percent-encoded. */
function isEncodable(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}

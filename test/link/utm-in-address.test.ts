import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLink, utmFields, utmInAddress, withUtmGathered } from '#link/index.ts'
import type { LinkDraft, UtmAuthority } from '#link/index.ts'
import { destinations, plausibleDrafts } from '#test/link/arbitraries.ts'
import { site } from '#test/link/drafts.ts'
import { holdsForDrafts, runs, timeout } from '#test/link/law.ts'

const authorities: readonly UtmAuthority[] = ['address', 'fields']

/** What a statistics script gets out of a link, by the platform's own URL class; of several, the last. */
function seen(draft: LinkDraft) {
  const { url } = buildLink(draft)
  if (url === null) return null
  const { searchParams } = new URL(/^https?:/i.test(url) ? url : `https:${url}`)
  return utmFields.map((field) => searchParams.getAll(`utm_${field}`).at(-1)?.trim() ?? '')
}

const tracked = fc
  .tuple(
    plausibleDrafts,
    destinations.website,
    fc.uniqueArray(
      fc.tuple(fc.constantFrom(...utmFields), fc.constantFrom('mail', 'a+b', 'x%20y', '', '%zz')),
      { maxLength: 4, selector: ([field]) => field },
    ),
  )
  .map(withParameters)

type Parameters = readonly (readonly [name: string, value: string])[]

function withParameters([draft, page, parameters]: [LinkDraft, string, Parameters]): LinkDraft {
  const all = parameters.map(([field, value]) => `utm_${field}=${value}`).join('&')
  return { ...draft, channel: 'website', destination: `${page.split(/[?#]/)[0]}?${all}` }
}

describe('campaign tracking in an address', { timeout }, () => {
  it('has one place when it is gathered: nothing is left in the address', () => {
    holdsForDrafts((draft) => {
      for (const counts of authorities) {
        const gathered = withUtmGathered(draft, counts)
        expect(utmInAddress(gathered)).toBeNull()
        expect(withUtmGathered(gathered, counts)).toBe(gathered)
        expect({ ...gathered, destination: '', utm: {} }).toEqual({
          ...draft,
          destination: '',
          utm: {},
        })
      }
    })
  })

  it('gathered with the fields in the right, says to statistics what it said before', () => {
    fc.assert(
      fc.property(tracked, (draft) => {
        const before = seen(draft)
        const after = seen(withUtmGathered(draft, 'fields'))
        fc.pre(before !== null && after !== null)
        expect(after).toEqual(before)
      }),
      { numRuns: runs },
    )
  })

  it('gathered with the address in the right, says what the address says', () => {
    fc.assert(
      fc.property(tracked, (draft) => {
        const found = utmInAddress(draft)
        const { utm } = withUtmGathered(draft, 'address')
        expect(utm ?? {}).toMatchObject({ ...found?.utm })
      }),
      { numRuns: runs },
    )
  })

  it.each([
    ['?utm_source=mail', {}, { source: 'mail' }, []],
    ['?utm_source=mail', { source: 'mail' }, { source: 'mail' }, []],
    ['?utm_source=mail', { source: 'ad', term: 'x' }, { source: 'mail' }, ['source']],
    ['?utm_source=mail&utm_source=ad', {}, { source: 'ad' }, []],
    ['?a=1&utm_id=7&utm_source=a+b#top', { source: ' ' }, { id: '7', source: 'a b' }, []],
  ] as const)('of “%s” beside %o is found', (query, fields, utm, contradicted) => {
    expect(utmInAddress(site(`https://example.com${query}`, { utm: fields }))).toEqual({
      utm,
      contradicted,
    })
  })

  it.each(['', '?utm_source=', '?utm_source=%zz', '?utm_reader=x', '?UTM_SOURCE=x', '#utm_id=1'])(
    'is not seen in “%s”',
    (rest) => expect(utmInAddress(site(`https://example.com${rest}`))).toBeNull(),
  )
})

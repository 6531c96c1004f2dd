import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyFix,
  buildLink,
  diagnosticCodes,
  judgeForPlace,
  macroTable,
  placeIds,
  placeTable,
  saidAtPlace,
  type LinkDraft,
  type MacroPlatform,
  type PlaceId,
  type PlaceKind,
  type PlaceOptions,
} from '#link/index.ts'
import { anyDrafts, nastyText } from '#test/link/arbitraries.ts'
import { chat, setting, site, user, variable } from '#test/link/drafts.ts'
import { faultyDrafts } from '#test/link/faulty-drafts.ts'
import { timeout } from '#test/link/law.ts'
import { lookAlikes, macro } from '#test/link/macros.ts'
import { placeExamples } from '#test/link/place-examples.ts'

const judged = (draft: LinkDraft, place: PlaceId, options: PlaceOptions = {}) =>
  judgeForPlace(draft, buildLink(draft), place, options)

describe.each(Object.entries(placeExamples))('%s', (code, all) => {
  it.each(all)('is said when $name', ({ draft, place, options, path, params = {}, mended }) => {
    const found = judged(draft, place, options).filter((one) => one.code === code)
    expect(found).toMatchObject([{ code, path, params: { place, ...params } }])
    const fix = found[0]?.fix
    expect(fix === undefined ? 'none' : applyFix(draft, fix)).toEqual(mended)
    if (fix === undefined) return
    const left = judged(applyFix(draft, fix), place, options)
    expect(left.map((one) => one.code)).not.toContain(code)
  })
})

it('every code of a place has its example', () => {
  const codes = diagnosticCodes.filter((code) => code.startsWith('place.'))
  expect(Object.keys(placeExamples).toSorted()).toEqual(codes.toSorted())
})

/** What is known of each place, written down once more. */
const expected: Record<PlaceId, readonly [PlaceKind, fills: string, most: number]> = {
  none: ['none', '', 2000],
  'meta-ads': ['ad', 'meta', 2000],
  'google-ads': ['ad', 'google', 2084],
  'microsoft-ads': ['ad', 'microsoft', 2000],
  'tiktok-ads': ['ad', 'tiktok', 2000],
  'linkedin-ads': ['ad', '', 2000],
  'snapchat-ads': ['ad', 'snapchat', 2000],
  'pinterest-ads': ['ad', 'pinterest', 2000],
  mailchimp: ['mail', 'mailchimp', 2000],
  hubspot: ['mail', 'hubspot', 2000],
  klaviyo: ['mail', 'klaviyo', 2000],
  salesforce: ['mail', 'salesforce', 2000],
  mail: ['mail', 'mailchimp hubspot klaviyo salesforce adobe braze mautic', 2000],
  page: ['page', '', 2000],
  whatsapp: ['chat', '', 2000],
  slack: ['chat', '', 2000],
  discord: ['chat', '', 2000],
  chat: ['chat', '', 2000],
  sms: ['sms', '', 2000],
  print: ['print', '', 2953],
}

const platforms = Object.entries(macroTable).flatMap(([platform, { macros }]) =>
  // A free word may be any one; of Mautic’s the link carries none.
  platform === 'mautic'
    ? []
    : macros.map(([spelling]) => [spelling.replaceAll('…', 'A'), platform] as const),
)
const macroCodes = new Set([
  'place.no-macros',
  'place.foreign-macro',
  'place.misspelt-macro',
  'place.unknown-macro',
])

describe.each(placeIds)('%s', (place) => {
  const line = placeTable[place]
  const fills: readonly MacroPlatform[] = line.fills

  it('is what the table of this test says', () => {
    expect([line.kind, fills.join(' '), line.limit.most]).toEqual(expected[place])
  })

  const isFilledIn = (spelling: string) =>
    platforms.some(([one, of]) => one === spelling && expected[place][1].split(' ').includes(of))
  const codesOf = (spelling: string) =>
    judged(setting(user('Ad', spelling)), place).filter(({ code }) => macroCodes.has(code))

  const filled = platforms.filter(([spelling]) => place === 'none' || isFilledIn(spelling))
  it('says nothing of what is filled in there', () => {
    expect(filled.filter(([spelling]) => codesOf(spelling).length > 0)).toEqual([])
  })

  const others = platforms.filter((one) => !filled.includes(one))
  it.each(others)('does not fill in %s of %s', (spelling) => {
    expect(codesOf(spelling)).toMatchObject([
      { severity: 'warning', params: { macro: spelling, place } },
    ])
  })
})

describe('nothing is said', () => {
  const everything = setting(user('email', 'jane@example.com'), user('Ad', '{{ad.name} {lpurl}'))
  it('where no place is chosen, whatever stands in the link', () => {
    expect(judged(everything, 'none')).toEqual([])
    fc.assert(
      fc.property(fc.oneof(anyDrafts, faultyDrafts), (draft) => {
        expect(judged(draft, 'none')).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('of personal data in a message to one person', () => {
    for (const place of ['mailchimp', 'whatsapp', 'sms'] as const) {
      const codes = judged(setting(user('user ID', '42')), place, { audience: 'one' })
      expect(codes.filter(({ code }) => code.includes('personal-data'))).toEqual([])
    }
  })

  it('of a semicolon where the marks of a Messenger link are encoded, or there is none', () => {
    const draft = chat('https://m.me/acme')
    const link = buildLink(draft, { separators: 'encoded' })
    for (const place of ['tiktok-ads', 'discord'] as const) {
      expect(judgeForPlace(draft, link, place)).toEqual([])
      expect(judged(chat('https://m.me/acme', { rows: [] }), place)).toEqual([])
    }
  })

  it('of a merge tag that may be what the attribute takes', () => {
    const draft = setting(
      user('email', '*|EMAIL|*'),
      user('gender', '*|GENDER|*'),
      user('birthday', '*|BIRTHDAY|*'),
    )
    expect(judged(draft, 'mailchimp').map(({ code }) => code)).not.toContain('place.unfit-macro')
    const own = judged(setting(user('email', '{_email}')), 'google-ads')
    expect(own.map(({ code }) => code)).not.toContain('place.unfit-macro')
  })

  it('of redirects, where an address carries nothing that could get lost', () => {
    const bare = site('https://example.com', { blockId: '', rows: [] })
    expect(judged(bare, 'mailchimp')).toEqual([])
  })

  it('of a limit that building has spoken of already', () => {
    const draft = setting(variable('a', 'x'.repeat(2500)))
    expect(judged(draft, 'meta-ads')).toEqual([])
  })

  it.each([
    '5% off, 10% more',
    'a_b_c',
    '{size}',
    'a|b|c',
    'x_NEW_y',
    '_device_',
    '__init__',
    'snake_case__',
    '50%% off',
    '100%',
    '{}',
    '{{',
    '}}',
  ])('of what is just text: %s', (text) => {
    for (const place of placeIds) {
      const said = judged(setting(variable('note', text)), place)
      expect(said.filter(({ code }) => macroCodes.has(code))).toEqual([])
    }
  })
})

const codesAt = (draft: LinkDraft, place: PlaceId) => {
  const { diagnostics } = buildLink(draft)
  return saidAtPlace(diagnostics, judged(draft, place), place).map(({ code }) => code)
}

describe('beside what building says', () => {
  it('a length is spoken of once: by the place where it has a limit of its own', () => {
    const draft = setting(variable('a', 'x'.repeat(1955)))
    expect(buildLink(draft).url?.length).toBeGreaterThan(2000)
    expect(codesAt(draft, 'google-ads')).toEqual([])
    expect(codesAt(draft, 'linkedin-ads')).toEqual(['place.long'])
    expect(codesAt(draft, 'print')).toEqual([])
    expect(codesAt(draft, 'meta-ads')).toEqual(['link.long'])
    expect(codesAt(draft, 'none')).toEqual(['link.long'])
  })

  it('personal data are spoken of once, and so are the spaces in a tag', () => {
    const personal = codesAt(setting(user('first Name', 'Jane')), 'meta-ads')
    expect(personal).toContain('place.personal-data')
    expect(personal).not.toContain('link.personal-data')
    const spaced = codesAt(setting(user('Name', '%%First Name%%')), 'salesforce')
    expect(spaced).toContain('place.tag-with-space')
    expect(spaced).not.toContain('row.macro-spaces')
  })
})

describe('of one problem one thing is said', () => {
  it.each([
    ['klaviyo', '{{ first_name }}', 'row.macro-spaces'],
    ['klaviyo', "{{ first_name|default:'dear friend' }}", 'row.macro-spaces'],
    ['mailchimp', '*|FNAME*', 'place.misspelt-macro'],
    ['mailchimp', '*|fname|*', 'place.misspelt-macro'],
    ['mail', '%%FirstName%', 'place.misspelt-macro'],
    ['hubspot', '{{contact.firstname}', 'place.misspelt-macro'],
  ] as const)('on %s of %s', (place, value, code) => {
    const codes = codesAt(setting(user('first Name', value)), place)
    expect(codes.filter((one) => one !== 'place.mail-redirect')).toEqual([code])
  })
})

describe('an open fact', () => {
  it('is never an error: only a documented limit is', () => {
    for (const place of placeIds) {
      const draft = setting(
        user('Ad', '{{ad.name} {{x}} *|Y|* {lpurl}'),
        user('b', 'y'.repeat(4000)),
      )
      const isDocumented = placeTable[place].source === 'doc'
      const errors = judged(draft, place).filter(({ severity }) => severity === 'error')
      expect(errors.map(({ code }) => code)).toEqual(isDocumented ? ['place.too-long'] : [])
    }
  })
})

describe('whatever stands in a draft', { timeout }, () => {
  const piece = fc.oneof(macro, fc.constantFrom(...lookAlikes), nastyText)
  const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''))
  const withMacros = fc.tuple(text, text, text).map(([value, campaign, query]): LinkDraft => {
    const rows = [user('Ad', value), user('email', value)]
    return site(`https://example.com?q=${query}`, { rows, utm: { campaign } })
  })
  const places = fc.constantFrom(...placeIds)

  it('all of it is judged without a failure, and a fix takes its fault away and brings no error', () => {
    fc.assert(
      fc.property(fc.oneof(anyDrafts, faultyDrafts, withMacros), places, (draft, place) => {
        const link = buildLink(draft)
        for (const { code, path, fix, params } of judgeForPlace(draft, link, place)) {
          expect(params?.['place']).toBe(place)
          if (fix === undefined) continue
          const mended = applyFix(draft, fix)
          const left = judged(mended, place).filter((one) => one.code === code && one.path === path)
          expect(left.map((one) => one.params?.['macro'] ?? code)).not.toContain(
            params?.['macro'] ?? code,
          )
          expect(mended).not.toEqual(draft)
          expect(link.url !== null && buildLink(mended).url === null).toBe(false)
        }
      }),
      { numRuns: 5000 },
    )
  })

  it('each thing is said once', () => {
    fc.assert(
      fc.property(withMacros, places, (draft, place) => {
        const keys = judged(draft, place).map(({ code, path, params }) =>
          JSON.stringify([code, path, params?.['macro']]),
        )
        expect(keys).toEqual([...new Set(keys)])
      }),
      { numRuns: 2000 },
    )
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  adMacros,
  buildLink,
  fillSample,
  fillSamples,
  hasMacro,
  macroPlatforms,
  macrosIn,
  macroTable,
  mailTags,
  meaningOf,
  platformsOf,
  type LinkDraft,
  type MacroMeaning,
  type MacroPlatform,
} from '#link/index.ts'
import { nastyText, plausibleDrafts, tameText, today } from '#test/link/arbitraries.ts'
import { setting, site, user, variable } from '#test/link/drafts.ts'
import { timeout } from '#test/link/law.ts'
import { macro, macroFamilies } from '#test/link/macros.ts'

/** One placeholder of each meaning on each platform that has one, written down once more. */
const examples: Record<MacroPlatform, Partial<Record<MacroMeaning, string>>> = {
  meta: {
    'campaign-id': '{{campaign.id}}',
    'campaign-name': '{{campaign.name}}',
    'adset-id': '{{adset.id}}',
    'adset-name': '{{adset.name}}',
    'ad-id': '{{ad.id}}',
    'ad-name': '{{ad.name}}',
    placement: '{{placement}}',
    site: '{{site_source_name}}',
  },
  google: {
    'campaign-id': '{campaignid}',
    'adset-id': '{adgroupid}',
    'feed-item-id': '{feeditemid}',
    'extension-id': '{extensionid}',
    'target-id': '{targetid}',
    'interest-location': '{loc_interest_ms}',
    'physical-location': '{loc_physical_ms}',
    'match-type': '{matchtype}',
    network: '{network}',
    device: '{device}',
    'device-model': '{devicemodel}',
    'click-id': '{gclid}',
    'ad-id': '{creative}',
    keyword: '{keyword}',
    placement: '{placement}',
    target: '{target}',
    random: '{random}',
    'ad-position': '{adposition}',
    'own-parameter': '{_season}',
    'if-mobile': '{ifmobile:phone}',
    'if-not-mobile': '{ifnotmobile:desk}',
    'if-search': '{ifsearch:s}',
    'if-content': '{ifcontent:c}',
  },
  microsoft: {
    'campaign-id': '{CampaignId}',
    'campaign-name': '{Campaign}',
    'adset-id': '{AdGroupId}',
    'adset-name': '{AdGroup}',
    'target-id': '{TargetId}',
    'ad-id': '{AdId}',
    'keyword-id': '{OrderItemId}',
    keyword: '{keyword:default}',
    'search-words': '{QueryString}',
    'match-type': '{MatchType}',
    'bid-match-type': '{BidMatchType}',
    network: '{Network}',
    device: '{Device}',
    'click-id': '{msclkid}',
  },
  tiktok: {
    'campaign-name': '__CAMPAIGN_NAME__',
    'campaign-id': '__CAMPAIGN_ID__',
    'adset-name': '__AID_NAME__',
    'adset-id': '__AID__',
    'ad-name': '__CID_NAME__',
    'ad-id': '__CID__',
    placement: '__PLACEMENT__',
  },
  snapchat: {
    'campaign-id': '{{campaign.id}}',
    'campaign-name': '{{campaign.name}}',
    'adset-id': '{{adSet.id}}',
    'adset-name': '{{adSet.name}}',
    'ad-id': '{{ad.id}}',
    site: '{{site_source_name}}',
  },
  pinterest: {
    'campaign-id': '{campaignid}',
    'campaign-name': '{campaignname}',
    'adset-id': '{adgroupid}',
    'adset-name': '{adgroupname}',
    'ad-id': '{adid}',
    'creative-id': '{creative_id}',
    device: '{device}',
    keyword: '{keyword}',
  },
  mailchimp: {
    'first-name': '*|FNAME|*',
    'last-name': '*|LNAME|*',
    email: '*|EMAIL|*',
    phone: '*|PHONE|*',
    'contact-field': '*|MERGE1|*',
  },
  hubspot: {
    'first-name': '{{contact.firstname}}',
    'last-name': '{{contact.lastname}}',
    email: '{{contact.email}}',
    'contact-field': '{{contact.city}}',
  },
  klaviyo: {
    'first-name': "{{first_name|default:''}}",
    'last-name': '{{last_name}}',
    email: '{{email}}',
    'contact-field': "{{person|lookup:'City'}}",
  },
  salesforce: { email: '%%emailaddr%%', 'contact-field': '%%=v(@city)=%%' },
  adobe: {
    'first-name': '{{profile.person.name.firstName}}',
    'contact-field': '{{profile.loyalty.tier}}',
  },
  braze: {
    'first-name': '{{${first_name}}}',
    'contact-field': "{{custom_attribute.${city}|default:'x'}}",
  },
  mautic: {
    'first-name': '{contactfield=firstname}',
    'contact-field': '{contactfield=city}',
  },
}

describe.each(macroPlatforms)('%s', (platform) => {
  const mine = Object.entries(examples[platform])

  it('has an example of everything it fills in', () => {
    const meanings = macroTable[platform].macros.map(([, meaning]) => meaning)
    expect(mine.map(([meaning]) => meaning).toSorted()).toEqual([...new Set(meanings)].toSorted())
  })

  it.each(mine)('fills in %s for %s', (meaning, spelling) => {
    expect(platformsOf(spelling)).toContain(platform)
    expect(meaningOf(spelling, [platform])).toBe(meaning)
    if (platform === 'mautic') return
    const around = `a ${spelling} b`
    expect(macrosIn(around)).toEqual([{ macro: spelling, start: 2, end: 2 + spelling.length }])
    const filled = fillSample(around)
    expect(hasMacro(filled)).toBe(false)
    expect(filled).toMatch(/^a [\w.~@-]+ b$/)
    expect(fillSample(around, 'longest').length).toBeGreaterThanOrEqual(filled.length)
  })
})

it('a platform is known for what the tests of the grammar list, and nothing else', () => {
  const unknown = macroFamilies
    .flatMap(({ macros }) => macros)
    .filter((one) => platformsOf(one).length === 0)
  // Snapchat’s name of the ad is not known to anybody; Meta fills it in.
  expect(unknown).toEqual([])
  expect(platformsOf('{{campaign.name}}')).toEqual(['meta', 'snapchat'])
  for (const text of [
    '',
    'campaignid',
    '{{campaign.nam}}',
    '__AD_NAME__',
    '{lpurl}',
    'x'.repeat(999),
  ])
    expect(platformsOf(text)).toEqual([])
})

it('what is offered for values is carried by a link to the letter', () => {
  for (const { macros } of [...adMacros, ...mailTags]) {
    for (const one of macros) expect(buildLink(setting(user('a', one))).url).toContain(one)
  }
})

describe('samples', { timeout }, () => {
  it('leave a text without placeholders, and its draft, as they are', () => {
    fc.assert(
      fc.property(fc.oneof(nastyText, tameText), (text) => {
        fc.pre(!hasMacro(text))
        const draft: LinkDraft = {
          ...setting(user('a', text), variable(text, text)),
          utm: { id: text },
        }
        for (const length of ['usual', 'longest'] as const) {
          expect(fillSample(text, length)).toBe(text)
          expect(fillSamples(draft, length)).toEqual(draft)
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('leave the text around a placeholder as it is, in any surroundings', () => {
    fc.assert(
      fc.property(tameText, macro, tameText, (before, one, after) => {
        // What is around may itself hold placeholders, or make others.
        fc.pre(
          macrosIn(before + one + after).length === 1 &&
            macrosIn(before + one + after)[0]?.macro === one,
        )
        expect(fillSample(before + one + after)).toBe(before + fillSample(one) + after)
      }),
      { numRuns: 3000 },
    )
  })

  it('never spoil a link', () => {
    fc.assert(
      fc.property(
        plausibleDrafts,
        fc.constantFrom('usual' as const, 'longest' as const),
        (draft, length) => {
          fc.pre(draft.channel === 'website' && buildLink(draft, { today }).url !== null)
          const filled = buildLink(fillSamples(draft, length), { today })
          expect(filled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('stand in address, values and campaign tracking, and are what the attribute takes', () => {
    const draft: LinkDraft = {
      ...site('https://example.com?c={{campaign.name}}', {
        rows: [
          user('gender', '{{contact.gender}}'),
          user('birthday', '*|BIRTHDAY|*'),
          user('email', '{{contact.mail}}'),
          user('{{ad.name}}', '{{ad.name}} x'),
        ],
      }),
      utm: { source: '{{site_source_name}}' },
    }
    expect(fillSamples(draft)).toEqual({
      ...site('https://example.com?c=Summer-Sale', {
        rows: [
          user('gender', 'female'),
          user('birthday', '1990-12-31'),
          user('email', 'jane@example.com'),
          user('{{ad.name}}', 'Black-Shoes x'),
        ],
      }),
      utm: { source: 'ig' },
    })
  })

  it('show what comes in a placeholder’s stead, even where the attribute cannot take it', () => {
    const draft = setting(user('email', '{{campaign.name}}'), user('gender', '{{campaign.name}}'))
    expect(fillSamples(draft)).toEqual(
      setting(user('email', 'Summer-Sale'), user('gender', 'Summer-Sale')),
    )
  })

  it('are those of the platforms asked for, and a condition’s is its own text', () => {
    expect(
      fillSample('{ifmobile:phone} {{ad.id}} *|EMAIL|*', 'usual', ['google', 'mailchimp']),
    ).toBe('phone {{ad.id}} jane@example.com')
    expect(fillSample('__NOBODY__')).toBe('__NOBODY__')
  })
})

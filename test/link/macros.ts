import * as fc from 'fast-check'

/**
 * The macros and merge tags that stay literal in a link, by family, each with the marks that open and close it: text
 * that holds none of these marks cannot change where a macro of that family begins or ends.
 */
interface MacroFamily {
  readonly name: string
  readonly marks: string
  readonly macros: readonly string[]
}

const braces = (names: string): string[] => names.split(' ').map((name) => `{${name}}`)
const doubleBraces = (names: string): string[] => names.split(' ').map((name) => `{{${name}}}`)

export const macroFamilies: readonly MacroFamily[] = [
  {
    name: 'Meta',
    marks: '{}',
    macros: doubleBraces(
      'campaign.id campaign.name adset.id adset.name ad.id ad.name placement site_source_name',
    ),
  },
  {
    name: 'Snapchat',
    marks: '{}',
    macros: doubleBraces('campaign.id campaign.name adSet.id adSet.name ad.id ad.name'),
  },
  {
    name: 'Google Ads',
    marks: '{}',
    macros: braces(
      'campaignid adgroupid feeditemid extensionid targetid loc_interest_ms loc_physical_ms matchtype network ' +
        'device devicemodel gclid creative keyword placement target random adposition param1 param2 ' +
        'ifmobile:phone ifnotmobile:desk-top ifsearch:a.b ifcontent:c_d~e _season _A1',
    ),
  },
  {
    name: 'Microsoft Ads',
    marks: '{}',
    macros: braces(
      'CampaignId Campaign AdGroupId AdGroup TargetId AdId OrderItemId keyword:default QueryString MatchType ' +
        'BidMatchType Network Device msclkid',
    ),
  },
  {
    name: 'Pinterest',
    marks: '{}',
    macros: braces('campaignid campaignname adgroupid adgroupname adid creative_id device keyword'),
  },
  {
    name: 'TikTok',
    marks: '_',
    macros: [
      '__CAMPAIGN_NAME__',
      '__CAMPAIGN_ID__',
      '__AID_NAME__',
      '__AID__',
      '__CID_NAME__',
      '__CID__',
      '__PLACEMENT__',
    ],
  },
  {
    name: 'Mailchimp',
    marks: '*|',
    macros: ['*|FNAME|*', '*|LNAME|*', '*|EMAIL|*', '*|PHONE|*', '*|MERGE1|*', '*|MC:SUBJECT|*'],
  },
  {
    name: 'HubSpot, Klaviyo, Adobe Journey Optimizer and Braze',
    marks: '{}',
    macros: [
      '{{contact.firstname}}',
      '{{contact.lastname}}',
      '{{contact.email}}',
      '{{first_name}}',
      '{{email}}',
      "{{first_name|default:''}}",
      "{{first_name|default:'you'}}",
      '{{first_name|default:"you"}}',
      '{{profile.person.name.firstName}}',
      '{{${first_name}}}',
    ],
  },
  {
    name: 'Salesforce Marketing Cloud',
    marks: '%',
    // The last two open with hexadecimal digits: decoded by mistake they turn into other characters.
    macros: ['%%emailaddr%%', '%%=v(@name)=%%', '%%ab%%', '%%C3A9_1%%'],
  },
]

/** Every macro of every family. */
const macros: readonly string[] = macroFamilies.flatMap((family) => family.macros)

export const macro: fc.Arbitrary<string> = fc.constantFrom(...macros)

/** What a platform puts in a macro's place, where nothing about it can disturb a link. */
export const harmlessWord = 'word'

/**
 * A text or a link after its macros are filled in. Only the `%%…%%` families are: the others read the same with and
 * without, as none of their characters means anything to a decoder.
 */
export function fillMacros(text: string): string {
  return text.replaceAll(/%%(?:[A-Za-z][A-Za-z0-9_]*|=v\(@[A-Za-z0-9_]+\)=)%%/g, harmlessWord)
}

/** Text that looks like a macro and is none: it is encoded like any other text. */
export const lookAlikes: readonly string[] = [
  '{lpurl}',
  '{unlpurl}',
  '{unknown}',
  '{campaignId}',
  '{GCLID}',
  '{Gclid}',
  '{Keyword}',
  '{ifmobile:two words}',
  '{ifmobile:a/b}',
  '{keyword:a&b}',
  '{ifdesktop:x}',
  '{ gclid }',
  '{gclid',
  'gclid}',
  '{contactfield=firstname}',
  '{{ spaced }}',
  '{{adSet name}}',
  '{{a&b}}',
  '{{a#b}}',
  '{{a=b}}',
  '{{a/b}}',
  '{{a,b}}',
  '{{tên}}',
  '{{ad.name}',
  '*|fname|*',
  '*|F NAME|*',
  '*|FNAME|',
  '|FNAME|*',
  '%%First Name%%',
  '%%1st%%',
  '%%_name%%',
  '%%email-addr%%',
  '%%emailaddr%',
  '%emailaddr%',
  '%%=v(name)=%%',
  '%%=v(@two words)=%%',
]

/**
 * The placeholders that ad platforms and mail programs fill in (clause 7). Data only: `macros.ts` makes the reader, and
 * `macro-samples.ts` says what is likely to come in a placeholder's stead.
 */

/** What a placeholder stands for. An ad set is what Google, Microsoft and Pinterest call an ad group. */
export type MacroMeaning =
  | 'campaign-id'
  | 'campaign-name'
  | 'adset-id'
  | 'adset-name'
  | 'ad-id'
  | 'ad-name'
  | 'creative-id'
  | 'placement'
  | 'site'
  | 'click-id'
  | 'keyword'
  | 'keyword-id'
  | 'search-words'
  | 'match-type'
  | 'bid-match-type'
  | 'network'
  | 'device'
  | 'device-model'
  | 'feed-item-id'
  | 'extension-id'
  | 'target-id'
  | 'target'
  | 'interest-location'
  | 'physical-location'
  | 'ad-position'
  | 'random'
  | 'own-parameter'
  | 'if-mobile'
  | 'if-not-mobile'
  | 'if-search'
  | 'if-content'
  | 'first-name'
  | 'last-name'
  | 'email'
  | 'phone'
  | 'contact-field'

/** In a spelling: letters, digits and marks that the writer of the link chooses. */
export const anyWord = '…'

/** A placeholder to the letter, and what it stands for. */
export type MacroLine = readonly [spelling: string, meaning: MacroMeaning]

interface Family {
  readonly fills: 'ad' | 'mail'
  /** Where its lines are from: the platform's own documentation, or somebody else. */
  readonly source: 'doc' | 'third-party'
  readonly macros: readonly MacroLine[]
}

/** A platform is a piece of this table, a placeholder a line of it. Where two lines fit a text, the first counts. */
export const macroTable = {
  // Names are those at the first publication of the ad; paid impressions only.
  meta: {
    fills: 'ad',
    source: 'doc',
    macros: [
      ['{{campaign.id}}', 'campaign-id'],
      ['{{campaign.name}}', 'campaign-name'],
      ['{{adset.id}}', 'adset-id'],
      ['{{adset.name}}', 'adset-name'],
      ['{{ad.id}}', 'ad-id'],
      ['{{ad.name}}', 'ad-name'],
      ['{{placement}}', 'placement'],
      ['{{site_source_name}}', 'site'],
    ],
  },
  // There is no name of the campaign.
  google: {
    fills: 'ad',
    source: 'doc',
    macros: [
      ['{campaignid}', 'campaign-id'],
      ['{adgroupid}', 'adset-id'],
      ['{feeditemid}', 'feed-item-id'],
      ['{extensionid}', 'extension-id'],
      ['{targetid}', 'target-id'],
      ['{loc_interest_ms}', 'interest-location'],
      ['{loc_physical_ms}', 'physical-location'],
      ['{matchtype}', 'match-type'],
      ['{network}', 'network'],
      ['{device}', 'device'],
      ['{devicemodel}', 'device-model'],
      ['{gclid}', 'click-id'],
      ['{creative}', 'ad-id'],
      ['{keyword}', 'keyword'],
      ['{placement}', 'placement'],
      ['{target}', 'target'],
      ['{random}', 'random'],
      ['{adposition}', 'ad-position'],
      ['{param1}', 'own-parameter'],
      ['{param2}', 'own-parameter'],
      ['{ifmobile:…}', 'if-mobile'],
      ['{ifnotmobile:…}', 'if-not-mobile'],
      ['{ifsearch:…}', 'if-search'],
      ['{ifcontent:…}', 'if-content'],
      ['{_…}', 'own-parameter'],
    ],
  },
  microsoft: {
    fills: 'ad',
    source: 'doc',
    macros: [
      ['{CampaignId}', 'campaign-id'],
      ['{Campaign}', 'campaign-name'],
      ['{AdGroupId}', 'adset-id'],
      ['{AdGroup}', 'adset-name'],
      ['{TargetId}', 'target-id'],
      ['{AdId}', 'ad-id'],
      ['{OrderItemId}', 'keyword-id'],
      ['{keyword:…}', 'keyword'],
      ['{QueryString}', 'search-words'],
      ['{MatchType}', 'match-type'],
      ['{BidMatchType}', 'bid-match-type'],
      ['{Network}', 'network'],
      ['{Device}', 'device'],
      ['{msclkid}', 'click-id'],
    ],
  },
  tiktok: {
    fills: 'ad',
    source: 'doc',
    macros: [
      ['__CAMPAIGN_NAME__', 'campaign-name'],
      ['__CAMPAIGN_ID__', 'campaign-id'],
      ['__AID_NAME__', 'adset-name'],
      ['__AID__', 'adset-id'],
      ['__CID_NAME__', 'ad-name'],
      ['__CID__', 'ad-id'],
      ['__PLACEMENT__', 'placement'],
    ],
  },
  snapchat: {
    fills: 'ad',
    source: 'third-party',
    macros: [
      ['{{campaign.id}}', 'campaign-id'],
      ['{{campaign.name}}', 'campaign-name'],
      ['{{adSet.id}}', 'adset-id'],
      ['{{adSet.name}}', 'adset-name'],
      ['{{ad.id}}', 'ad-id'],
      ['{{site_source_name}}', 'site'],
    ],
  },
  pinterest: {
    fills: 'ad',
    source: 'third-party',
    macros: [
      ['{campaignid}', 'campaign-id'],
      ['{campaignname}', 'campaign-name'],
      ['{adgroupid}', 'adset-id'],
      ['{adgroupname}', 'adset-name'],
      ['{adid}', 'ad-id'],
      ['{creative_id}', 'creative-id'],
      ['{device}', 'device'],
      ['{keyword}', 'keyword'],
    ],
  },
  // A field that is not set becomes nothing.
  mailchimp: {
    fills: 'mail',
    source: 'doc',
    macros: [
      ['*|FNAME|*', 'first-name'],
      ['*|LNAME|*', 'last-name'],
      ['*|EMAIL|*', 'email'],
      ['*|PHONE|*', 'phone'],
      ['*|…|*', 'contact-field'],
    ],
  },
  hubspot: {
    fills: 'mail',
    source: 'doc',
    macros: [
      ['{{contact.firstname}}', 'first-name'],
      ['{{contact.lastname}}', 'last-name'],
      ['{{contact.email}}', 'email'],
      ['{{contact.…}}', 'contact-field'],
    ],
  },
  // With its filters too, such as {{first_name|default:''}}.
  klaviyo: {
    fills: 'mail',
    source: 'doc',
    macros: [
      ['{{first_name}}', 'first-name'],
      ['{{first_name|…}}', 'first-name'],
      ['{{last_name}}', 'last-name'],
      ['{{last_name|…}}', 'last-name'],
      ['{{email}}', 'email'],
      ['{{person|…}}', 'contact-field'],
      ['{{person.…}}', 'contact-field'],
      ['{{event.…}}', 'contact-field'],
    ],
  },
  salesforce: {
    fills: 'mail',
    source: 'doc',
    macros: [
      ['%%emailaddr%%', 'email'],
      ['%%=v(@name)=%%', 'contact-field'],
      ['%%=v(@…)=%%', 'contact-field'],
      ['%%…%%', 'contact-field'],
    ],
  },
  adobe: {
    fills: 'mail',
    source: 'doc',
    macros: [
      ['{{profile.person.name.firstName}}', 'first-name'],
      ['{{profile.…}}', 'contact-field'],
    ],
  },
  braze: {
    fills: 'mail',
    source: 'doc',
    macros: [
      ['{{${first_name}}}', 'first-name'],
      ['{{…${…}…}}', 'contact-field'],
    ],
  },
  // With `=` in it, which no link carries to the letter (clause 7.1).
  mautic: {
    fills: 'mail',
    source: 'doc',
    macros: [
      ['{contactfield=firstname}', 'first-name'],
      ['{contactfield=…}', 'contact-field'],
    ],
  },
} as const satisfies Readonly<Record<string, Family>>

export type MacroPlatform = keyof typeof macroTable

/**
 * The placeholders that ad platforms and mail programs fill in (clause 7). Data only: `macros.ts` makes the reader.
 * Sources: the platforms' own documentation, save Snapchat and Pinterest (third parties).
 */
export interface MacroFamily {
  readonly platform: string
  readonly macros: readonly string[]
}

const braced = (names: string) => names.split(' ').map((name) => `{${name}}`)
const doubleBraced = (names: string) => names.split(' ').map((name) => `{{${name}}}`)

export const adMacros: readonly MacroFamily[] = [
  {
    platform: 'Meta',
    macros: doubleBraced(
      'campaign.id campaign.name adset.id adset.name ad.id ad.name placement site_source_name',
    ),
  },
  {
    platform: 'Google Ads',
    macros: braced(
      'campaignid adgroupid feeditemid extensionid targetid loc_interest_ms loc_physical_ms matchtype network device devicemodel gclid creative keyword placement target random adposition param1 param2',
    ),
  },
  {
    platform: 'Microsoft Ads',
    macros: braced(
      'CampaignId Campaign AdGroupId AdGroup TargetId AdId OrderItemId QueryString MatchType BidMatchType Network Device msclkid',
    ),
  },
  {
    platform: 'TikTok',
    macros:
      '__CAMPAIGN_NAME__ __CAMPAIGN_ID__ __AID_NAME__ __AID__ __CID_NAME__ __CID__ __PLACEMENT__'.split(
        ' ',
      ),
  },
  {
    platform: 'Snapchat',
    macros: doubleBraced('campaign.id campaign.name adSet.id adSet.name ad.id site_source_name'),
  },
  {
    platform: 'Pinterest',
    macros: braced('campaignid campaignname adgroupid adgroupname adid creative_id device keyword'),
  },
]

export const mailTags: readonly MacroFamily[] = [
  { platform: 'Mailchimp', macros: ['*|FNAME|*', '*|LNAME|*', '*|EMAIL|*', '*|PHONE|*'] },
  {
    platform: 'HubSpot',
    macros: doubleBraced('contact.firstname contact.lastname contact.email'),
  },
  { platform: 'Klaviyo', macros: doubleBraced('first_name email') },
  { platform: 'Salesforce Marketing Cloud', macros: ['%%emailaddr%%', '%%=v(@name)=%%'] },
]

import { setting, site, tracking, user, variable } from '#test/link/drafts.ts'
import { writing, type PlaceExamples } from '#test/link/place-example.ts'

/** The codes about placeholders. */
type MacroCode =
  | 'place.no-macros'
  | `place.${string}-macro`
  | 'place.macro-in-name'
  | 'place.template-only'
  | `place.tag-${string}`

/** What a place does not fill in, and what is misspelt there. */
export const macroExamples: Pick<PlaceExamples, Extract<keyof PlaceExamples, MacroCode>> = {
  'place.no-macros': [
    writing('print', '{{ad.name}}', null, 'a poster is no ad'),
    writing('whatsapp', '*|FNAME|*', null, 'a chat sends no mails'),
    writing('sms', '%%emailaddr%%', null, 'an SMS is no mail'),
    writing('page', '__CID__', null, 'a button is no ad'),
    writing('linkedin-ads', '{campaignid}', null, 'LinkedIn fills in nothing inside a link'),
    {
      name: 'it stands in the campaign tracking',
      draft: tracking({ campaign: '{{campaign.name}}' }),
      place: 'print',
      path: 'utm.campaign',
      params: { macro: '{{campaign.name}}', meaning: 'campaign-name', family: 'ad' },
      mended: 'none',
    },
    {
      name: 'it stands in the address',
      draft: site('https://example.com?c={gclid}'),
      place: 'slack',
      path: 'destination',
      mended: 'none',
    },
  ],
  'place.foreign-macro': [
    writing('meta-ads', '{{adSet.name}}', '{{adset.name}}', 'Snapchat spells it otherwise'),
    writing('snapchat-ads', 'a {{adset.id}}', 'a {{adSet.id}}', 'Meta spells it otherwise'),
    writing('tiktok-ads', '{{adset.name}}', '__AID_NAME__', 'TikTok has another one for it'),
    writing('google-ads', '{{campaign.id}}', '{campaignid}', 'Google has another one for it'),
    writing('google-ads', '{{campaign.name}}', null, 'Google has none for the campaign’s name'),
    writing('microsoft-ads', '{campaignname}', '{Campaign}', 'Microsoft has the campaign’s name'),
    writing(
      'google-ads',
      '{keyword:shoes}',
      '{keyword}',
      'Google’s keyword takes no text of one’s own',
    ),
    writing('pinterest-ads', '{keyword:shoes}', '{keyword}', 'nor does Pinterest’s'),
    writing('microsoft-ads', '{keyword}', '{keyword:default}', 'Microsoft wants a text for none'),
    writing('meta-ads', '{{contact.firstname}}', null, 'a merge tag stands in an ad'),
    writing('hubspot', '*|FNAME|*', '{{contact.firstname}}', 'it is another mail program’s'),
    writing('mail', '{{ad.name}}', null, 'an ad’s macro stands in a mail'),
    {
      name: 'it stands in the address',
      draft: site('https://example.com?c={{campaign.name}}'),
      place: 'tiktok-ads',
      path: 'destination',
      mended: site('https://example.com?c=__CAMPAIGN_NAME__'),
    },
  ],
  'place.misspelt-macro': [
    writing('meta-ads', '{{ad.name}', '{{ad.name}}', 'a brace is missing at the end'),
    writing('meta-ads', 'ad.name}}', '{{ad.name}}', 'the braces are missing in front'),
    writing('meta-ads', '{ad.name}', '{{ad.name}}', 'there is one brace instead of two'),
    writing('meta-ads', '{{ad.name}}}', '{{ad.name}}', 'there is a brace too many'),
    writing('meta-ads', '{{{ad.name}}', '{{ad.name}}', 'there is a brace too many in front'),
    writing('meta-ads', '{{campain.name}}', '{{campaign.name}}', 'a letter is missing'),
    writing(
      'meta-ads',
      '{{ad.name} {{ad.name}} {{ad.name}',
      '{{ad.name}} {{ad.name}} {{ad.name}}',
      'a whole one stands between two half ones',
    ),
    writing('google-ads', '{CampaignID}', '{campaignid}', 'the case is another'),
    writing('google-ads', '{{gclid}}', '{gclid}', 'there are two braces instead of one'),
    writing('microsoft-ads', '{Keyword:shoes}', '{keyword:shoes}', 'the text for none is kept'),
    writing('tiktok-ads', '_CAMPAIGN_NAME_', '__CAMPAIGN_NAME__', 'there are single underscores'),
    writing('tiktok-ads', '__AD_NAME__', '__CID_NAME__', 'TikTok calls ads otherwise'),
    writing('mailchimp', '*|FNAME|', '*|FNAME|*', 'a star is missing'),
    writing('mailchimp', '*|fname|*', '*|FNAME|*', 'it is in lower case'),
    writing('hubspot', '{contactfield=firstname}', '{{contact.firstname}}', 'it is Mautic’s'),
    writing('tiktok-ads', '__campaign_name__', '__CAMPAIGN_NAME__', 'TikTok’s is in lower case'),
    writing('tiktok-ads', 'CAMPAIGN_NAME__', '__CAMPAIGN_NAME__', 'it lacks its first underscores'),
    writing('tiktok-ads', '__CAMPAIGN_NAME', '__CAMPAIGN_NAME__', 'it lacks its last underscores'),
    writing(
      'hubspot',
      '{{contact.first_name}}',
      '{{contact.firstname}}',
      'an underscore is too many',
    ),
    writing('hubspot', '{{contact.fistname}}', '{{contact.firstname}}', 'a field lacks a letter'),
    writing('mailchimp', '*|FNAME*', '*|FNAME|*', 'a bar is missing'),
    writing('mailchimp', '*|MERGE1|', '*|MERGE1|*', 'a field of one’s own lacks its star'),
    writing('mail', '%%FirstName%', '%%FirstName%%', 'no other program’s spelling is claimed'),
    writing(
      'mail',
      'first_name}}',
      '{{first_name}}',
      'the braces of one of many programs are missing',
    ),
    writing('salesforce', 'Dear %%FirstName%', 'Dear %%FirstName%%', 'a percent sign is missing'),
    {
      name: 'it is encoded in the address',
      draft: site('https://example.com?c=%7B%7Bad.name%7D%7D'),
      place: 'meta-ads',
      path: 'destination',
      mended: site('https://example.com?c={{ad.name}}'),
    },
    {
      name: 'a keyword’s own text has a space in the campaign tracking',
      draft: tracking({ term: '{keyword:red shoes}' }),
      place: 'microsoft-ads',
      path: 'utm.term',
      mended: tracking({ term: '{keyword:red-shoes}' }),
    },
    {
      name: 'spaces stand in it in the campaign tracking',
      draft: tracking({ content: '{{ ad.name }}' }),
      place: 'meta-ads',
      path: 'utm.content',
      mended: tracking({ content: '{{ad.name}}' }),
    },
  ],
  'place.unknown-macro': [
    writing('tiktok-ads', '__FOO__', null, 'nobody is known to fill it in'),
    writing('google-ads', '{campaign}', null, 'Google has no campaign’s name by any spelling'),
    writing('google-ads', '{campaign_name}', null, 'nor by this one'),
    writing('google-ads', '{adname}', null, 'nor has it the ad’s name'),
    writing('meta-ads', '{{weather}}', null, 'Meta is not known to fill it in'),
  ],
  'place.unfit-macro': [
    {
      name: 'a campaign’s name is no e-mail address',
      draft: setting(user('email', '{{campaign.name}}')),
      place: 'meta-ads',
      path: 'rows.0.value',
      params: { macro: '{{campaign.name}}', meaning: 'campaign-name', takes: 'email' },
      mended: 'none',
    },
    {
      name: 'where the ad was shown is no gender',
      draft: setting(user('Source', 'x'), user('gender', '__PLACEMENT__')),
      place: 'tiktok-ads',
      path: 'rows.1.value',
      params: { macro: '__PLACEMENT__', takes: 'gender' },
      mended: 'none',
    },
    {
      name: 'an e-mail address is no birthday',
      draft: setting(user('birthday', '*|EMAIL|*')),
      place: 'mailchimp',
      path: 'rows.0.value',
      params: { macro: '*|EMAIL|*', takes: 'birthday' },
      mended: 'none',
    },
  ],
  'place.macro-in-name': [
    {
      name: 'a placeholder is the name of an attribute',
      draft: setting(user('{{campaign.name}}', 'x')),
      place: 'meta-ads',
      path: 'rows.0.name',
      params: { macro: '{{campaign.name}}' },
      mended: 'none',
    },
    {
      name: 'a merge tag is a part of a name, in print',
      draft: setting(user('Source', 'x'), variable('of *|FNAME|*', 'x')),
      place: 'print',
      path: 'rows.1.name',
      params: { macro: '*|FNAME|*' },
      mended: 'none',
    },
  ],
  'place.template-only': [
    writing('google-ads', '{lpurl}', null, 'the final URL stands for itself'),
    {
      name: 'it stands in the address',
      draft: site('https://example.com?u={escapedlpurl}'),
      place: 'microsoft-ads',
      path: 'destination',
      params: { macro: '{escapedlpurl}' },
      mended: 'none',
    },
  ],
  'place.tag-with-space': [
    writing('meta-ads', '{{campaign name}}', '{{campaign.name}}', 'there is a space for a dot'),
    writing(
      'salesforce',
      'Dear %%First Name%%',
      'Dear %%=v(@First_Name)=%%',
      'a space stands in a Salesforce tag',
    ),
  ],
  'place.tag-not-carried': [
    writing('mail', '{contactfield=firstname}', null, 'a Mautic tag holds an equals sign'),
  ],
}

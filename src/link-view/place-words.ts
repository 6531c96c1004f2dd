import type { MacroMeaning, MacroPlatform, PlaceId, PlaceKind, PlaceLine } from '#link/index.ts'

/** What people call the places that links are pasted into, and what is filled in there, in English. Loaded with the first of it. */

/** As a name by itself. */
export const placeNames: Readonly<Record<PlaceId, string>> = {
  none: 'Anywhere',
  'meta-ads': 'Meta ads',
  'google-ads': 'Google Ads',
  'microsoft-ads': 'Microsoft Ads',
  'tiktok-ads': 'TikTok ads',
  'linkedin-ads': 'LinkedIn ads',
  'snapchat-ads': 'Snapchat ads',
  'pinterest-ads': 'Pinterest ads',
  mailchimp: 'Mailchimp',
  hubspot: 'HubSpot',
  klaviyo: 'Klaviyo',
  salesforce: 'Salesforce Marketing Cloud',
  mail: 'Another mail program',
  page: 'A button on a website',
  whatsapp: 'WhatsApp',
  slack: 'Slack',
  discord: 'Discord',
  chat: 'Another chat',
  sms: 'SMS',
  print: 'QR code or print',
}

/** At the beginning of a sentence: who does something to the link. */
export const placeActors: Readonly<Record<PlaceId, string>> = {
  ...placeNames,
  none: 'The place',
  'meta-ads': 'Meta',
  'tiktok-ads': 'TikTok',
  'linkedin-ads': 'LinkedIn',
  'snapchat-ads': 'Snapchat',
  'pinterest-ads': 'Pinterest',
  mail: 'The mail program',
  page: 'The website',
  chat: 'A chat program',
  sms: 'An SMS',
  print: 'A QR code',
}

/** Over the places of a kind, where they are listed. */
export const placeKindNames: Readonly<Record<PlaceKind, string>> = {
  ad: 'Ads',
  mail: 'Mail',
  page: 'Website',
  chat: 'Chat',
  sms: 'SMS',
  print: 'Print',
  none: 'No place',
}

/** How well it is known what a place does to links. */
export const placeSources: Readonly<Record<PlaceLine['source'], string>> = {
  doc: 'As its own documentation says.',
  'third-party': 'As others report; its own documentation says nothing.',
  open: 'Nobody has confirmed it. Try the link there before it goes out.',
}

export const platformNames: Readonly<Record<MacroPlatform, string>> = {
  meta: 'Meta',
  google: 'Google Ads',
  microsoft: 'Microsoft Ads',
  tiktok: 'TikTok',
  snapchat: 'Snapchat',
  pinterest: 'Pinterest',
  mailchimp: 'Mailchimp',
  hubspot: 'HubSpot',
  klaviyo: 'Klaviyo',
  salesforce: 'Salesforce Marketing Cloud',
  adobe: 'Adobe Journey Optimizer',
  braze: 'Braze',
  mautic: 'Mautic',
}

/** What a placeholder stands for, as it goes on behind “stands for”. */
export const macroMeanings: Readonly<Record<MacroMeaning, string>> = {
  'campaign-id': 'the campaign’s ID',
  'campaign-name': 'the campaign’s name',
  'adset-id': 'the ID of the ad set or ad group',
  'adset-name': 'the name of the ad set or ad group',
  'ad-id': 'the ad’s ID',
  'ad-name': 'the ad’s name',
  'creative-id': 'the ID of the picture or video',
  placement: 'where the ad was shown',
  site: 'the site or app on which the ad was shown',
  'click-id': 'the ID of this one click',
  keyword: 'the keyword that brought the ad up',
  'keyword-id': 'the ID of the keyword',
  'search-words': 'what the customer searched for',
  'match-type': 'how the keyword fitted the search',
  'bid-match-type': 'how the keyword was to fit the search',
  network: 'the network on which the ad was shown',
  device: 'the kind of device',
  'device-model': 'the model of the device',
  'feed-item-id': 'the ID of the feed item that was clicked',
  'extension-id': 'the ID of the asset that was clicked',
  'target-id': 'the ID of what the ad is aimed at',
  target: 'the category in which the ad was shown',
  'interest-location': 'the place that the search was about, as a number',
  'physical-location': 'the place where the click was made, as a number',
  'ad-position': 'the position of the ad on the page',
  random: 'a random number',
  'own-parameter': 'a text that you set in the ad manager',
  'if-mobile': 'its own text, if the click was made on a phone',
  'if-not-mobile': 'its own text, if the click was made on a computer or tablet',
  'if-search': 'its own text, if the ad stood beside a search',
  'if-content': 'its own text, if the ad stood on a page',
  'first-name': 'the reader’s first name',
  'last-name': 'the reader’s last name',
  email: 'the reader’s e-mail address',
  phone: 'the reader’s phone number',
  'contact-field': 'what your list knows about the reader',
}

/** In the menu of placeholders. */
export const macroMenu = {
  ads: 'Filled in by ads',
  mails: 'Filled in by mail programs',
  others: 'Of other platforms',
  none: (place: string) => `${place} fills in nothing`,
} as const

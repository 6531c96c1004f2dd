import type { LinkDraft } from '#link/index.ts'
import { blockId, chat, setting, site, user, variable } from '#test/link/drafts.ts'
import { macroExamples } from '#test/link/place-examples-of-macros.ts'
import { writing, type PlaceExamples } from '#test/link/place-example.ts'

const lengthOf = (length: number): LinkDraft =>
  setting(
    user('a', 'x'.repeat(length - `https://example.com?bs_ref=block:${blockId};user:a:`.length)),
  )

/** So long as it is written, and longer with what is filled in. */
const filledTo = (length: number, macro: string): LinkDraft => {
  const { rows, ...draft } = lengthOf(length - `;user:b:${macro}`.length)
  return { ...draft, rows: [...rows, user('b', macro)] }
}

const jane = user('email', 'jane@example.com')

/** Every code that a place can give. */
export const placeExamples: PlaceExamples = {
  'place.personal-data': [
    {
      name: 'an ad writes one person’s address into every record',
      draft: setting(jane),
      place: 'meta-ads',
      path: 'rows.0.value',
      params: { name: 'email', value: 'jane@example.com', place: 'meta-ads' },
      mended: 'none',
    },
    ...(['page', 'print', 'discord', 'sms', 'linkedin-ads'] as const).map((place) => ({
      name: `a birthday is for everyone on ${place}`,
      draft: setting(user('Source', 'x'), user('birthday', '1990-12-31')),
      place,
      path: 'rows.1.value' as const,
      params: { name: 'birthday', value: '1990-12-31' },
      mended: 'none' as const,
    })),
  ],
  'place.personal-data-in-mail': [
    {
      name: 'a Mailchimp mail holds a fixed address',
      draft: setting(jane),
      place: 'mailchimp',
      path: 'rows.0.value',
      mended: setting(user('email', '*|EMAIL|*')),
    },
    {
      name: 'a HubSpot mail holds a fixed last name',
      draft: setting(user('last Name', 'Doe')),
      place: 'hubspot',
      path: 'rows.0.value',
      mended: setting(user('last Name', '{{contact.lastname}}')),
    },
    {
      name: 'nobody knows how another mail program spells its tags',
      draft: setting(jane),
      place: 'mail',
      path: 'rows.0.value',
      mended: 'none',
    },
    {
      name: 'no mail program is known to hold the user ID',
      draft: setting(user('user ID', '42')),
      place: 'klaviyo',
      path: 'rows.0.value',
      mended: 'none',
    },
  ],
  'place.too-long': [
    {
      name: 'Google Ads takes no such link on an ad',
      draft: lengthOf(2085),
      place: 'google-ads',
      path: 'link',
      params: { length: 2085, limit: 2084, unit: 'bytes' },
      mended: 'none',
    },
    {
      name: 'Google Ads takes no such link on a keyword',
      draft: lengthOf(2048),
      place: 'google-ads',
      options: { google: 'keyword' },
      path: 'link',
      params: { length: 2048, limit: 2047, level: 'keyword' },
      mended: 'none',
    },
    {
      name: 'the greatest QR code does not hold it',
      draft: lengthOf(2954),
      place: 'print',
      path: 'link',
      params: { length: 2954, limit: 2953 },
      mended: 'none',
    },
    {
      name: 'a QR code of level H does not hold it',
      draft: lengthOf(1274),
      place: 'print',
      options: { qr: 'H' },
      path: 'link',
      params: { length: 1274, limit: 1273, level: 'H' },
      mended: 'none',
    },
  ],
  'place.long': [
    {
      name: 'Google Ads takes it on an ad, but not on a keyword',
      draft: lengthOf(2048),
      place: 'google-ads',
      path: 'link',
      params: { length: 2048, limit: 2047, level: 'keyword', filled: 0 },
      mended: 'none',
    },
    {
      name: 'LinkedIn is said to take less',
      draft: lengthOf(2001),
      place: 'linkedin-ads',
      path: 'link',
      params: { length: 2001, limit: 2000 },
      mended: 'none',
    },
    {
      name: 'Google Ads may refuse it once the names are filled in, which nobody knows for sure',
      draft: filledTo(2030, '{keyword}'),
      place: 'google-ads',
      options: { google: 'ad' },
      path: 'link',
      params: { limit: 2084, filled: 1, unit: 'bytes', level: 'ad' },
      mended: 'none',
    },
    {
      name: 'it may get too long for a keyword of Google Ads',
      draft: filledTo(1990, '{keyword}'),
      place: 'google-ads',
      path: 'link',
      params: { limit: 2047, filled: 1, level: 'keyword' },
      mended: 'none',
    },
    {
      name: 'it gets long once the names are filled in',
      draft: setting(user('Ad', '{{ad.name}}'), user('b', 'x'.repeat(1850))),
      place: 'meta-ads',
      path: 'link',
      params: { limit: 2000, filled: 1 },
      mended: 'none',
    },
  ],
  ...macroExamples,
  'place.semicolon': [
    {
      name: 'TikTok takes it for a mark between parameters',
      draft: setting(variable('color', 'black')),
      place: 'tiktok-ads',
      path: 'link',
      params: { how: 'separates', remedy: 'hide' },
      mended: 'none',
    },
    {
      name: 'Discord ends a Messenger link there',
      draft: chat('https://m.me/acme'),
      place: 'discord',
      path: 'link',
      params: { how: 'ends', remedy: 'encode' },
      mended: 'none',
    },
    {
      name: 'another one stands in the address, which encoding does not help',
      draft: chat('https://m.me/acme?a;b'),
      place: 'chat',
      path: 'link',
      params: { how: 'ends', remedy: 'hide' },
      mended: 'none',
    },
  ],
  'place.refused-characters': [
    {
      name: 'LinkedIn may refuse percent signs',
      draft: site('https://example.com#top', { rows: [user('a', 'b c')] }),
      place: 'linkedin-ads',
      path: 'link',
      params: { characters: '# %' },
      mended: 'none',
    },
  ],
  'place.final-mark': [
    {
      name: 'the address ends in a semicolon',
      draft: site('https://example.com/#a;'),
      place: 'mail',
      path: 'link',
      params: { mark: ';' },
      mended: 'none',
    },
    {
      name: 'the address ends in a bracket',
      draft: site('https://example.com/#(a)'),
      place: 'whatsapp',
      path: 'link',
      params: { mark: ')' },
      mended: 'none',
    },
  ],
  'place.line-length': [
    {
      name: 'no line of a mail holds it',
      draft: lengthOf(999),
      place: 'hubspot',
      path: 'link',
      params: { length: 999, limit: 998 },
      mended: 'none',
    },
  ],
  'place.sms-parts': [
    {
      name: 'one message does not hold it',
      draft: lengthOf(161),
      place: 'sms',
      path: 'link',
      params: { parts: 2, length: 161 },
      mended: 'none',
    },
    {
      name: 'a brace counts twice',
      draft: site(`https://example.com#${'{'.repeat(20)}`, { rows: [user('a', 'x'.repeat(45))] }),
      place: 'sms',
      path: 'link',
      params: { parts: 2 },
      mended: 'none',
    },
  ],
  'place.mail-redirect': [
    {
      name: 'a mail program may count clicks',
      draft: setting(variable('color', 'black')),
      place: 'klaviyo',
      path: 'link',
      mended: 'none',
    },
  ],
  'place.macro-values': [
    {
      ...writing('meta-ads', '{{ad.name}}', null, 'names may hold any mark'),
      params: { macro: '{{ad.name}}' },
    },
  ],
  'place.analytics': [
    {
      name: 'a merge tag fills in an address',
      draft: setting(user('email', '*|EMAIL|*')),
      place: 'mailchimp',
      path: 'link',
      params: { parameter: 'bs_ref' },
      mended: 'none',
    },
    {
      name: 'a fixed name stands in the link',
      draft: setting(user('first Name', 'Jane')),
      place: 'whatsapp',
      options: { audience: 'one' },
      path: 'link',
      mended: 'none',
    },
  ],
}

import { limits } from './grammar.ts'
import { macroPlatforms } from './macro-lines.ts'
import { macroTable, type MacroPlatform } from './macro-table.ts'

/** What sort of place a link is pasted into. In print is whatever is read off paper or a screen: QR codes, posters. */
export type PlaceKind = 'ad' | 'mail' | 'page' | 'chat' | 'sms' | 'print' | 'none'

/** How long a link may be. */
export interface PlaceLimit {
  readonly most: number
  readonly unit: 'characters' | 'bytes'
  /** Documented: what is longer is refused. Otherwise it is a caution. */
  readonly isHard: boolean
}

/** What happens to a link in one place (clause 10.1). */
export interface PlaceLine {
  readonly kind: PlaceKind
  /** Whose macros or merge tags are filled in there. */
  readonly fills: readonly MacroPlatform[]
  readonly limit: PlaceLimit
  /** Characters that it may refuse in a link. */
  readonly refuses: readonly string[]
  /** `;` is left alone, taken for a mark between parameters, or for the end of the link. */
  readonly semicolon: 'kept' | 'separates' | 'ends'
  /** Left alone, led through a redirect of the place's own, or cut over several messages. */
  readonly breaks: 'nothing' | 'redirects' | 'cuts'
  /** A mark at the end of a link may be taken for a part of the sentence around it. */
  readonly dropsFinalMarks: boolean
  /** Where the line is from. `'open'`: nobody could confirm it, so that nothing is refused on it. */
  readonly source: 'doc' | 'third-party' | 'open'
}

/** In QR codes of the greatest size, by how much of the code may be damaged: ISO/IEC 18004, byte mode, version 40. */
export const qrBytes = { L: 2953, M: 2331, Q: 1663, H: 1273 } as const
export type QrLevel = keyof typeof qrBytes

/** Google's limits for a final URL: on an ad, and on a keyword. */
export const googleBytes = { ad: 2084, keyword: 2047 } as const
export type GoogleLevel = keyof typeof googleBytes

/** Where nobody knows a limit. */
export const caution: PlaceLimit = { most: limits.url, unit: 'characters', isHard: false }
const linkedIn: PlaceLimit = { most: 2000, unit: 'characters', isHard: false }
const bytes = (most: number): PlaceLimit => ({ most, unit: 'bytes', isHard: true })

const plain: PlaceLine = {
  kind: 'none',
  fills: [],
  limit: caution,
  refuses: [],
  semicolon: 'kept',
  breaks: 'nothing',
  dropsFinalMarks: false,
  source: 'open',
}
const ad = (fills: readonly MacroPlatform[], line: Partial<PlaceLine> = {}): PlaceLine => ({
  ...plain,
  kind: 'ad',
  fills,
  ...line,
})
const mail = (...fills: readonly MacroPlatform[]): PlaceLine => ({
  ...plain,
  kind: 'mail',
  fills,
  breaks: 'redirects',
  dropsFinalMarks: true,
})
const chat = (line: Partial<PlaceLine> = {}): PlaceLine => ({
  ...plain,
  kind: 'chat',
  dropsFinalMarks: true,
  ...line,
})

const allMail = macroPlatforms.filter((platform) => macroTable[platform].fills === 'mail')

/** Every place that a link is made for (clause 10.1). A place is added by adding a line. */
export const placeTable = {
  none: plain,
  'meta-ads': ad(['meta']),
  'google-ads': ad(['google'], { limit: bytes(googleBytes.ad), source: 'doc' }),
  'microsoft-ads': ad(['microsoft']),
  'tiktok-ads': ad(['tiktok'], { semicolon: 'separates', source: 'third-party' }),
  // It appends parameters of its own, and fills nothing in inside a link.
  'linkedin-ads': ad([], {
    limit: linkedIn,
    refuses: ['{', '}', '[', ']', '<', '>', '#', '%'],
    source: 'third-party',
  }),
  'snapchat-ads': ad(['snapchat']),
  'pinterest-ads': ad(['pinterest']),
  mailchimp: mail('mailchimp'),
  hubspot: mail('hubspot'),
  klaviyo: mail('klaviyo'),
  salesforce: mail('salesforce'),
  mail: mail(...allMail),
  page: { ...plain, kind: 'page' },
  whatsapp: chat(),
  slack: chat(),
  discord: chat({ semicolon: 'ends', source: 'third-party' }),
  chat: chat({ semicolon: 'ends' }),
  sms: { ...plain, kind: 'sms', breaks: 'cuts', dropsFinalMarks: true },
  print: { ...plain, kind: 'print', limit: bytes(qrBytes.L), source: 'doc' },
} as const satisfies Readonly<Record<string, PlaceLine>>

export type PlaceId = keyof typeof placeTable

const isPlace = (name: string): name is PlaceId => name in placeTable

/** In the order in which they are offered; `'none'`, for which nothing is said, is the first. */
export const placeIds: readonly PlaceId[] = Object.keys(placeTable).filter(isPlace)

/** What is known about a place besides its name. */
export interface PlaceOptions {
  /** Who gets the link in a mail, a chat or an SMS: one person, or many. Default: `'many'`. */
  readonly audience?: 'one' | 'many'
  /** Whether a link for Google Ads is an ad's or a keyword's. Left out, both are spoken of. */
  readonly google?: GoogleLevel
  /** The error correction of the QR code. Left out, the one that holds most. */
  readonly qr?: QrLevel
}

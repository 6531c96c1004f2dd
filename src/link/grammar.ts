/**
 * The one table of what a link is made of: every mark, keyword, limit and name that the documentation fixes. Data only.
 * Clause numbers are those of README.md beside this file.
 */

/** Clause 1.1. */
export const marks = {
  part: ';',
  field: ':',
  query: '?',
  parameter: '&',
  equals: '=',
  fragment: '#',
} as const

/** What stands between the parts and in them. */
export interface Separators {
  readonly part: string
  readonly field: string
}

/** Clause 2.3: the same percent-encoded, for places that stumble on the marks themselves. */
export const encodedSeparators: Separators = { part: '%3B', field: '%3A' }

/** The words that open a part (clause 1.1). */
export const keywords = { block: 'block', user: 'user', variable: 'variables' } as const

/** The query parameter that carries the payload (clause 1.1). */
export const signatures = { website: 'bs_ref', messenger: 'ref' } as const

export const utmPrefix = 'utm_'

export const schemes = { secure: 'https', insecure: 'http', added: 'https://' } as const

/** Schemes that people paste without `//`, and that a port number could be mistaken for (`tel:123`). */
export const otherSchemes: ReadonlySet<string> = new Set(
  'about blob chrome data facetime file ftp geo intent javascript mailto sip sms tel urn view-source'.split(
    ' ',
  ),
)

interface MessengerHosts {
  /** Where External Links belong (clause 6.1). */
  readonly page: string
  readonly all: ReadonlySet<string>
  readonly facebook: ReadonlySet<string>
  /** First words of Facebook paths that are no page's name. */
  readonly notPages: ReadonlySet<string>
  /** `m.me/rn/…` is a recurring-notification link, which takes no External Link. */
  readonly notification: string
}

export const messengerHosts: MessengerHosts = {
  page: 'm.me',
  all: new Set(['m.me', 'www.m.me', 'messenger.com', 'www.messenger.com']),
  facebook: new Set([
    'facebook.com',
    'www.facebook.com',
    'm.facebook.com',
    'web.facebook.com',
    'fb.com',
    'www.fb.com',
  ]),
  notPages: new Set(
    'ads business dialog events gaming groups hashtag help l.php login login.php marketplace notes permalink.php photo photo.php photos plugins policies posts privacy reel reels settings share sharer sharer.php stories story.php video.php videos watch'.split(
      ' ',
    ),
  ),
  notification: 'rn',
}

/** What BotStar fills by itself, named exactly as documented (clause 4.3). */
export type SystemAttribute = {
  readonly name: string
  /** How the chat-widget API spells it. */
  readonly widgetApi: string
  /** Says who a person is: a fixed value would be written into everyone's record. */
  readonly personal: boolean
  readonly takes: 'text' | 'email' | 'gender' | 'birthday'
}

export const systemAttributes: readonly SystemAttribute[] = [
  { name: 'first Name', widgetApi: 'first_name', personal: true, takes: 'text' },
  { name: 'last Name', widgetApi: 'last_name', personal: true, takes: 'text' },
  { name: 'user ID', widgetApi: 'user_id', personal: true, takes: 'text' },
  { name: 'email', widgetApi: 'email', personal: true, takes: 'email' },
  { name: 'gender', widgetApi: 'gender', personal: false, takes: 'gender' },
  { name: 'birthday', widgetApi: 'birthday', personal: true, takes: 'birthday' },
]

export const genders = ['male', 'female', 'unknown'] as const

/** What people write for a gender, in lower case, where there is no doubt what they mean. */
export const genderWords: Readonly<Record<(typeof genders)[number], readonly string[]>> = {
  male: [
    'male',
    'm',
    'man',
    'men',
    'boy',
    'masculine',
    'mr',
    'nam',
    'mann',
    'herr',
    'männlich',
    'homme',
    'hombre',
  ],
  female: [
    'female',
    'f',
    'w',
    'woman',
    'women',
    'girl',
    'feminine',
    'mrs',
    'ms',
    'nữ',
    'frau',
    'weiblich',
    'femme',
    'mujer',
  ],
  unknown: ['unknown', 'u', 'n/a', 'na', 'none', 'other', 'unspecified', 'not specified', '?'],
}

export const limits = {
  /** Meta's, for the value of `ref`, counted as encoded. */
  messengerRef: 2083,
  /** A caution: the shortest of what ad platforms and mail programs take. */
  url: 2000,
} as const

/** The shape of block IDs that BotStar gives out. */
export const blockIdShape = /^s[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

interface Redirect {
  /** The host, without `www.`; one that begins with a dot stands for all that end with it. */
  readonly host: string
  readonly path: string
  /** The parameters that may hold the address, the first that is there counts. */
  readonly parameters: readonly string[]
}

const redirect = (host: string, path: string, ...parameters: string[]): Redirect => ({
  host,
  path,
  parameters,
})

/** Pages that only send their visitors on: addresses copied out of mails, chats and search results stand in them. */
export const redirects: readonly Redirect[] = [
  redirect('l.facebook.com', '/l.php', 'u'),
  redirect('lm.facebook.com', '/l.php', 'u'),
  redirect('facebook.com', '/flx/warn/', 'u'),
  redirect('facebook.com', '/sharer/sharer.php', 'u'),
  redirect('l.instagram.com', '/', 'u'),
  redirect('l.messenger.com', '/l.php', 'u'),
  redirect('l.threads.com', '/', 'u'),
  redirect('google.com', '/url', 'q', 'url'),
  redirect('youtube.com', '/redirect', 'q'),
  redirect('.safelinks.protection.outlook.com', '/', 'url'),
  redirect('linkedin.com', '/redir/redirect', 'url'),
  redirect('linkedin.com', '/safety/go', 'url'),
  redirect('slack-redir.net', '/link', 'url'),
  redirect('duckduckgo.com', '/l/', 'uddg'),
  redirect('vk.com', '/away.php', 'to'),
  redirect('t.umblr.com', '/redirect', 'z'),
  redirect('out.reddit.com', '/', 'url'),
]

import type { LinkDraft, PasteCode, Verdict } from '#link/index.ts'
import { blockId, chat, setting, site, user, variable } from '#test/link/drafts.ts'
import { chatData, data, link, linkThen, once, page, shop } from '#test/link/paste-example.ts'

/** A text that only looks wrong: it is read as it stands. */
export interface PasteNearMiss {
  readonly name: string
  readonly text: string
  readonly draft: LinkDraft
  /** Nothing but these may be said of the paste. */
  readonly codes?: readonly PasteCode[]
  /** Where it is not `right`, or for an address `address`. */
  readonly verdict?: Verdict
}

const bare = { blockId: '', rows: [] }
const value = (name: string, encoded: string, text: string): PasteNearMiss => ({
  name,
  text: data(`block:${blockId};user:Note:${encoded};variables:color:black`),
  draft: setting(user('Note', text), variable('color', 'black')),
})
const last = (name: string, encoded: string, text: string): PasteNearMiss => ({
  name,
  text: data(`block:${blockId};user:Note:${encoded}`),
  draft: setting(user('Note', text)),
})
/** A right link behind this address. */
const place = (name: string, destination: string): PasteNearMiss => ({
  name,
  text: `${destination}${destination.includes('?') ? '&' : '?'}bs_ref=block:${blockId};variables:color:black`,
  draft: site(destination),
})
const address = (name: string, destination: string): PasteNearMiss => ({
  name,
  text: destination,
  draft: site(destination, bare),
  codes: ['paste.no-signature'],
})

/** Addresses in front of the data. */
const places: readonly PasteNearMiss[] = [
  place("a website's own ref", 'https://shop.example.org/?ref=newsletter'),
  place("a website's own ref that holds a semicolon", 'https://example.com/?ref=a;b'),
  place('a dot, a semicolon and brackets in the path', 'https://example.com/a.b;c(d)/e.html'),
  place('brackets at the end of the path', 'https://en.example.org/wiki/Sale_(shop)'),
  place('quotes in the path', "https://example.com/o'neill"),
  place('a semicolon in the query', 'https://example.com/?a=1;b=2'),
  place('a plus in the query', 'https://example.com/?q=a+b'),
  place(
    'an escaped address in the query',
    `https://example.com/?next=${once('https://a.org/?b=c')}`,
  ),
  place('an address in the query', 'https://example.com/url?q=https://example.org/'),
  place('an escape of an escape in the query', 'https://example.com/?q=a%2520b'),
  place('a question mark in the query', 'https://example.com/?q=what?'),
  place('a page called like a redirect', 'https://example.com/l.php?u=1'),
  {
    ...place(
      'a redirect that carries the data itself',
      `https://l.facebook.com/l.php?u=${once(shop)}`,
    ),
    verdict: 'faulty',
  },
  place('a broken escape in the query', 'https://example.com/?q=100%'),
  place('a path called block', 'https://example.com/block:a;user:b'),
  place('&amp; in the query', 'https://example.com/?a=1&amp;b=2'),
  address("a website's own ref, and no data", 'https://shop.example.org/?ref=newsletter'),
  address("a website's own ref with a colon", 'https://shop.example.org/?ref=a:b'),
  address('a page that looks like a redirect', 'https://example.com/url?q=https://example.org/'),
  address('a page of Google', 'https://www.google.com/search?q=https://example.org/'),
  address('a page of Facebook', 'https://www.facebook.com/acme?u=https://example.org/'),
  address('a page with brackets', 'https://en.example.org/wiki/Sale_(shop)'),
  address('a fragment with a semicolon', 'https://example.com/#a;b'),
  address('the signature in a fragment', 'https://example.com/#?bs_ref=1'),
  address('a parameter that ends alike', 'https://example.com/?xbs_ref=block:a'),
  {
    name: 'a Messenger link with a text',
    text: `${page}?text=Hello%20there&ref=block:welcome`,
    draft: chat(`${page}?text=Hello%20there`, { blockId: 'welcome', rows: [] }),
  },
  {
    name: "a Messenger link with a website's own parameter",
    text: `${page}?bs_ref=1&ref=block:welcome`,
    draft: chat(`${page}?bs_ref=1`, { blockId: 'welcome', rows: [] }),
  },
  {
    name: 'a page of Messenger whose name has a dot',
    text: 'https://m.me/acme.store',
    draft: chat('https://m.me/acme.store', bare),
    codes: ['paste.no-signature'],
  },
]

/** What stands in values, and around the data. */
const values: readonly PasteNearMiss[] = [
  value('an escaped escape', '50%2520off', '50%20off'),
  value('an escaped separator of an escape', 'a%253Bb', 'a%3Bb'),
  value('an escaped plus', '%2B84912345678', '+84912345678'),
  value('an escaped phone number with spaces', '%2B84%20912%20345', '+84 912 345'),
  value('an escaped & and #', 'H%26M%20%231', 'H&M #1'),
  value('an escaped percent sign', '50%25', '50%'),
  value('escaped brackets as in Markdown', '%5Ba%5D%28b%29', '[a](b)'),
  value('an escaped & that goes on like an entity', 'Tom%26amp', 'Tom&amp'),
  value('a colon', 'at%2010%3A30', 'at 10:30'),
  value('an escaped address', once('https://example.org/?a=b#c'), 'https://example.org/?a=b#c'),
  value('an escaped word that looks like a part', 'user%3Aa%3Ab', 'user:a:b'),
  value('a dot inside', 'Acme.Inc', 'Acme.Inc'),
  value('a dot at the end of a value in the middle', 'Acme%20Inc.', 'Acme Inc.'),
  value('unreserved marks', '-._~', '-._~'),
  value('a macro of Meta', '{{campaign.name}}', '{{campaign.name}}'),
  value(
    "a macro's colon, bar and quotes",
    "{{first_name|default:'you'}}",
    "{{first_name|default:'you'}}",
  ),
  value('a macro with braces inside', '{{${first_name}}}', '{{${first_name}}}'),
  value('a condition of Google', '{ifmobile:phone}', '{ifmobile:phone}'),
  value('a tag of Mailchimp', '*|FNAME|*', '*|FNAME|*'),
  value('a tag of Mailchimp beside brackets', '%5B*|FNAME|*%5D%28x%29', '[*|FNAME|*](x)'),
  value('a tag of Salesforce', '%%First_Name%%', '%%First_Name%%'),
  value('a tag of Salesforce that opens like an escape', '%%ab%%', '%%ab%%'),
  value('a function of Salesforce', '%%=v(@name)=%%', '%%=v(@name)=%%'),
  value('a macro of TikTok', '__CAMPAIGN_NAME__', '__CAMPAIGN_NAME__'),
  last('an escaped dot at the end', 'Acme%20Inc%2E', 'Acme Inc.'),
  last('an escaped bracket at the end', 'a%29', 'a)'),
  last('a tag of Mailchimp at the end', '*|FNAME|*', '*|FNAME|*'),
  {
    name: 'a dot at the end of the data, before the place on the page',
    text: data(`block:${blockId};user:Company:Acme.#top`),
    draft: site(`${shop}#top`, { rows: [user('Company', 'Acme.')] }),
  },
  {
    name: 'a place on the page with a semicolon',
    text: linkThen('#a;b'),
    draft: site(`${shop}#a;b`),
  },
  {
    name: 'a place on the page with a route and a query',
    text: linkThen('#/sale?page=2;x'),
    draft: site(`${shop}#/sale?page=2;x`),
  },
  {
    name: 'a parameter behind the data',
    text: linkThen('&page=2'),
    draft: site(`${shop}?page=2`),
  },
  {
    name: "a value's first half, where what follows is a parameter of its own",
    text: data(`block:${blockId};user:Store:H&M=1`),
    draft: site(`${shop}?M=1`, { rows: [user('Store', 'H')] }),
  },
  {
    name: "a website's own ref behind the data",
    text: linkThen('&ref=newsletter'),
    draft: site(`${shop}?ref=newsletter`),
  },
  {
    name: 'an attribute called as a keyword',
    text: data(`block:${blockId};user:variable:1;variables:users:2;user:block:3`),
    draft: setting(user('variable', '1'), variable('users', '2'), user('block', '3')),
  },
  {
    name: 'white space around',
    text: ` \n\t${link}\r\n `,
    draft: site(shop),
  },
  {
    name: 'escapes in lower case',
    text: data(`block:${blockId};user:City:hu%e1%ba%bf`),
    draft: setting(user('City', 'huế')),
  },
  {
    name: 'an @ that is not escaped',
    text: chatData('user:email:jane@example.com'),
    draft: chat(page, { blockId: '', rows: [user('email', 'jane@example.com')] }),
  },
  {
    name: 'an address in capitals',
    text: `HTTPS://Example.COM?bs_ref=block:${blockId};variables:color:black`,
    draft: site('HTTPS://Example.COM'),
  },
  {
    name: 'an address without a scheme',
    text: `example.com?bs_ref=block:${blockId};variables:color:black`,
    draft: site('example.com'),
    verdict: 'mended',
  },
]

export const pasteNearMisses: readonly PasteNearMiss[] = [...places, ...values]

import type { DiagnosticCode, LinkDraft, LinkOptions } from '#link/index.ts'
import {
  blockId,
  chat,
  setting,
  site,
  starting,
  tracking,
  user,
  variable,
} from '#test/link/drafts.ts'

/** A draft that comes close to a diagnostic, and must not have it. */
export interface NearMiss {
  readonly name: string
  readonly code: Exclude<DiagnosticCode, `paste.${string}`>
  readonly draft: LinkDraft
  readonly options?: LinkOptions
}

const value = (text: string): LinkDraft => setting(user('Note', text))
const refWithout = `block:${blockId};user:a:`.length
const linkWithout = `https://example.com?bs_ref=block:${blockId};user:a:`.length

const about = (
  code: NearMiss['code'],
  drafts: Readonly<Record<string, LinkDraft>>,
): readonly NearMiss[] => Object.entries(drafts).map(([name, draft]) => ({ name, code, draft }))

export const nearMisses: readonly NearMiss[] = [
  ...about('destination.invalid', {
    'a host and a path with accents': site('https://müller.example/straße?q=ü#ü'),
    'a host in another script': site('https://例え.テスト/パス'),
    'spaces around the address': site('  https://example.com  '),
    'brackets and quotes in a path': site("https://example.com/a'b|c[1]"),
    'a percent sign without digits': site('https://example.com/100%'),
  }),
  ...about('destination.scheme', {
    'a host with a port and no scheme': site('example.com:8080/a'),
    'a scheme in capitals': site('HTTPS://example.com'),
    'a colon in the path': site('example.com/a:b'),
  }),
  ...about('destination.scheme-added', { 'a typed scheme': site('https://example.com') }),
  ...about('destination.credentials', {
    'an at sign in the path': site('https://example.com/@acme'),
    'an at sign in the query': site('https://example.com?mail=jane@example.com'),
    'an at sign in the fragment': site('https://example.com#@acme'),
  }),
  ...about('destination.insecure', {
    'an encrypted page': site('https://example.com'),
    'an address without a scheme': site('example.com'),
    'a page on this machine': site('http://localhost:3000'),
    'a page in this network': site('http://192.168.1.10/'),
    'another address in the query': site('https://example.com?u=http://example.com'),
  }),
  ...about('destination.local', {
    'a public host': site('https://example.com'),
    'a public address': site('https://8.8.8.8/'),
    'an address just above a private range': site('https://172.32.0.1/'),
    'a host that begins like a private address': site('https://10.example.com/'),
    'local in the middle of a host': site('https://www.local.example.com/'),
    'localhost in the path': site('https://example.com/localhost'),
    'an m.me link': chat('https://m.me/acme'),
  }),
  ...about('destination.signature-replaced', {
    "a website's own ref": site('https://example.com/?ref=newsletter'),
    "an m.me link's own bs_ref": chat('https://m.me/acme?bs_ref=1'),
    'a parameter that ends alike': site('https://example.com/?xbs_ref=1'),
    'a parameter that begins alike': site('https://example.com/?bs_ref2=1'),
    'the signature in a fragment': site('https://example.com/#?bs_ref=1'),
    'the signature in a value': site('https://example.com/?a=bs_ref'),
  }),
  ...about('destination.holds-data', {
    "a website's own ref": site('https://example.com/?ref=newsletter'),
    "a website's own ref with a colon": site('https://example.com/?ref=a:b'),
    'a path that reads like data': site('https://example.com/block:a;user:b:c'),
    'a query that reads like data': site('https://example.com/?q=user:a:b'),
  }),
  ...about('destination.redirect', {
    'a page that looks like a redirect': site('https://example.com/l.php?u=https://a.bc'),
    "a redirect's host with another page": site('https://www.google.com/search?q=https://a.bc'),
    'a redirect to nowhere': site('https://www.google.com/url?q=shoes'),
  }),
  ...about('destination.is-messenger', {
    'a host that ends alike': site('https://team.me/acme'),
    'm.me in the path': site('https://example.com/m.me/acme'),
  }),
  ...about('destination.not-messenger', {
    'an m.me link without a scheme': chat('m.me/acme'),
    'an m.me link in capitals': chat('HTTPS://M.ME/acme'),
    'a numeric page': chat('https://m.me/1234567890'),
    'an m.me link with a text': chat('https://m.me/acme?text=Hi'),
  }),
  ...about('destination.page-missing', {
    'a page with a slash': chat('https://m.me/acme/'),
    'a website without a path': site('https://example.com'),
  }),
  ...about('destination.notification-link', {
    'a page whose name begins alike': chat('https://m.me/rnacme'),
    'a page called like such a link': chat('https://m.me/acme/rn'),
  }),
  ...about('destination.invisible-character', {
    'an emoji with a joiner in the path': site('https://example.com/👩‍👩‍👧'),
    'an escaped no-break space': site('https://example.com/a%C2%A0b'),
  }),
  ...about('block.default', { 'a block': starting('welcome') }),
  ...about('block.pasted-part', { 'an ID that begins alike': starting('blocky') }),
  ...about('block.characters', {
    'an ID with accents': starting('chào'),
    'an ID with signs that an address uses': starting('a+b&c=d#e%f'),
    'no ID': starting(''),
  }),
  ...about('block.format', { 'an s and a UUID': starting(blockId), 'no ID': starting('') }),
  ...about('row.name-required', {
    'a row that is still blank': setting(variable('n', '1'), user(' ', '')),
    'a name of one digit': setting(user('0', '0')),
  }),
  ...about('row.value-required', {
    'a row that is still blank': setting(variable('n', '1'), user('', ' ')),
    'a value of nought': value('0'),
  }),
  ...about('row.name-delimiter', {
    'a semicolon of another script': setting(user('a；b：c', 'x')),
  }),
  ...about('row.value-semicolon', {
    'an escaped semicolon': value('a%3Bb'),
    'a comma': value('a,b'),
  }),
  ...about('row.value-colon', {
    'the colon of a filter': value("{{first_name|default:'you'}}"),
    'the colon of a default keyword': value('{keyword:shoes}'),
    'the colon of a tag with spaces': value("{{ name|default:'dear friend' }}"),
    'the colon of a condition': value('{ifmobile:phone}'),
    'the colon of a Mailchimp tag': value('*|MC:SUBJECT|*'),
    'an escaped colon': value('a%3Ab'),
    'a colon of another script': value('a：b'),
  }),
  ...about('row.control-character', {
    'a space': value('a b'),
    'a no-break space': value('a\u00a0b'),
    accents: tracking({ source: 'Đà Nẵng' }),
  }),
  ...about('row.broken-character', {
    'an emoji': value('😀'),
    'a replacement character': value('\ufffd'),
  }),
  ...about('row.invisible-character', {
    'the joiners of a family': value('👩‍👩‍👧'),
    'the joiner of a skin tone': value('👩🏽‍💻'),
    'the joiner of a heart': value('❤️‍🔥'),
    'a flag': value('🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇻🇳'),
    'a family in campaign tracking': tracking({ campaign: '👩‍👩‍👧' }),
    accents: value('Đà Nẵng e\u0301'),
  }),
  ...about('row.surrounding-space', {
    'a space between words': setting(user('Favourite shop', 'Hà Nội')),
    'a blank tracking field': tracking({ source: '  ' }),
  }),
  ...about('row.macro-spaces', {
    'a macro without spaces': value('{{first_name}} and {gclid} and *|FNAME|*'),
    'spaces around a macro': value('a {{first_name}} b'),
    'braces that are no macro': value('{ and }'),
    percentages: value('50 % and 60 %'),
  }),
  ...about('row.duplicate', {
    'an attribute and a variable with one name': setting(user('a', '1'), variable('a', '2')),
    'names that differ by case': setting(user('a', '1'), user('A', '2')),
    'two rows that are blank': setting(user('', ''), user('', '')),
  }),
  ...about('row.system-name', {
    'the documented names': setting(user('first Name', 'x'), user('user ID', 'y')),
    'a variable with such a name': setting(variable('First_Name', 'x')),
    'a name that only begins alike': setting(user('first', 'x'), user('emails', 'y')),
  }),
  ...about('row.system-spelling', {
    'the documented spelling': setting(user('first_name', 'x')),
  }),
  {
    name: 'a variable with such a name',
    code: 'row.system-spelling',
    draft: setting(variable('first_name', 'x'), user('First_name', 'y'), user('first Name', 'z')),
    options: { systemNames: 'widget-api' },
  },
  ...about('row.gender', {
    'a documented value': setting(user('gender', 'unknown')),
    'a macro': setting(user('gender', '{{contact.gender}}')),
    'a macro in a text': setting(user('gender', 'fe*|GENDER|*')),
    'a variable of that name': setting(variable('gender', 'x')),
  }),
  ...about('row.birthday', {
    'a leap day': setting(user('birthday', '2024-02-29')),
    'the leap day of a round year': setting(user('birthday', '2000-02-29')),
    'a macro': setting(user('birthday', '%%birthday%%')),
    'a variable of that name': setting(variable('birthday', 'x')),
  }),
  {
    name: "today's date",
    code: 'row.birthday',
    draft: setting(user('birthday', '2026-03-15')),
    options: { today: '2026-03-15' },
  },
  ...about('row.email', {
    'a plus sign and a long host': setting(user('email', 'jane.doe+x@mail.example.co.uk')),
    'a Mailchimp tag': setting(user('email', '*|EMAIL|*')),
    'a Salesforce tag': setting(user('email', '%%emailaddr%%')),
    'a variable of that name': setting(variable('email', 'x')),
  }),
  ...about('link.nothing-to-do', {
    'a block without rows': site('https://example.com', { rows: [] }),
    'rows without a block': starting(''),
  }),
  ...about('link.personal-data', {
    'an email from a merge tag': setting(user('email', '{{contact.email}}')),
    'a name with a merge tag in it': setting(user('first Name', 'Dear *|FNAME|*')),
    'a user ID from a merge tag': setting(user('user ID', '%%=v(@name)=%%')),
    'a gender': setting(user('gender', 'female')),
    'a variable called email': setting(variable('email', 'jane@example.com')),
    'a system attribute without a value': setting(user('first Name', '')),
  }),
  ...about('link.ref-too-long', {
    'a ref of just the length that Messenger takes': chat('https://m.me/acme', {
      rows: [user('a', 'x'.repeat(2083 - refWithout))],
    }),
    'a long website link': setting(user('a', 'x'.repeat(3000))),
  }),
  ...about('link.long', {
    'a link of just the length that is safe': setting(user('a', 'x'.repeat(2000 - linkWithout))),
  }),
  ...about('link.final-dot', {
    'a dot inside the last value': value('a.b'),
    'a dot at the end of an earlier value': setting(user('a', 'x.'), user('b', 'y')),
    'a dot before a fragment': site('https://example.com/#top', { rows: [user('a', 'x.')] }),
  }),
]

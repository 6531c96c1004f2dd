import * as fc from 'fast-check'
import type { LinkDraft, LinkOptions } from '#link/index.ts'
import { lookAlikes, macro } from '#test/link/macros.ts'
import { isBlank } from '#test/link/oracle.ts'

type Row = LinkDraft['rows'][number]
type Utm = NonNullable<LinkDraft['utm']>

/** The day on which every test takes place. */
export const today = '2026-03-15'

export const options: fc.Arbitrary<LinkOptions> = fc.constantFrom<LinkOptions>(
  {},
  { today },
  { today, systemNames: 'documented' as const },
  { today, systemNames: 'widget-api' as const },
)

const glued = (token: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
  fc.array(token, { maxLength }).map((tokens) => tokens.join(''))

/** Any UTF-16 code units, so lone surrogates too. */
const codeUnits = fc
  .array(fc.oneof(fc.nat({ max: 0xffff }), fc.integer({ min: 0xd800, max: 0xdfff })), {
    maxLength: 8,
  })
  .map((units) => String.fromCharCode(...units))

/** Pieces that are right in any value, however they come together. */
const tamePieces = [
  'aZ09-._~!\'()*"<>\\/|^`{}[]@$&=#?,+%'.split(''),
  ['..', '%41', '%20', '%25', '%2E', '%3B', '%zz', '%%', '{{', '}}', '*|', '|*', '__', '{_'],
  [' ', '20', 'AB', 'user', 'block', 'bs_ref=', '&ref=', '&amp', 'http', '//'],
  ['é', 'Đà Nẵng', 'Huế', '日本', 'ß', 'İ', '👩‍👩‍👧', '🇻🇳', '❤️', 'e\u0301', '\u{10ffff}'],
].flat()
const tamePiece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...tamePieces) },
  { weight: 2, arbitrary: macro },
  { weight: 1, arbitrary: fc.constantFrom(...lookAlikes) },
)
/** Text that no rule calls an error in a value, as strange as it may be. It may be blank. */
export const tameText: fc.Arbitrary<string> = glued(tamePiece, 6)

const nastyPieces = [
  [';', ':', ';;', '::', ';user:a:b', 'block:x;', 'variables:', 'user:', '%3A', '%00'],
  ['%ff', '\0', '\t', '\n', '\r\n', '\u001f', '\u007f', '\u0085', '\u009f', '\u2028'],
  ['\u2029', '\u00a0', '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u202e'],
  ['\u2066', '\u2069', '\u2060', '\ufeff', '\u3000', '\ufffd', '\uffff', '\ud800'],
  ['\udc00', '\udfff\ud800', ' ', '{{ first_name }}', '%%First Name%%', '*| FNAME |*'],
  ['{ gclid }', '{{a', '%%a', '{{ ', '%%a '],
].flat()
/** Any text at all: all of Unicode, broken characters, controls, separators, macros in pieces. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: codeUnits },
  { weight: 2, arbitrary: glued(fc.oneof(tamePiece, fc.constantFrom(...nastyPieces)), 6) },
)

const blockIds: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.uuid().map((id) => `s${id}`) },
  { weight: 3, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('welcome', 'welcome.', '{{ad.name}}', '%41', 'a+b&c=d#e', 'é', '.'),
  },
)

/** Query and fragment of a page, in the shapes that such addresses really have. */
const parameters = fc.constantFrom(
  ...[
    ['page=2', 'x=a%20b', 'x=a+b', 'q=é', 'empty=', 'bare', 'a=1&a=2', 'next=/a?b=c'],
    ['dot=.', '', 'ref=newsletter', 'bs_ref=old', 'bs_ref=block:old;user:a:b', 'bs_ref'],
    ['bs%5Fref=old', '%62s_ref=old', 'ref=a&ref=b', 're%66=old', 'utm_source=old'],
    ['utm_campaign=spring+sale', 'utm_source=a&utm_source=b', 'utm%5Fmedium=x', 'utm_term'],
    ['utm_id=', 'utm_content=%zz', 'k=%zz', 'x={{ad.name}}', 'x={lpurl}', 'semi;colon=1'],
    ['Utm_Source=A', 'bs_ref2=1', 'xbs_ref=1', '=1'],
  ].flat(),
)
const query = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: fc.array(parameters, { maxLength: 4 }).map((all) => `?${all.join('&')}`),
  },
)
const fragment = fc.constantFrom(
  '',
  '',
  '',
  '#top',
  '#',
  '#/a?b=c',
  '#é.',
  '#bs_ref=block:no',
  '#.',
)

const pages = fc.constantFrom(
  ...[
    ['https://example.com', 'https://example.com/'],
    ['https://shop.example.org/sale/summer.html', 'http://example.com/a', 'example.com'],
    ['example.com:8080/a', 'HTTPS://Example.COM/A', '//a.org'],
    ['https://müller.example/straße', 'https://例え.テスト/パス'],
    [
      'https://xn--mller-kva.example',
      'https://ｅｘａｍｐｌｅ.com',
      'https://example.com。',
      'https://example.com/%20%zz',
      'https:\\\\example.com\\a',
      'https://exa%6Dple.com',
      'https://8.8.8.8:443',
    ],
    ["https://example.com/a'b|c", 'https://example.com/a;b', 'https://a.b/.'],
    ['http://localhost:3000', 'http://192.168.1.10/x', 'https://[::1]/'],
    [' https://example.com ', 'https://example.com.', 'https://example.com/..'],
    ['https://example.com/{{x', 'https://example.com/%%a'],
  ].flat(),
)
const messengerPages = fc.constantFrom(
  ...[
    ['https://m.me/acme.store', 'https://m.me/1234567890', 'm.me/acme', 'http://m.me/acme/'],
    [
      'HTTPS://M.ME/Acme',
      'https://m.me/acme.',
      ' https://m.me/acme',
      'https://ｍ.me/acme',
      'https://m%2Eme/acme',
      'https://m.me:443/a',
    ],
  ].flat(),
)
const address = (page: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(page, query, fragment).map((parts) => parts.join(''))

/** Addresses with which a draft of this channel can be right. */
export const destinations: Record<LinkDraft['channel'], fc.Arbitrary<string>> = {
  website: address(pages),
  messenger: address(messengerPages),
}

const systemRows: fc.Arbitrary<Row> = fc.oneof(
  fc
    .tuple(fc.constantFrom('first Name', 'last Name', 'user ID'), tameText)
    .map(([name, value]) => ({ kind: 'user' as const, name, value: value + 'x' })),
  fc
    .constantFrom('jane@example.com', 'jane.doe+shop@mail.example.org', '*|EMAIL|*')
    .map((value) => ({ kind: 'user' as const, name: 'email', value })),
  fc
    .constantFrom('male', 'female', 'unknown', '{{contact.gender}}')
    .map((value) => ({ kind: 'user' as const, name: 'gender', value })),
  fc
    .constantFrom('1990-12-31', '2000-02-29', today, '{{contact.birthday}}')
    .map((value) => ({ kind: 'user' as const, name: 'birthday', value })),
)

const filled = (text: string): string => (isBlank(text) ? `${text}x` : text)
const customRows: fc.Arbitrary<Row> = fc
  .tuple(
    fc.constantFrom<Row['kind']>('user', 'variable'),
    fc.oneof(
      fc.constantFrom(
        'Source',
        'Favourite shop',
        'color',
        'Đà',
        'n.',
        'email',
        'First_Name',
        'a+b',
      ),
      tameText.map(filled),
    ),
    fc.oneof(
      { weight: 4, arbitrary: tameText.map(filled) },
      { weight: 1, arbitrary: glued(fc.oneof(tamePiece, fc.constant(':')), 6).map(filled) },
    ),
  )
  .map(([kind, name, value]) => ({
    // A custom user attribute cannot have the name of a system one, which would judge its value.
    kind: name === 'email' ? 'variable' : kind,
    name,
    value,
  }))

const blankRows: fc.Arbitrary<Row> = fc.constantFrom(
  { kind: 'user', name: '', value: '' },
  { kind: 'variable', name: ' ', value: '\t' },
)

const rightRows = fc.uniqueArray(
  fc.oneof(
    { weight: 2, arbitrary: systemRows },
    { weight: 6, arbitrary: customRows },
    { weight: 1, arbitrary: blankRows },
  ),
  { maxLength: 5, selector: (row) => `${row.kind} ${row.name}` },
)

const utmOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Utm> =>
  fc.record(
    { source: text, medium: text, campaign: text, id: text, term: text, content: text },
    { requiredKeys: [] },
  )
const plausibleUtm = utmOf(
  fc.oneof(fc.constantFrom('facebook', 'paid social', '{{campaign.name}}', '', ' '), tameText),
)

const withUtm = (draft: LinkDraft, utm: Utm | undefined): LinkDraft =>
  utm === undefined ? draft : { ...draft, utm }

const draftOf = (channel: LinkDraft['channel']): fc.Arbitrary<LinkDraft> =>
  fc
    .tuple(destinations[channel], blockIds, rightRows, fc.option(plausibleUtm, { nil: undefined }))
    .map(([destination, blockId, rows, utm]) =>
      withUtm({ channel, destination, blockId, rows }, utm),
    )

const withLastRow = ([draft, name, value]: [LinkDraft, string, string]): LinkDraft => ({
  ...draft,
  rows: [...draft.rows, { kind: 'variable', name, value }],
})

/** A draft that nobody can write into: the core is to leave its input as it is. */
export function frozen(draft: LinkDraft): LinkDraft {
  for (const row of draft.rows) Object.freeze(row)
  Object.freeze(draft.rows)
  Object.freeze(draft.utm)
  return Object.freeze(draft)
}

/** Drafts that people could have meant: most of them give a link, some have a fault somewhere. */
export const plausibleDrafts: fc.Arbitrary<LinkDraft> = fc.oneof(
  { weight: 6, arbitrary: draftOf('website') },
  { weight: 3, arbitrary: draftOf('messenger') },
  { weight: 1, arbitrary: fc.tuple(draftOf('website'), nastyText, nastyText).map(withLastRow) },
)

const nastyRow = fc.record({
  kind: fc.constantFrom<Row['kind']>('user', 'variable'),
  name: fc.oneof(nastyText, fc.constantFrom('email', 'gender', 'birthday', 'first Name')),
  value: nastyText,
})

/** Drafts with anything in every field. */
export const nastyDrafts: fc.Arbitrary<LinkDraft> = fc
  .tuple(
    fc.constantFrom<LinkDraft['channel']>('website', 'messenger'),
    fc.oneof(
      nastyText,
      nastyText.map((text) => `https://example.com/${text}`),
      destinations.website,
    ),
    fc.oneof(nastyText, blockIds),
    fc.array(nastyRow, { maxLength: 4 }),
    fc.option(utmOf(nastyText), { nil: undefined }),
  )
  .map(([channel, destination, blockId, rows, utm]) =>
    withUtm({ channel, destination, blockId, rows }, utm),
  )

/** Drafts of all sorts, for the laws that hold for every draft. */
export const anyDrafts: fc.Arbitrary<LinkDraft> = fc.oneof(plausibleDrafts, nastyDrafts)

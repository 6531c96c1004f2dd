import * as fc from 'fast-check'
import type { LinkDraft } from '#link/index.ts'
import { nastyText } from '#test/link/arbitraries.ts'

type Row = LinkDraft['rows'][number]

/** Addresses that people type or paste with a fault, each alone or together with another fault. */
const faultyDestinations = fc.constantFrom(
  ...[
    ['example.com', 'http://example.com', 'http://example.com:80/', 'http://localhost:3000'],
    ['acme', 'https://user:pw@example.com/', 'https://user@m.me/acme', 'https://user@'],
    ['http://a:b@c d.com', 'https://user:p w@example.com', 'https://example.com/a b'],
    ['https://exa mple.com', ' https:// ', 'https://example.com/a b\tc'],
    ['https://example.com/a b?c d#e f', 'http://example.com/a b', 'https://m.me/acme'],
    ['https://m.me', 'https://m.me/', 'm.me/acme', 'https://m.me/ac me', 'http://m.me/acme'],
    ['https://m.me/?ref=x', 'https://www.m.me/acme', 'acme.store', 'acme store'],
    ['https://www.messenger.com/t/acme', 'messenger.com/t/acme', 'messenger.com/t/'],
    ['messenger.com', 'https://www.messenger.com/t/ac me'],
    ['https://www.messenger.com/t/acme?ref=x#y', 'Acme!', 'é', 'facebook.com/acme'],
    ['https://www.facebook.com/acme/', 'https://facebook.com', 'fb.com/acme'],
    ['https://www.facebook.com/profile.php?id=1', 'https://m.facebook.com/a/b'],
    ['facebook.com/a%20b', 'http://user@facebook.com/acme'],
    ['https://facebook.com/\u200bacme', 'http://facebook.com/a b'],
    ['https://example.com/\u200b', '\u200bhttps://example.com', 'https://exam\u200bple.com'],
    ['\u200b', 'https://example.com/a\u00a0b', 'https://example.com\u00a0'],
    ['https://\u00ad', 'a\u200b b.com', 'https://example.com?bs_ref=x'],
    ['https://m.me/acme?ref=x', 'https://m.me\u200b/', 'm.me/\u200b', 'javascript:alert(1)'],
    ['mailto:jane@example.com', 'ftp://example.com', 'data:,x', '', ' ', 'http:'],
    ['https://example.com', 'https://shop.example.org/a', 'https://10.0.0.1', '\ud800'],
    ['https://a.b/\ud800'],
  ].flat(),
)

const faultyBlockIds = fc.constantFrom(
  ...[
    ['', 's58fa63fe-6791-42bf-8674-fd4c377aa44f'],
    ['block:s58fa63fe-6791-42bf-8674-fd4c377aa44f;', 'block:welcome', 'block:', 'block:;'],
    ['block: a b ;', 'block:block:a;', 'block:a;b', 'block:a:b;', ' block:a; ', 'Block:a;'],
    ['block:\u200b;', 'block:\ud800;', 'block:\n;', ' ', 'a b', 'a;', ' a ', '\n'],
    ['block:a;user:gender:female;', 'block:a;;', 'block:a.', 'BLOCK:a;', 'block:;a'],
  ].flat(),
)

const faultyNames = fc.constantFrom(
  ...[
    ['a', 'a ', ' a', '\u200ba', 'a\u00a0', 'a\u0001', 'a\u00ad', 'A', 'a\ud800', 'a:b'],
    ['a;b', 'a b', 'first Name', 'first_name', 'First Name', 'firstname', 'first Name '],
    ['first\u00a0Name', 'FIRST-NAME', 'first\u200b Name', 'first\nName', 'last_name'],
    ['user_id', 'user ID', 'User\u200bID', 'userid ', 'email', 'E-mail', 'Email', ' email'],
    ['email\u200b', 'gender', 'Gender', 'gender\ud800', 'birthday', 'gender ', 'birth day'],
    ['Birthday', '', ' ', '\u200b', '\u00a0', '\n', '\u0001', '\ud800', ';', ':', '\ufeff'],
    ['\u2028', '\u200b ', '\u0085', ' \u200b ', '{{ name }}', '__proto__', 'constructor'],
  ].flat(),
)

const faultyValues = fc.constantFrom(
  ...[
    ['Female', 'F', 'woman', 'MALE', 'm', 'other', 'female', 'female ', 'fe\u200bmale'],
    ['Female;', 'f\n', '31/12/1990', '1990/12/31', '31.12.1990', '12/31/1990', '03/04/1990'],
    ['1990-2-3', '31 Dec 1990', '1990-02-30', '2999-01-01', '31/12/2999', '31/12/1990 '],
    ['1990-12-31', '1990-12-31\u200b', '31/12/90', 'jane@', 'jane@example.com'],
    ['jane@example.com ', 'jane@example.com;', ' jane@\u200bexample.com', 'a;b', ';', ';;'],
    ['a:b', ':', ' x', 'x ', ' x; ', 'a\u0001b', '\u0001', ' \u0001 ', '\ud800', 'a\ud800'],
    ['\u200b', 'a\u200bb', '\u00a0', 'a\u00a0b', '\u00a0a', '\ufeff', '\u200b ', '\u2028'],
    ['x\n\n', '\u00ad;', '{{ first_name }}', '{{ first_name }};', '%%First Name%%'],
    ['*| FNAME |*', '{{ a }} {{ b }}', '{{ a b }}', '{{ a\u00a0}}', '{{\u200ba}}'],
    ['{{a;b}}', "{{ first_name|default:'x y' }}", '{ gclid }', '{{ \n }}', '', ' ', 'x'],
    [
      'x.',
      '{{a}}',
      '\ud83d\u200b\ude00',
      '👩\u200d👧',
      '👩\u200d',
      '%%=v( @name )=%%',
      '__proto__',
      'constructor',
    ],
    ['{{  }}'],
  ].flat(),
)

const faultyRow: fc.Arbitrary<Row> = fc.record({
  kind: fc.constantFrom<Row['kind']>('user', 'user', 'variable'),
  name: fc.oneof({ weight: 9, arbitrary: faultyNames }, { weight: 1, arbitrary: nastyText }),
  value: fc.oneof({ weight: 9, arbitrary: faultyValues }, { weight: 1, arbitrary: nastyText }),
})

const faultyUtm = fc.record(
  { source: faultyValues, campaign: faultyValues, content: nastyText },
  { requiredKeys: [] },
)

/** Drafts with several of the faults that people make, met together. Few of them give a link. */
export const faultyDrafts: fc.Arbitrary<LinkDraft> = fc.record({
  channel: fc.constantFrom<LinkDraft['channel']>('website', 'messenger'),
  destination: faultyDestinations,
  blockId: faultyBlockIds,
  rows: fc.array(faultyRow, { maxLength: 4 }),
  utm: faultyUtm,
})

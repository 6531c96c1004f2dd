import { today } from '#test/link/arbitraries.ts'
import { setting, tracking, user, variable } from '#test/link/drafts.ts'
import { error, warning } from '#test/link/example.ts'
import type { Example, ExamplesOf } from '#test/link/example.ts'

/** A fault in the value of the only row, and the value that its fix puts there. */
const inValue = (
  name: string,
  value: string,
  mended?: string,
): Pick<Example, 'draft' | 'mended'> => ({
  draft: setting(user(name, value)),
  ...(mended === undefined
    ? {}
    : { mended: mended === 'none' ? mended : setting(user(name, mended)) }),
})
/** A fault in the name of the only row, and the name that its fix puts there. */
const inName = (name: string, mended?: string): Pick<Example, 'draft' | 'mended'> => ({
  draft: setting(user(name, 'x')),
  ...(mended === undefined ? {} : { mended: setting(user(mended, 'x')) }),
})
const inSource = (source: string, mended: string): Pick<Example, 'draft' | 'mended'> => ({
  draft: tracking({ source }),
  mended: tracking({ source: mended }),
})

const codeOf = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`
const control = (character: string): Example => ({
  name: `${codeOf(character)} stands in a value`,
  ...inValue('Note', `a${character}b`, 'a b'),
  ...error('rows.0.value'),
})
const invisible = (character: string): Example => ({
  name: `${codeOf(character)} stands between letters`,
  ...inValue('Note', `a${character}b`, 'ab'),
  ...warning('rows.0.value'),
})

/** What can be wrong with an attribute, a variable or a campaign parameter. */
export const rowExamples: ExamplesOf<`row.${string}`> = {
  'row.name-required': [
    { name: 'an attribute has no name', ...inName(''), ...error('rows.0.name') },
    { name: 'a name is only spaces', ...inName('  '), ...error('rows.0.name') },
  ],
  'row.value-required': [
    { name: 'an attribute has no value', ...inValue('Source', ''), ...error('rows.0.value') },
    { name: 'a value is only spaces', ...inValue('Source', ' '), ...error('rows.0.value') },
  ],
  'row.name-delimiter': [
    { name: 'a semicolon stands in a name', ...inName('a;b'), ...error('rows.0.name') },
    { name: 'a colon stands in a name', ...inName('a:b'), ...error('rows.0.name') },
  ],
  'row.value-semicolon': [
    {
      name: 'a semicolon stands in a value',
      ...inValue('Note', 'a;b;c', 'a,b,c'),
      ...error('rows.0.value'),
    },
  ],
  'row.value-colon': [
    { name: 'a colon stands in a value', ...inValue('Time', '12:30'), ...warning('rows.0.value') },
    {
      name: 'a colon stands beside a macro',
      ...inValue('Ad', '{{ad.name}}:{{ad.id}}'),
      ...warning('rows.0.value'),
    },
  ],
  'row.control-character': [
    {
      name: 'a line break stands in a value',
      ...inValue('Note', 'a\r\nb', 'a b'),
      ...error('rows.0.value'),
    },
    { name: 'a tab stands in a name', ...inName('a\tb', 'a b'), ...error('rows.0.name') },
    ...['\u0000', '\u001f', '\u007f', '\u0085', '\u009f', '\u2028', '\u2029'].map(control),
    {
      name: 'a control character stands in utm_source',
      ...inSource('a\u0001b', 'a b'),
      ...error('utm.source'),
    },
  ],
  'row.broken-character': [
    {
      name: 'half an emoji stands in a value',
      ...inValue('Note', 'a\ud83d', 'a'),
      ...error('rows.0.value'),
    },
    {
      name: 'half an emoji stands in a name',
      ...inName('a\ude00b', 'ab'),
      ...error('rows.0.name'),
    },
    {
      name: 'half an emoji stands in utm_source',
      ...inSource('a\ud83d', 'a'),
      ...error('utm.source'),
    },
  ],
  'row.invisible-character': [
    {
      name: 'a no-break space is a space',
      ...inValue('Note', 'a\u00a0b', 'a b'),
      ...warning('rows.0.value'),
    },
    {
      name: 'a zero-width space stands in a name',
      ...inName('a\u200bb', 'ab'),
      ...warning('rows.0.name'),
    },
    ...['\u200e', '\u202e', '\u2066', '\u2069', '\ufeff', '\u00ad', '\u2060', '\u200d'].map(
      invisible,
    ),
    {
      name: 'a zero-width space stands in utm_source',
      ...inSource('a\u200b', 'a'),
      ...warning('utm.source'),
    },
  ],
  'row.surrounding-space': [
    {
      name: 'a value begins with a space',
      ...inValue('Note', ' a', 'a'),
      ...warning('rows.0.value'),
    },
    {
      name: 'a value ends with a space',
      ...inValue('Note', 'a ', 'a'),
      ...warning('rows.0.value'),
    },
    { name: 'a name ends with a space', ...inName('Note ', 'Note'), ...warning('rows.0.name') },
    { name: 'utm_source ends with a space', ...inSource('a ', 'a'), ...warning('utm.source') },
  ],
  'row.macro-spaces': [
    {
      name: 'spaces stand inside the braces',
      ...inValue('Name', '{{ contact.company }}', '{{contact.company}}'),
      ...warning('rows.0.value'),
    },
    {
      name: 'spaces stand before a filter',
      ...inValue('Name', "{{ company|default:'' }}", "{{company|default:''}}"),
      ...warning('rows.0.value'),
    },
    {
      name: 'a space stands in the text for when there is no name',
      ...inValue('Name', "{{ company|default:'dear friend' }}", 'none'),
      ...warning('rows.0.value'),
      params: { quoted: 1 },
    },
    {
      name: 'a keyword’s own text has a space',
      ...inValue('Term', '{keyword:red shoes}', 'none'),
      ...warning('rows.0.value'),
    },
    {
      name: 'a space is part of a Salesforce name',
      ...inValue('Name', '%%Company Name%%', 'none'),
      ...warning('rows.0.value'),
    },
  ],
  'row.encoded-text': [
    {
      name: 'the value was percent-encoded already',
      ...inValue('Source', 'Face%20book', 'Face book'),
      ...warning('rows.0.value'),
    },
    {
      name: 'the value was percent-encoded twice',
      ...inValue('City', '%25C4%2590%25C3%25A0', 'Đà'),
      ...warning('rows.0.value'),
    },
    {
      name: 'what is encoded could not stand in a value',
      ...inValue('Source', 'a%3Bb', 'none'),
      ...warning('rows.0.value'),
    },
    {
      name: 'the name was percent-encoded already',
      draft: setting(user('Favourite%20shop', 'Hanoi')),
      ...warning('rows.0.name'),
      mended: setting(user('Favourite shop', 'Hanoi')),
    },
  ],
  'row.duplicate': [
    {
      name: 'an attribute is set twice',
      draft: setting(user('Source', 'a'), variable('n', '1'), user('Source', 'b')),
      ...error('rows.2.name'),
      mended: setting(user('Source', 'a'), variable('n', '1')),
    },
    {
      name: 'a variable is set to the same value twice',
      draft: setting(variable('n', '1'), variable('n', '1')),
      ...error('rows.1.name'),
      mended: setting(variable('n', '1')),
    },
  ],
  'row.system-name': [
    {
      name: 'the chat widget spells it so',
      ...inName('first_name', 'first Name'),
      ...warning('rows.0.name'),
    },
    { name: 'the case differs', ...inName('User id', 'user ID'), ...warning('rows.0.name') },
    { name: 'the space is missing', ...inName('lastName', 'last Name'), ...warning('rows.0.name') },
    {
      name: 'the case of an email differs',
      draft: setting(user('E-Mail', 'jane@example.com')),
      ...warning('rows.0.name'),
      mended: setting(user('email', 'jane@example.com')),
    },
  ],
  'row.system-spelling': [
    {
      name: 'the bot spells a system attribute like this custom one',
      ...inName('first_name', 'first Name'),
      options: { today, systemNames: 'widget-api' },
      ...error('rows.0.name'),
    },
  ],
  'row.gender': [
    {
      name: 'it begins with a capital',
      ...inValue('gender', 'Female', 'female'),
      ...error('rows.0.value'),
    },
    { name: 'it is one letter', ...inValue('gender', 'F', 'female'), ...error('rows.0.value') },
    {
      name: 'it is another word',
      ...inValue('gender', 'woman', 'female'),
      ...error('rows.0.value'),
    },
    {
      name: 'it is the word of another language',
      ...inValue('gender', 'Weiblich', 'female'),
      ...error('rows.0.value'),
    },
    {
      name: 'it is a word that nobody can map',
      ...inValue('gender', 'blue', 'none'),
      ...error('rows.0.value'),
    },
  ],
  'row.birthday': [
    {
      name: 'the day comes first',
      ...inValue('birthday', '31/12/1990', '1990-12-31'),
      ...error('rows.0.value'),
    },
    {
      name: 'slashes stand in it',
      ...inValue('birthday', '1990/12/31', '1990-12-31'),
      ...error('rows.0.value'),
    },
    {
      name: 'day and month cannot be told apart',
      ...inValue('birthday', '03/04/1990', 'none'),
      ...error('rows.0.value'),
    },
    {
      name: 'no such day exists',
      ...inValue('birthday', '1990-02-30', 'none'),
      ...error('rows.0.value'),
    },
    {
      name: 'the year is no leap year',
      ...inValue('birthday', '1900-02-29', 'none'),
      ...error('rows.0.value'),
    },
    {
      name: 'the day is tomorrow',
      ...inValue('birthday', '2026-03-16', 'none'),
      options: { today: '2026-03-15' },
      ...error('rows.0.value'),
    },
  ],
  'row.email': [
    { name: 'the host is missing', ...inValue('email', 'jane@'), ...error('rows.0.value') },
    {
      name: 'the at sign is missing',
      ...inValue('email', 'jane.example.com'),
      ...error('rows.0.value'),
    },
    {
      name: 'a space stands in it',
      ...inValue('email', 'jane doe@example.com'),
      ...error('rows.0.value'),
    },
  ],
}

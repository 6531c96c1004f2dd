import type { BotCode, BotKnowledge, LinkDraft, SystemNames } from '#link/index.ts'
import { blockId, chat, setting, site, starting, user, variable } from '#test/link/drafts.ts'

/** A bot that sells clothes. */
export const shop: BotKnowledge = {
  addresses: ['https://example.com/', 'https://www.acme-shop.com/start', 'https://m.me/acme'],
  blocks: [
    { id: blockId, name: 'Welcome', note: '' },
    { id: 's0a1b2c3d-0000-4000-8000-000000000001', name: 'Summer sale', note: '' },
  ],
  attributes: [
    { name: 'Source', type: 'text', values: [], note: '' },
    { name: 'Favourite shop', type: 'text', values: ['Hà Nội', 'Huế'], note: '' },
    { name: 'visits', type: 'number', values: [], note: '' },
    { name: 'member since', type: 'date', values: [], note: '' },
    { name: 'newsletter', type: 'yes-no', values: [], note: '' },
  ],
  variables: [
    { name: 'color', type: 'text', values: [], note: '' },
    { name: 'size', type: 'text', values: ['S', 'M', 'L'], note: '' },
  ],
  systemNames: 'documented',
}

/** One way in which a bot's diagnostic comes about, and what its fix makes of the draft. */
export interface BotExample {
  readonly name: string
  readonly draft: LinkDraft
  readonly knowledge?: BotKnowledge
  readonly systemNames?: SystemNames
  readonly path: string
  /** The draft after the fix; `'none'` where no fix can be right. */
  readonly mended: LinkDraft | 'none'
}

/** A value of this name, and the value after the fix. */
const value = (
  name: string,
  written: string,
  meant: string | null = null,
): Pick<BotExample, 'draft' | 'path' | 'mended'> => ({
  draft: setting(user(name, written)),
  path: 'rows.0.value',
  mended: meant === null ? 'none' : setting(user(name, meant)),
})

/** The examples of every code. A code without its example does not compile. */
export const botExamples: Record<BotCode, readonly [BotExample, ...BotExample[]]> = {
  'bot.unknown-address': [
    {
      name: 'another website stands there',
      draft: site('https://other.example/a?b#c'),
      path: 'destination',
      mended: 'none',
    },
    {
      name: 'two letters of the host are swapped',
      draft: site('https://www.Exmaple.com/a?b#c'),
      path: 'destination',
      mended: site('https://www.example.com/a?b#c'),
    },
    {
      name: 'a letter of the Messenger page is missing',
      draft: chat('m.me/acm'),
      knowledge: { ...shop, addresses: ['https://m.me/acmes'] },
      path: 'destination',
      mended: 'none',
    },
    {
      name: 'the page’s letters stand in the host as well',
      draft: chat('https://m.me/mess.me'),
      knowledge: { ...shop, addresses: ['https://m.me/messe.me'] },
      path: 'destination',
      mended: chat('https://m.me/messe.me'),
    },
    {
      name: 'a letter of a longer Messenger page is wrong',
      draft: chat('m.me/acme.stoer'),
      knowledge: { ...shop, addresses: ['https://m.me/acme.store'] },
      path: 'destination',
      mended: chat('m.me/acme.store'),
    },
  ],
  'bot.unknown-block': [
    {
      name: 'nothing is like it',
      draft: starting('s11111111-2222-4333-8444-555555555555'),
      path: 'blockId',
      mended: 'none',
    },
    {
      name: 'a digit of the ID is wrong',
      draft: starting(blockId.replace('67', '76')),
      path: 'blockId',
      mended: starting(blockId),
    },
    {
      name: 'the name stands in the place of the ID',
      draft: starting('summer sale'),
      path: 'blockId',
      mended: starting('s0a1b2c3d-0000-4000-8000-000000000001'),
    },
    {
      name: 'the name is misspelt as well',
      draft: starting('Welcom'),
      path: 'blockId',
      mended: starting(blockId),
    },
  ],
  'bot.unknown-attribute': [
    {
      name: 'the case is another',
      draft: setting(user('source', 'Facebook')),
      path: 'rows.0.name',
      mended: setting(user('Source', 'Facebook')),
    },
    {
      name: 'it is written with an underline',
      draft: setting(variable('color', 'black'), user('favourite_shop', 'Huế')),
      path: 'rows.1.name',
      mended: setting(variable('color', 'black'), user('Favourite shop', 'Huế')),
    },
    {
      name: 'nothing is like it',
      draft: setting(user('Campaign', 'a')),
      path: 'rows.0.name',
      mended: 'none',
    },
    {
      name: 'two are as near',
      draft: setting(user('colour b', '1')),
      knowledge: {
        ...shop,
        attributes: ['colour a', 'colour c'].map((name) => ({
          name,
          type: 'text',
          values: [],
          note: '',
        })),
      },
      path: 'rows.0.name',
      mended: 'none',
    },
  ],
  'bot.unknown-variable': [
    {
      name: 'it is spelled the British way',
      draft: setting(variable('colour', 'black')),
      path: 'rows.0.name',
      mended: setting(variable('color', 'black')),
    },
    {
      name: 'it is too short to be told',
      draft: setting(variable('siz', 'M')),
      path: 'rows.0.name',
      mended: 'none',
    },
  ],
  'bot.wrong-kind': [
    {
      name: 'a variable is set as an attribute',
      draft: setting(user('color', 'black')),
      path: 'rows.0.name',
      mended: setting(variable('color', 'black')),
    },
    {
      name: 'an attribute is set as a variable',
      draft: setting(variable('Source', 'Facebook')),
      path: 'rows.0.name',
      mended: setting(user('Source', 'Facebook')),
    },
    {
      name: 'BotStar’s own attribute is set as a variable',
      draft: setting(variable('gender', 'female')),
      path: 'rows.0.name',
      mended: setting(user('gender', 'female')),
    },
  ],
  'bot.value-not-allowed': [
    { name: 'it is none of the list', ...value('Favourite shop', 'Paris') },
    { name: 'only the accents are missing', ...value('Favourite shop', 'ha noi', 'Hà Nội') },
    {
      name: 'a variable has a list too',
      draft: setting(variable('size', 'm')),
      path: 'rows.0.value',
      mended: setting(variable('size', 'M')),
    },
  ],
  'bot.not-a-number': [
    { name: 'it is a word', ...value('visits', 'many') },
    { name: 'it has a decimal comma', ...value('visits', '1,5', '1.5') },
    { name: 'it has spaces between thousands', ...value('visits', '12 000', '12000') },
    { name: 'its comma can mean two things', ...value('visits', '1,234') },
  ],
  'bot.not-a-date': [
    { name: 'it is no day', ...value('member since', '2026-02-30') },
    { name: 'it is written the German way', ...value('member since', '31.12.2026', '2026-12-31') },
    { name: 'day and month can be swapped', ...value('member since', '05/06/2026') },
  ],
  'bot.not-yes-no': [
    { name: 'it is a word', ...value('newsletter', 'maybe') },
    { name: 'it begins with a capital letter', ...value('newsletter', 'Yes', 'yes') },
    { name: 'it is a digit', ...value('newsletter', '0', 'no') },
  ],
  'bot.spelling': [
    {
      name: 'the bot reads the widget’s names',
      draft: setting(user('first Name', '{{first_name}}')),
      knowledge: { ...shop, systemNames: 'widget-api' },
      path: 'link',
      mended: 'none',
    },
    {
      name: 'the link writes the widget’s names',
      draft: setting(user('user ID', '{{id}}')),
      systemNames: 'widget-api',
      path: 'link',
      mended: 'none',
    },
  ],
}

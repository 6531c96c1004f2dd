import type { BotCode, DraftDiagnostic, Fix, FixId, LinkCode } from '#link/index.ts'

/** What is wrong with a link, in English sentences that say what to do. Another language is another file of this shape. */

const number = new Intl.NumberFormat('en')
const list = new Intl.ListFormat('en', { type: 'conjunction' })

type Params = Readonly<Record<string, string | number>>
/** A sentence that holds facts. */
export type Say = (params: Params) => string

const sentences: Record<LinkCode | BotCode, string | Say> = {
  'destination.required': 'Fill in where the link leads.',
  'destination.invalid':
    'No browser can open this address. Look for spaces, line breaks and missing pieces.',
  'destination.scheme': ({ scheme }) =>
    `A link opens an http or https address, not “${scheme}:”. Paste the address of a web page.`,
  'destination.credentials':
    'The address holds a user name or a password, which everyone with the link could read.',
  'destination.scheme-added': '“https://” is put in front.',
  'destination.insecure':
    'http is not secure: browsers warn about it, and the chat may not load. Use https if the site has it.',
  'destination.local': 'Only your own computer or network opens this address. Customers cannot.',
  'destination.invisible-character':
    'The address holds an invisible character, as copying sometimes brings along. It would open another page.',
  'destination.signature-replaced': ({ name }) =>
    `The address carried “${name}=” already. What you choose here takes its place.`,
  'destination.holds-data':
    'Data for a bot stands in the address, where no bot finds it. Check the link, or take the data out.',
  'destination.redirect': ({ host }) =>
    `This is a redirect of ${host}, and the data would get lost on the way. Use the address that it leads to.`,
  'destination.is-messenger':
    'This is a Messenger link. Switch to Messenger, or give the address of your website.',
  'destination.not-messenger':
    'A Messenger link begins with https://m.me/. In BotStar it is under Publish > Share > Messenger.',
  'destination.page-missing': 'The name of your page is missing after m.me/.',
  'destination.notification-link':
    'Links with m.me/rn/ sign people up for notifications and carry nothing to a bot. Use your page’s own m.me link.',
  'block.default':
    'No block: new chat users start at the default block, current chat users see their conversation.',
  'block.pasted-part': 'Only the ID belongs here, without “block:” and “;”.',
  'block.characters': ({ named }) =>
    ofBlockName(named) ??
    'This is no block ID, since spaces, “;” or “:” are in it. Copy the ID, not the name, from the Properties Panel.',
  'block.format':
    'Block IDs look like s58fa63fe-6791-42bf-8674-fd4c377aa44f. Check that this one is whole.',
  'row.name-required': 'Say what this value is for, or remove the row.',
  'row.value-required': 'Fill in a value, or remove the row.',
  'row.name-delimiter': 'A name cannot hold “;” or “:”: the bot would cut it there.',
  'row.value-semicolon': 'A value cannot hold “;”: the bot would cut it there.',
  'row.value-colon':
    'Some bots cut a value at “:” and lose the rest. Test the link, or do without.',
  'row.control-character': 'There is a line break or another control character in it.',
  'row.broken-character': 'Half a character is in it, such as one half of an emoji.',
  'row.invisible-character':
    'There is an invisible character in it. To the bot that is a different text.',
  'row.surrounding-space': 'It begins or ends with a space, and the bot would keep it.',
  'row.macro-spaces': ({ quoted }) =>
    quoted === 1
      ? 'The link has to encode the space in the placeholder’s default text, and then it is not filled in. Use a default of one word, and no other spaces.'
      : 'A placeholder with spaces in it is not filled in. Write it without spaces.',
  'row.encoded-text':
    'It holds percent-encoded text such as %20, and the bot would read it just so. Write it plainly: the link encodes it.',
  'row.duplicate': ({ name }) => `“${name}” is set above already. A link can set it once.`,
  'row.system-name': ({ name }) =>
    `BotStar’s own attribute is spelled “${name}”. With this spelling the link writes to another one.`,
  'row.system-spelling': ({ name }) =>
    `Your bot reads this name as its own attribute “${name}”. Choose that one.`,
  'row.gender': 'Gender is male, female or unknown, spelled like this.',
  'row.birthday': ({ typed, dayFirst, monthFirst }) =>
    typed === undefined
      ? 'A birthday is a day in the past, written year-month-day, such as 1990-12-31.'
      : `Whether ${typed} is ${dayFirst} or ${monthFirst} cannot be told. Write the one that is meant.`,
  'row.email': 'This is not an e-mail address.',
  'link.nothing-to-do':
    'Without a block, an attribute or a variable this is an ordinary link, and tells the bot nothing.',
  'link.personal-data': ({ names }) =>
    `Everyone who clicks is recorded with this ${list.format(String(names).split(', '))}, and everyone who sees the link can read it. That is right only in a message to one person.`,
  'link.ref-too-long': ({ length, limit }) =>
    `Messenger takes ${number.format(Number(limit))} characters of data, and this link has ${number.format(Number(length))}. Shorten values or remove rows.`,
  'link.long': ({ length, limit }) =>
    `The link has ${number.format(Number(length))} characters. Some ad platforms and mail programs cut off what is over ${number.format(Number(limit))}.`,
  'link.final-dot':
    'The last dot is written %2E, since mail and chat programs drop a dot at the end of a link.',
  'link.utm-on-messenger':
    'Campaign tracking does nothing on Messenger, where no page of yours opens that could count it. Set an attribute such as Source instead.',
  'bot.unknown-address': ({ place }) => `Your bot is not known to be at ${place}.`,
  'bot.unknown-block': ({ named }) => ofBlockName(named) ?? 'Your bot has no block with this ID.',
  'bot.unknown-attribute': 'Your bot has no attribute of this name.',
  'bot.unknown-variable': 'Your bot has no variable of this name.',
  'bot.wrong-kind': ({ kind, name }) =>
    `In your bot “${name}” is ${kind === 'user' ? 'an attribute' : 'a variable'}.`,
  'bot.value-not-allowed': ({ name, values, more }) =>
    `In your bot “${name}” is one of: ${values}${Number(more) > 0 ? ` and ${number.format(Number(more))} more` : ''}.`,
  'bot.not-a-number': 'In your bot this is a number, written like 12 or 12.5.',
  'bot.not-a-date': 'In your bot this is a date, written year-month-day, such as 2026-12-31.',
  'bot.not-yes-no': 'In your bot this is yes or no.',
  'bot.spelling': ({ here, there }) => `The link writes “${here}”, and your bot reads “${there}”.`,
}

/** Where blocks may stand by their names. */
function ofBlockName(named: string | number | undefined): string | null {
  if (named === 'unknown') return 'Your bot has no block of this name.'
  if (named !== 'shared') return null
  return 'Several blocks of your bot have this name. Give the ID of the one that is meant.'
}

/** Of campaign tracking, which no bot reads. */
const ofTracking: Partial<typeof sentences> = {
  'row.invisible-character':
    'There is an invisible character in it. Your statistics would count it as a different text.',
  'row.surrounding-space':
    'It begins or ends with a space. Your statistics keep that, and count it as a different text.',
}

const fixes: Record<FixId, string | ((to: string) => string)> = {
  'encode-spaces': 'Write the spaces as %20',
  'add-slashes': (to) => `Write ${to}`,
  unwrap: (to) => `Keep ${to}`,
  'remove-credentials': 'Remove them',
  'use-https': 'Use https',
  'switch-channel': (to) => (to === 'messenger' ? 'Switch to Messenger' : 'Switch to Website'),
  'use-messenger-link': (to) => `Use ${to}`,
  'keep-id': 'Keep the ID only',
  'remove-spaces': 'Keep the ID only',
  'put-comma': 'Put “,” instead',
  'put-space': 'Put a space instead',
  'remove-broken': 'Remove it',
  'remove-invisible': 'Remove it',
  trim: 'Remove the space',
  'close-macro': 'Remove the spaces',
  'use-system-name': (to) => `Use “${to}”`,
  'use-value': (to) => `Use “${to}”`,
  'remove-row': 'Remove this row',
  'decode-again': (to) => `Use “${to}”`,
  'use-target': (to) => `Use ${to}`,
  'use-known': (to) => `Did you mean “${to}”?`,
  'remove-tracking': 'Remove the campaign tracking',
  'use-macro': (to) => `Write ${to}`,
  'use-merge-tag': (to) => `Use ${to}`,
  'switch-kind': (to) => (to === 'user' ? 'Make it an attribute' : 'Make it a variable'),
}

/** One sentence: what is so, and what to do about it. */
export function sentenceOf({ code, path, params = {} }: DraftDiagnostic): string {
  const sentence = (path.startsWith('utm.') ? ofTracking[code] : undefined) ?? sentences[code]
  return typeof sentence === 'string' ? sentence : sentence(params)
}

/** The word to click for a fix. */
export function fixLabel({ id, changes, called }: Fix): string {
  const label = fixes[id]
  return typeof label === 'string' ? label : label(called ?? changes[0]?.to ?? '')
}

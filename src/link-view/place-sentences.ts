import type {
  MacroMeaning,
  MacroPlatform,
  PlaceCode,
  PlaceDiagnostic,
  PlaceId,
} from '#link/index.ts'
import { macroMeanings, placeActors, platformNames } from './place-words.ts'
import type { Say } from './words.ts'

/** What is said about the place where a link is pasted, in English. Loaded with the choice of places. */

const number = new Intl.NumberFormat('en')
const list = new Intl.ListFormat('en', { type: 'disjunction' })

type Params = Parameters<Say>[0]

const many = (count: unknown) => number.format(Number(count))

const isPlace = (name: unknown): name is PlaceId => typeof name === 'string' && name in placeActors
const isPlatform = (name: string): name is MacroPlatform => name in platformNames
const isMeaning = (name: unknown): name is MacroMeaning =>
  typeof name === 'string' && name in macroMeanings

/** Who does it, at the beginning of a sentence. */
const actor = ({ place }: Params) => placeActors[isPlace(place) ? place : 'none']

const platformsIn = ({ platforms = '' }: Params) =>
  list.format(
    String(platforms)
      .split(' ')
      .filter(isPlatform)
      .map((name) => platformNames[name]),
  )

const meaningIn = ({ meaning }: Params) => (isMeaning(meaning) ? macroMeanings[meaning] : 'it')

const isKind = ({ place }: Params, ...ids: readonly PlaceId[]) =>
  isPlace(place) && ids.includes(place)

const sentences: Record<PlaceCode, string | Say> = {
  'place.personal-data': ({ name, value }) =>
    `Everyone who clicks becomes “${value}”: it is written over the ${name} in each record. A link for many people cannot hold it.`,
  'place.personal-data-in-mail': ({ name, value }) =>
    `Every reader who clicks becomes “${value}”. For a mail to more than one person, use a merge tag, which fills in each reader’s own ${name}.`,
  'place.too-long': tooLong,
  'place.long': long,
  'place.no-macros': noMacros,
  'place.foreign-macro': foreignMacro,
  'place.misspelt-macro': misspelt,
  'place.unknown-macro': unknown,
  'place.unfit-macro': (params) =>
    `${params['macro']} stands for ${meaningIn(params)}, which is never ${takenIn(params)}. Take it out, or set another attribute with it.`,
  'place.macro-in-name': ({ macro }) =>
    `${macro} is not filled in within a name. Write it into the value, and give the value a plain name.`,
  'place.template-only': ({ macro }) =>
    `${macro} belongs into a tracking template, and means nothing in the link itself. Take it out.`,
  'place.tag-with-space': spaced,
  'place.tag-not-carried': ({ macro }) =>
    `${macro} holds “=”, so that the link has to encode it, and it is not filled in. Put the finished link together in the mail program.`,
  'place.semicolon': semicolon,
  'place.refused-characters': (params) =>
    `${actor(params)} may refuse a link with ${params['characters']} in it. Try it there before the campaign starts; if it is refused, use a short link.`,
  'place.final-mark': (params) =>
    `The link ends in “${params['mark']}”. ${actor(params)} may take that for the end of a sentence and drop it.`,
  'place.line-length': ({ length, limit }) =>
    `The link has ${many(length)} characters, and a line of a mail holds ${many(limit)}. Put it behind a button or a word, not into plain text.`,
  'place.sms-parts': ({ parts }) =>
    `With this link the SMS is sent as ${many(parts)} messages or more, and some phones break a link between two of them. A short link fits into one.`,
  'place.mail-redirect': (params) =>
    `${actor(params)} may lead the link through an address of its own to count clicks, which may encode it once more. Send yourself a test mail and click it.`,
  'place.macro-values': ({ macro }) =>
    `What is filled in for ${macro} may itself hold “;” or “:”, and a bot would cut it there. Keep these marks out of names of campaigns, ads and contacts.`,
  'place.analytics': ({ parameter }) =>
    `If the website uses Google Analytics: it forbids personal data in addresses. Add “${parameter}” once to the query parameters that it redacts.`,
}

function misspelt(params: Params): string {
  const { macro, meant, mayBeOwn } = params
  if (mayBeOwn === 1) {
    return `Did you mean ${meant}? Unless your list has a field of that name, ${macro} is filled in with nothing.`
  }
  const fault = `${macro} is not filled in like this.`
  return isKind(params, 'mail')
    ? `${fault} It is written ${meant}.`
    : `${fault} ${actor(params)} spells it ${meant}.`
}

function unknown(params: Params): string {
  const { macro, meaning } = params
  if (meaning === undefined) {
    return `${actor(params)} is not known to fill in ${macro}. Check its spelling, or the record will hold it as it stands here.`
  }
  return nothingFor(params, `${actor(params)} does not fill in ${macro}`)
}

function spaced(params: Params): string {
  const { macro, meant } = params
  return String(meant).startsWith('%%=v(')
    ? `The space in ${macro} breaks the link. Set a variable in the mail, such as SET ${variableIn(meant)} = [${String(macro).replaceAll('%', '')}], and write ${meant}.`
    : `${macro} is not filled in with spaces in it. ${actor(params)} spells it ${meant}.`
}

function takenIn({ takes }: Params): string {
  if (takes === 'email') return 'an e-mail address'
  return takes === 'gender' ? 'a gender' : 'a birthday'
}

/** How much longer a link gets by what is filled in is a guess: the longest that is likely. */
function long(params: Params): string {
  const { length, limit, filled, level } = params
  const isGoogle = isKind(params, 'google-ads')
  const unit = isGoogle ? 'bytes' : 'characters'
  const reached =
    filled === 1
      ? `The link may reach ${many(length)} ${unit} once its placeholders are filled in`
      : `The link has ${many(length)} ${unit}`
  if (!isGoogle)
    return `${reached}. ${actor(params)} may cut off or refuse what is over ${many(limit)}.`
  const where = level === 'keyword' ? ' on a keyword' : ''
  const what = `${reached}, and Google Ads takes ${many(limit)}${where}.`
  return filled === 1
    ? `${what} Shorten it, to be sure.`
    : `${what} Use it on ads only, or shorten it.`
}

function tooLong(params: Params): string {
  const { place, limit, length, level } = params
  if (place === 'print') {
    const code = level === undefined ? 'The greatest QR code' : `A QR code of level ${level}`
    return `${code} holds ${many(limit)} bytes, and this link has ${many(length)}. Shorten it, or print a short link.`
  }
  const where = level === 'keyword' ? ' on a keyword' : ''
  return `${actor(params)} takes ${many(limit)} bytes${where}, and this link has ${many(length)}. Shorten values or remove rows.`
}

function noMacros(params: Params): string {
  const { macro, family } = params
  if (isKind(params, 'linkedin-ads')) {
    return `LinkedIn fills in nothing inside a link: it appends its own parameters. ${macro} would be recorded just so.`
  }
  const who = family === 'mail' ? 'Only a mail program' : 'Only an ad'
  return `${who} fills in ${macro}. Here it would be recorded just so: write what it stands for, ${meaningIn(params)}.`
}

function foreignMacro(params: Params): string {
  const { macro, meant, family } = params
  if (meant !== undefined) {
    return `${macro} belongs to ${platformsIn(params)}. ${actor(params)} spells it ${meant}.`
  }
  const here = `${actor(params)} does not fill in ${macro}, which belongs to ${platformsIn(params)}`
  if (isKind(params, 'salesforce') && family === 'mail') {
    return `${here}. Set a variable in the mail, such as @name, and write %%=v(@name)=%%.`
  }
  return nothingFor(params, here)
}

/** Where the place has no placeholder of that meaning. */
function nothingFor(params: Params, here: string): string {
  const { meaning } = params
  if (isKind(params, 'google-ads') && meaning === 'campaign-name') {
    return `${here}: it has no placeholder for a campaign’s name. Use {campaignid}, or set a custom parameter such as {_campaign} in each campaign.`
  }
  const isOfReader = isMeaning(meaning) && readerMeanings.has(meaning)
  return isOfReader && isAd(params)
    ? `${here}. An ad does not know who clicks it: take it out.`
    : `${here}, and has nothing that stands for ${meaningIn(params)}. Write a fixed text instead.`
}

const readerMeanings: ReadonlySet<MacroMeaning> = new Set([
  'first-name',
  'last-name',
  'email',
  'phone',
  'contact-field',
])

function isAd({ place }: Params): boolean {
  return typeof place === 'string' && place.endsWith('-ads')
}

function semicolon(params: Params): string {
  const fault =
    params['how'] === 'separates'
      ? `${actor(params)} may take “;” for a mark between parameters and lose what stands behind it.`
      : `${actor(params)} may end the link at the first “;”, and lose the rest.`
  return params['remedy'] === 'encode'
    ? `${fault} Write the link with encoded marks: Messenger decodes them. It gets longer, and a bot that cuts before it decodes would find nothing in it.`
    : `${fault} ${isAd(params) ? 'Use' : 'Put it behind a word or a button, or use'} a short link, and click it there before it goes out.`
}

function variableIn(meant: unknown): string {
  return /@\w+/.exec(String(meant))?.[0] ?? '@name'
}

/** One sentence or two: what the place does to the link, and what to do about it. */
export function placeSentenceOf({ code, params = {} }: PlaceDiagnostic): string {
  const sentence = sentences[code]
  return typeof sentence === 'string' ? sentence : sentence(params)
}

/** What a placeholder stands for and where, in one sentence. */
export function macroSentence(
  macro: string,
  meaning: MacroMeaning,
  platform: MacroPlatform,
): string {
  return `On ${platformNames[platform]} ${macro} stands for ${macroMeanings[meaning]}.`
}

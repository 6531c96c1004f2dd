import type { Link } from './build.ts'
import { diagnostic, type PlaceCode, type PlaceDiagnostic } from './diagnostic.ts'
import type { Channel } from './draft.ts'
import { fillSample } from './fill-samples.ts'
import { marks } from './grammar.ts'
import {
  caution,
  googleBytes,
  placeTable,
  qrBytes,
  type GoogleLevel,
  type PlaceId,
  type PlaceLimit,
  type PlaceLine,
  type PlaceOptions,
  type QrLevel,
} from './places.ts'

/** A link that can be pasted. */
interface Pasted extends Link {
  readonly url: string
}

/** Clauses 10.2 and 10.4: what becomes of the link's text at the place. Linear. */
export function judgePlaceLink(
  channel: Channel,
  link: Link,
  place: PlaceId,
  options: PlaceOptions,
  found: PlaceDiagnostic[],
): void {
  const { url } = link
  if (url === null || url === '') return
  const line: PlaceLine = placeTable[place]
  const say = (code: PlaceCode, params: Readonly<Record<string, string | number>>) => {
    found.push(diagnostic(code, 'link', { params: { place, ...params } }))
  }
  judgeLength({ ...link, url }, place, line, options, say)
  if (line.semicolon !== 'kept' && url.includes(marks.part)) {
    say('place.semicolon', { how: line.semicolon, remedy: remedyFor(channel, link) })
  }
  const refused = line.refuses.filter((character) => url.includes(character))
  if (refused.length > 0) say('place.refused-characters', { characters: refused.join(' ') })
  const mark = finalMark.exec(url)?.[0]
  if (line.dropsFinalMarks && mark !== undefined) say('place.final-mark', { mark })
  // Of an address without data there is nothing to lose on the way.
  const isSigned = link.segments.some(({ part }) => part === 'signature')
  if (line.breaks === 'redirects' && isSigned) say('place.mail-redirect', {})
  judgeBreaks(url, line, say)
}

type Say = (code: PlaceCode, params: Readonly<Record<string, string | number>>) => void

const finalMark = /[.;:,!?)\]'"]$/

/** On Messenger the separators can be encoded, which helps where no other `;` stands in the link. */
function remedyFor(channel: Channel, { segments }: Link): 'encode' | 'hide' {
  const isElsewhere = segments.some(
    ({ part, text }) =>
      (part === 'destination' || part === 'fragment') && text.includes(marks.part),
  )
  return channel === 'messenger' && !isElsewhere ? 'encode' : 'hide'
}

/**
 * Only what is too long as it is written is refused for sure. What may get too long, with the longest samples in the stead
 * of what is filled in there, is an estimate.
 */
function judgeLength(
  { url, diagnostics }: Pasted,
  place: PlaceId,
  { limit, fills }: PlaceLine,
  { google, qr }: PlaceOptions,
  say: Say,
): void {
  const level = place === 'google-ads' ? google : place === 'print' ? qr : undefined
  const most = limitOf(place, limit.most, google, qr)
  const ofLevel = level && { level }
  const { length } = url
  const tell = (code: PlaceCode, facts: Parameters<Say>[1]) =>
    say(code, { unit: limit.unit, ...facts })
  if (length > most && limit.isHard) {
    tell('place.too-long', { length, filled: 0, limit: most, ...ofLevel })
    return
  }
  // Of the general limit building has spoken.
  if (length > most && isSaidByBuilding(limit, diagnostics)) return
  const filled = fills.length === 0 ? length : fillSample(url, 'longest', fills).length
  const longest = Math.max(length, filled)
  const long = (over: number, facts: Parameters<Say>[1] = {}) => {
    const isAsWritten = length > over
    const lengths = { length: isAsWritten ? length : longest, filled: isAsWritten ? 0 : 1 }
    tell('place.long', { ...lengths, limit: over, ...facts })
  }
  const mayBeKeyword = place === 'google-ads' && google === undefined
  if (longest > most) long(most, ofLevel)
  else if (mayBeKeyword && longest > googleBytes.keyword) {
    long(googleBytes.keyword, { level: 'keyword' })
  }
}

function isSaidByBuilding(limit: PlaceLimit, diagnostics: Link['diagnostics']): boolean {
  return limit === caution && diagnostics.some(({ code }) => code === 'link.long')
}

function limitOf(
  place: PlaceId,
  most: number,
  google: GoogleLevel = 'ad',
  qr: QrLevel = 'L',
): number {
  if (place === 'google-ads') return googleBytes[google]
  return place === 'print' ? qrBytes[qr] : most
}

/** RFC 5322: a line of a mail. */
const longestLine = 998

function judgeBreaks(url: string, { breaks }: PlaceLine, say: Say): void {
  if (breaks === 'redirects' && url.length > longestLine) {
    say('place.line-length', { length: url.length, limit: longestLine })
  }
  if (breaks === 'cuts') {
    const parts = smsParts(url)
    if (parts > 1) say('place.sms-parts', { parts, length: url.length })
  }
}

/** GSM 03.38: one message holds 160 characters, a piece of a longer one 153; some characters count twice. */
function smsParts(url: string): number {
  const length = url.length + (url.match(/[[\]{}\\^|~]/g)?.length ?? 0)
  return length <= 160 ? 1 : Math.ceil(length / 153)
}

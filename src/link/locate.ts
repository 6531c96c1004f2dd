import { joinAddress, splitAddress, withParameters } from './address.ts'
import type { Channel } from './draft.ts'
import { marks, signatures, utmPrefix } from './grammar.ts'
import { leaveOut, say, type Notes } from './notes.ts'
import { channelOf, isData, placedParameters, withData, type Parameter } from './parameters.ts'
import { keyword, signatureWithValue, space } from './patterns.ts'
import { holdsData, isCutByFragment, isSignature, isUnsigned } from './signed-data.ts'
import type { Span } from './span.ts'
import { rewriteTraced, sliceTraced, spanOf, type Traced } from './traced.ts'

/** A bare link, taken apart. */
export interface Located {
  readonly channel: Channel
  /** What stands behind the signature; `null` where there is none. */
  readonly payload: Traced | null
  /** The address without it. */
  readonly destination: string
}

/** Clause 8.3: finds the data of a bare link, mends the marks in front of it; `null` for what is no web address. Linear. */
export function locate(bare: Traced, notes: Notes): Located | null {
  const channel = meantChannel(bare.text)
  if (channel === null) return null
  const link = mendMarks(bare, channel, notes)
  const all = placedParameters(link.text)
  const own = chooseSignature(link, all, channel, notes)
  if (own === null || !isData(own, channel)) {
    const moved = inFragment(link, all, channel, notes)
    if (moved !== null) return moved
  }
  if (own === null) {
    say(notes, 'paste.no-signature', [spanOf(link)])
    return { channel, payload: null, destination: link.text }
  }
  return takeOut(link, all, own, channel, notes)
}

/** Data under `ref` on a page of Facebook's is meant for Messenger, which has an address of its own. */
function meantChannel(link: string): Channel | null {
  const isFacebook = facebookPage.test(link)
  const isMeant = isFacebook && withData(placedParameters(link), signatures.messenger, 'website')
  return isMeant ? 'messenger' : channelOf(link)
}

const facebookPage = /^(?:https?:\/\/)?(?:(?:www|m|web)\.)?(?:facebook|fb)\.com\//i

/** The data that begins with a parameter, and the address without it and without what makes way for it. */
function takeOut(
  link: Traced,
  all: readonly Parameter[],
  own: Parameter,
  channel: Channel,
  notes: Notes,
): Located {
  const end = endOfData(link, all, own, notes)
  const between = all.filter((one) => isBetween(one, own, end))
  const starts = new Set(between.map(({ start }) => start - 1 - own.value))
  const rest = withoutStrays(link, all, own, end, notes)
  const kept = [...withoutRepeated(link, rest, channel, notes), ...between]
  const address = splitAddress(link.text)
  const fragment = end > own.end && end === link.text.length ? '' : address.fragment
  const texts = kept.toSorted((a, b) => a.start - b.start).map(({ text }) => text)
  const payload = sliceTraced(link, own.value, end)
  return {
    channel,
    payload: rewriteTraced(payload, /&[^&#]*/g, (_, start) => (starts.has(start) ? '' : null)),
    destination: joinAddress(withParameters({ ...address, fragment }, texts)),
  }
}

/** The parameters outside the data. `&gender:female` is none, and no part either. */
function withoutStrays(
  link: Traced,
  all: readonly Parameter[],
  own: Parameter,
  end: number,
  notes: Notes,
): readonly Parameter[] {
  const isStray = ({ start, text }: Parameter) => start >= end && /^[\w .%-]+:[^=]+$/.test(text)
  for (const one of all.filter(isStray)) {
    const piece = sliceTraced(link, one.start, one.end)
    say(notes, 'paste.unknown-part', [spanOf(piece)], { params: { text: one.text } })
    leaveOut(notes, piece)
  }
  return all.filter((one) => (one.start < own.start || one.start >= end) && !isStray(one))
}

/** A whole parameter between parts of the data is the address's own. */
function isBetween(one: Parameter, own: Parameter, end: number): boolean {
  const isWhole = one.value < one.end && one.value > one.start
  return isWhole && one.start > own.start && one.end < end && !partBehind.test(one.text)
}

/** A further signature of the channel has no place in the link. */
function withoutRepeated(
  link: Traced,
  parameters: readonly Parameter[],
  channel: Channel,
  notes: Notes,
): readonly Parameter[] {
  const name = signatures[channel]
  const repeated = parameters.filter((one) => one.name === name)
  const spans = repeated.map(({ start, end }) => spanOf(link, start, end))
  say(notes, 'paste.signature-repeated', spans, { params: { name } })
  for (const { start, end } of repeated) leaveOut(notes, sliceTraced(link, start, end))
  return parameters.filter((one) => one.name !== name)
}

/** Clause 8.3: the channel's own signature; else the other channel's, where data stands behind it. */
function chooseSignature(
  link: Traced,
  all: readonly Parameter[],
  channel: Channel,
  notes: Notes,
): Parameter | null {
  const right = signatures[channel]
  const wrong = all.find((one) => one.name !== right && isData(one, channel)) ?? unsigned(all)
  const own =
    withData(all, right, channel) ??
    (wrong === undefined ? all.find((one) => one.name === right) : undefined)
  if (own) return own
  if (wrong === undefined) return null
  const end =
    wrong.value > wrong.start ? wrong.value - 1 : wrong.start + wrong.text.indexOf(marks.field)
  const params = { written: wrong.value > wrong.start ? wrong.name : '', right }
  say(notes, 'paste.wrong-signature', [spanOf(link, wrong.start, end)], { params })
  return wrong
}

/** Data without a signature: all of the parameter is its value. */
function unsigned(all: readonly Parameter[]): Parameter | undefined {
  const found = all.find(({ text }) => isUnsigned(text))
  if (found === undefined) return undefined
  // `bs_ref:` with the wrong mark behind it is no part of the data.
  const [name = ''] = /^(?:bs_)?ref(?=:)/i.exec(found.text) ?? []
  return { ...found, name, value: found.start + (name === '' ? 0 : name.length + 1) }
}

const behindSecondMark = new RegExp(String.raw`\?(?=${signatureWithValue})`, 'gi')
const behindNoMark = new RegExp(`[&/](?=${signatureWithValue})`, 'gi')

/** One `?` opens the query, and every parameter behind it begins with `&`. */
function mendMarks(link: Traced, channel: Channel, notes: Notes): Traced {
  const own = withData(placedParameters(link.text), signatures[channel], channel)
  if (own !== null) return mendTracking(link, own, notes)
  const { front, query } = splitAddress(link.text)
  const pattern = query === null ? behindNoMark : behindSecondMark
  const at = markBeforeData(front, pattern, front.indexOf(marks.query) + 1, channel)
  if (at < 0) return link
  const code = query === null ? 'paste.no-question-mark' : 'paste.second-question-mark'
  say(notes, code, [spanOf(link, at, at + 1)])
  const written = query === null ? marks.query : marks.parameter
  // A slash belongs to the address; the other marks stand in the place of the right one.
  return rewriteTraced(link, /[?&/]/g, (mark, index) =>
    index !== at ? null : mark === '/' ? mark + written : written,
  )
}

const trackingBehindData = new RegExp(
  String.raw`\?(?=(?:${utmPrefix}[a-z]+|fbclid|gclid|msclkid)=)`,
  'gi',
)

/** `…;user:a:b?utm_source=x`: a tool has appended its parameters as if no query were there yet. */
function mendTracking(link: Traced, own: Parameter, notes: Notes): Traced {
  const spans: Span[] = []
  const mended = rewriteTraced(link, trackingBehindData, (_, at) => {
    if (at < own.value) return null
    spans.push(spanOf(link, at, at + 1))
    return marks.parameter
  })
  say(notes, 'paste.second-question-mark', spans)
  return mended
}

function markBeforeData(text: string, pattern: RegExp, from: number, channel: Channel): number {
  for (const { index, 1: name = '', 2: value = '' } of text.matchAll(pattern)) {
    if (index >= from && holdsData(name, value, channel)) return index
  }
  return -1
}

/** Behind `#` nothing reads it: `https://example.com/#/page?bs_ref=…`, as in addresses of apps that route there. */
function inFragment(
  link: Traced,
  all: readonly Parameter[],
  channel: Channel,
  notes: Notes,
): Located | null {
  const address = splitAddress(link.text)
  const within = fragmentData.exec(address.fragment)
  if (within === null || !holdsData(within[1] ?? '', within[2] ?? '', channel)) return null
  const [whole, , value = ''] = within
  const start = address.front.length + within.index
  const end = start + whole.length
  say(notes, 'paste.in-fragment', [spanOf(link, start, end - value.length)])
  const fragment = link.text.slice(address.front.length, start) + link.text.slice(end)
  const kept = withoutRepeated(link, all, channel, notes).map(({ text }) => text)
  const destination = joinAddress(withParameters({ ...address, fragment }, kept))
  return { channel, payload: sliceTraced(link, end - value.length, end), destination }
}

const fragmentData = new RegExp(`[?&#]${signatureWithValue}`, 'i')
const partBehind = new RegExp(`(?:^|;)${space}${keyword}:`, 'i')
const partAtOnce = new RegExp(`^${space}${keyword}:`, 'i')

/** Parts, or words with spaces in them: `Tom & Jerry`. Of a parameter, neither is ever the name. */
function isMoreData(parameter: string): boolean {
  return partBehind.test(parameter) || /^[^=]*(?:\s|%20|\+)[^=]*$/.test(parameter)
}

/** An unencoded `&` or `#` cuts the data short: what goes on with parts behind it belongs to it. */
function endOfData(link: Traced, all: readonly Parameter[], own: Parameter, notes: Notes): number {
  const last = all.findLast(
    (one) => one.start > own.start && !isSignature(one.name) && isMoreData(one.text),
  )
  const hash = link.text.indexOf(marks.fragment)
  const isCutByHash = hash >= 0 && isCutByFragment(link.text.slice(hash))
  const end = isCutByHash ? link.text.length : (last?.end ?? own.end)
  for (let at = own.end; at < end; at++) {
    const mark = link.text[at] ?? ''
    // Where a part follows at once, it is a `;` that is missing.
    const isCut =
      mark === marks.fragment ||
      (mark === marks.parameter && !partAtOnce.test(link.text.slice(at + 1, at + 40)))
    if (isCut) {
      say(notes, 'paste.cut-short', [spanOf(link, at, at + 1)], { params: { mark } })
    }
  }
  return end
}

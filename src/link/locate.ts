import { joinAddress, splitAddress, withParameters } from './address.ts'
import type { Channel } from './draft.ts'
import { marks, signatures } from './grammar.ts'
import { leaveOut, say, type Notes } from './notes.ts'
import { channelOf, isData, placedParameters, withData, type Parameter } from './parameters.ts'
import { holdsData, isSignature, isUnsigned, signatureWithValue } from './signed-data.ts'
import { rewriteTraced, sliceTraced, spanOf, type Traced } from './traced.ts'

/** A bare link, taken apart. */
export interface Located {
  readonly channel: Channel
  /** What stands behind the signature; `null` where there is none. */
  readonly payload: Traced | null
  /** The address without it. */
  readonly destination: string
  /** Whether nothing stands behind the payload. */
  readonly isLast: boolean
}

/** Clause 8.3: finds the data of a bare link, mends the marks in front of it; `null` for what is no web address. Linear. */
export function locate(bare: Traced, notes: Notes): Located | null {
  const channel = channelOf(bare.text)
  if (channel === null) return null
  const link = mendMarks(bare, channel, notes)
  const all = placedParameters(link.text)
  const own = chooseSignature(link, all, channel, notes)
  if (own === null || !isData(own, channel)) {
    const moved = inFragment(link, channel, notes)
    if (moved !== null) return moved
  }
  if (own === null) {
    say(notes, 'paste.no-signature', [spanOf(link)])
    return { channel, payload: null, destination: link.text, isLast: false }
  }
  const end = endOfData(link, all, own, notes)
  const kept = all.filter((one) => isKept(one, own, end, channel))
  const address = splitAddress(link.text)
  const fragment = end > own.end && end === link.text.length ? '' : address.fragment
  const rest = withParameters(
    { ...address, fragment },
    kept.map(({ text }) => text),
  )
  return {
    channel,
    payload: sliceTraced(link, own.value, end),
    destination: joinAddress(rest),
    isLast: end === link.text.length,
  }
}

function isKept(one: Parameter, own: Parameter, end: number, channel: Channel): boolean {
  const isInData = one.start >= own.start && one.start < end
  return !isInData && one.name !== signatures[channel]
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
  if (own) {
    const others = all.filter((one) => one.name === right && one !== own)
    const spans = others.map(({ start, end }) => spanOf(link, start, end))
    say(notes, 'paste.signature-repeated', spans, { params: { name: right } })
    for (const { start, end } of others) leaveOut(notes, sliceTraced(link, start, end))
    return own
  }
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
  return found && { ...found, value: found.start }
}

const behindSecondMark = new RegExp(String.raw`\?(?=${signatureWithValue})`, 'gi')
const behindNoMark = new RegExp(`[&/](?=${signatureWithValue})`, 'gi')

/** One `?` opens the query, and every parameter behind it begins with `&`. */
function mendMarks(link: Traced, channel: Channel, notes: Notes): Traced {
  if (withData(placedParameters(link.text), signatures[channel], channel) !== null) return link
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

function markBeforeData(text: string, pattern: RegExp, from: number, channel: Channel): number {
  for (const { index, 1: name = '', 2: value = '' } of text.matchAll(pattern)) {
    if (index >= from && holdsData(name, value, channel)) return index
  }
  return -1
}

/** Behind `#` nothing reads it: `https://example.com/#/page?bs_ref=…`, as in addresses of apps that route there. */
function inFragment(link: Traced, channel: Channel, notes: Notes): Located | null {
  const { front, fragment } = splitAddress(link.text)
  const within = new RegExp(`[?&]${signatureWithValue}`, 'i').exec(fragment)
  if (within === null || !holdsData(within[1] ?? '', within[2] ?? '', channel)) return null
  const [whole, , value = ''] = within
  const start = front.length + within.index
  const end = start + whole.length
  say(notes, 'paste.in-fragment', [spanOf(link, start, end - value.length)])
  const destination = link.text.slice(0, start) + link.text.slice(end)
  const isLast = end === link.text.length
  return { channel, payload: sliceTraced(link, end - value.length, end), destination, isLast }
}

const partBehind = /(?:^|;)(?:\s|%20)*(?:block|user|variables):/i
const partAtOnce = /^(?:\s|%20)*(?:block|user|variables):/i

/** An unencoded `&` or `#` cuts the data short: what goes on with parts behind it belongs to it. */
function endOfData(link: Traced, all: readonly Parameter[], own: Parameter, notes: Notes): number {
  const last = all.findLast(
    ({ name, start, text }) => start > own.start && !isSignature(name) && partBehind.test(text),
  )
  const hash = link.text.indexOf(marks.fragment)
  const isCutByHash = hash >= 0 && partBehind.test(link.text.slice(hash + 1))
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

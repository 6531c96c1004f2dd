import { splitAddress } from './address.ts'
import type { Diagnostic } from './diagnostic.ts'
import { dig } from './dig.ts'
import { utmFields, type LinkDraft, type LinkOptions } from './draft.ts'
import type { FoundLink } from './found-link.ts'
import { marks, utmPrefix } from './grammar.ts'
import { locate } from './locate.ts'
import { gathered, say, takeNotes, type LeftOut, type Notes } from './notes.ts'
import { readPayload, sayEncodedSeparators } from './read-payload.ts'
import { readRight } from './read-right.ts'
import { placedParameters, signedData } from './parameters.ts'
import type { Span } from './span.ts'
import { sliceTraced, spanOf, trace, trimTraced, type Traced } from './traced.ts'
import { withUtmMoved } from './utm.ts'

/** One link of a pasted text, read and mended. */
export interface Mended {
  /** As it would be opened: out of its wrapping and redirects, otherwise as pasted. */
  readonly link: string
  readonly draft: LinkDraft
  readonly diagnostics: readonly Diagnostic[]
  readonly leftOut: readonly LeftOut[]
  /** Where in the pasted text the draft's fields stand, by their paths. */
  readonly places: ReadonlyMap<string, Span>
}

/** Clause 8: reads one link that was found in a pasted text; `null` where it turns out to be no web address. Linear. */
export function mendLink(pasted: string, found: FoundLink, options: LinkOptions): Mended | null {
  const outer = takeNotes(pasted)
  const asPasted = sliceTraced(trace(pasted), found.link.start, found.link.end)
  const isBare = found.wrapping.length === 0
  const rightAsPasted = isBare ? readRight(asPasted.text, options) : null
  const bare = rightAsPasted === null ? trimTraced(dig(trace(pasted), found, outer)) : asPasted
  const inner = takeNotes(pasted)
  const read = readBare(bare, options, inner)
  if (read === null) return null
  const right = rightAsPasted ?? readRight(bare.text, options)
  // Whatever it looks like, what the builder writes is right (clause 8.0).
  const notes = right === null ? [outer, inner] : [outer]
  if (right?.encoded) {
    const payload = sliceTraced(bare, right.encoded.start, right.encoded.end)
    sayEncodedSeparators(payload, 'messenger', outer)
  }
  return {
    link: bare.text,
    draft: right?.draft ?? read.draft,
    diagnostics: gathered(notes.flatMap(({ diagnostics }) => diagnostics)),
    leftOut: notes
      .flatMap(({ leftOut }) => leftOut)
      .toSorted((a, b) => a.span.start - b.span.start),
    places: read.places,
  }
}

interface Read {
  readonly draft: LinkDraft
  readonly places: ReadonlyMap<string, Span>
}

function readBare(bare: Traced, options: LinkOptions, notes: Notes): Read | null {
  const link = withoutEnd(bare, notes)
  const located = locate(link, notes)
  if (located === null) return null
  const { channel, payload } = located
  const destination = withoutSpaces(link, located.destination, notes)
  const places = placesInAddress(link, payload)
  if (payload === null) {
    return { draft: withUtmMoved({ channel, destination, blockId: '', rows: [] }), places }
  }
  const { blockId, rows, places: inPayload } = readPayload(payload, channel, options, notes)
  const draft = withUtmMoved({ channel, destination, blockId, rows })
  return { draft, places: new Map([...places, ...inPayload]) }
}

/** What stands behind a link is not the link's: a dot, the marks of a sentence, and what says that it was cut off. */
function withoutEnd(bare: Traced, notes: Notes): Traced {
  const link = withoutFinalDots(bare, notes)
  const end = endOfData(link.text)
  if (end === link.text.length) return link
  const params = { mark: link.text.slice(end) }
  say(notes, 'paste.trailing-mark', [spanOf(link, end)], { params })
  return withoutFinalDots(sliceTraced(link, 0, end), notes)
}

function withoutFinalDots(bare: Traced, notes: Notes): Traced {
  const end = /(?:(?<!\.)\.+|\u2026)$/.exec(bare.text)
  if (end === null) return bare
  const isCutOff = end[0].length > 2 || end[0] === '\u2026'
  say(notes, isCutOff ? 'paste.cut-off' : 'paste.trailing-dot', [spanOf(bare, end.index)])
  return trimTraced(sliceTraced(bare, 0, end.index))
}

/** Where the data of a link ends, when a mark stands behind it that it did not open. */
function endOfData(link: string): number {
  const end = /(?<![,"”’»>)\]])[,"”’»>)\]]+$/.exec(link)
  if (end === null || link.includes(marks.fragment) || signedData(link) === null) return link.length
  const opens = link.split(/[([]/).length
  const closes = link.split(/[)\]]/).length
  return /[)\]]/.test(end[0]) && opens >= closes ? link.length : end.index
}

function withoutSpaces(link: Traced, destination: string, notes: Notes): string {
  if (!/\s/.test(destination)) return destination
  const { front } = splitAddress(link.text)
  const spans = [...front.matchAll(/\s+/g)].map(({ 0: run, index }) =>
    spanOf(link, index, index + run.length),
  )
  say(notes, 'paste.spaces', spans)
  return destination.replaceAll(/\s/g, '%20')
}

function placesInAddress(link: Traced, payload: Traced | null): Map<string, Span> {
  const { start } = spanOf(link)
  const end = payload === null ? spanOf(link).end : spanOf(payload, 0, 0).start
  const places = new Map<string, Span>([['destination', { start, end: Math.max(start, end) }]])
  for (const { name, value, end: last } of placedParameters(link.text)) {
    const field = utmFields.find((one) => name === utmPrefix + one)
    if (field !== undefined) places.set(`utm.${field}`, spanOf(link, value, last))
  }
  return places
}

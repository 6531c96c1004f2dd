import { decodeEntities, decodeTraced } from './decode.ts'
import { findLinks } from './find-links.ts'
import type { FoundLink } from './found-link.ts'
import { leaveOut, leaveOutSpan, say, type Notes } from './notes.ts'
import { onward } from './redirects.ts'
import { channelOf, isData, placedParameters, signedData } from './parameters.ts'
import { holdsData, signatureWithValue } from './signed-data.ts'
import type { Span } from './span.ts'
import { rewriteTraced, sliceTraced, spanOf, type Traced } from './traced.ts'

/** So many redirects and encodings are taken off one another. More are nobody's accident. */
const depth = 8

/**
 * Clauses 8.1 and 8.2: the bare link out of its wrapping, its line breaks, and the redirects it stands in. Linear.
 */
export function dig(around: Traced, found: FoundLink, notes: Notes): Traced {
  let link = unwrap(around, found, notes)
  for (let layer = 0; layer < depth; layer++) {
    const inner = decodeWhole(link, notes) ?? throughRedirect(link, notes)
    if (inner === null) break
    link = inner
  }
  return link
}

function unwrap(around: Traced, found: FoundLink, notes: Notes): Traced {
  const { start, end } = found.link
  const link = sliceTraced(around, start, end)
  const pieces = found.wrapping.map((piece) => spanOf(around, piece.start, piece.end))
  say(notes, 'paste.wrapped', pieces)
  if (found.label !== null) {
    leaveOut(notes, sliceTraced(around, found.label.start, found.label.end))
  }
  return readWritten(link, found.isHtml, notes)
}

/** What programs wrote otherwise than it was meant. */
function readWritten(link: Traced, isHtml: boolean, notes: Notes): Traced {
  const lines = joinLines(readMailSource(link, notes), notes)
  return readEntities(readSlashes(lines, notes), isHtml, notes)
}

const gap = /[\s\u0085]+(?:>[\s>]*)?/g
const lineBreak = /[\r\n\u2028\u2029\u0085]/

/** A space in front of the break was one; the indentation behind it, and the `>` of quoted mail, were none. */
function joinLines(link: Traced, notes: Notes): Traced {
  return rewriteAndSay(link, gap, joinLine, { code: 'paste.line-break', notes })
}

function joinLine(between: string): string | null {
  if (!lineBreak.test(between)) return null
  return /^[ \t]/.test(between) ? ' ' : ''
}

/** Quoted-printable, as the source of a mail has it: `=3D` for `=`, and a `=` at the end of a line that goes on. */
function readMailSource(link: Traced, notes: Notes): Traced {
  if (!mailData.test(link.text)) return link
  const pattern = /=3D|=\r?\n/g
  const code = 'paste.wrapped'
  return rewriteAndSay(link, pattern, readMailMark, { code, notes })
}

const mailData = /ref=3D(?:block|user|var|attr|%)/i

/** JSON writes `\/` for `/`, and may write `\u0026` for `&`. */
function readSlashes(link: Traced, notes: Notes): Traced {
  if (!/^https?:\\\//i.test(link.text)) return link
  return rewriteAndSay(link, /\\\/|\\u0026/gi, readJson, { code: 'paste.wrapped', notes })
}

function readMailMark(written: string): string {
  return written === '=3D' ? '=' : ''
}

function readJson(written: string): string {
  return written === String.raw`\/` ? '/' : '&'
}

const entity = /&(?:[a-z]{2,6}|#\d{1,7}|#x[\da-f]{1,6});/i
const entityBeforeData = new RegExp(`&(?:amp|#38|#x26);${signatureWithValue}`, 'gi')

function hasEntitiesInData(link: string): boolean {
  if (!entity.test(link)) return false
  const channel = channelOf(link) ?? 'website'
  const signed = placedParameters(link).find((one) => isData(one, channel))
  if (signed !== undefined && entity.test(link.slice(signed.start + 1))) return true
  return [...link.matchAll(entityBeforeData)].some(([, name = '', value = '']) =>
    holdsData(name, value, channel),
  )
}

/** Clause 8.1: an address may hold `&amp;` of its own; data may not. */
function readEntities(link: Traced, isHtml: boolean, notes: Notes): Traced {
  if (!isHtml && !hasEntitiesInData(link.text)) return link
  let read = decodeEntities(link)
  if (read === link) return link
  for (let times = 1; times < depth && hasEntitiesInData(read.text); times++) {
    read = decodeEntities(read)
  }
  const spans: Span[] = []
  rewriteTraced(link, /&(?:[a-z]+|#x?[\da-f]+);/gi, (match, start) => {
    spans.push(spanOf(link, start, start + match.length))
    return null
  })
  say(notes, 'paste.wrapped', spans)
  return read
}

function rewriteAndSay(
  link: Traced,
  pattern: RegExp,
  write: (match: string) => string | null,
  { code, notes }: { readonly code: 'paste.line-break' | 'paste.wrapped'; readonly notes: Notes },
): Traced {
  const spans: Span[] = []
  const written = rewriteTraced(link, pattern, (match, start) => {
    const to = write(match)
    if (to !== null) spans.push(spanOf(link, start, start + match.length))
    return to
  })
  say(notes, code, spans)
  return written
}

/** `https%3A%2F%2F…`: the link was taken for a value and encoded as a whole. */
function decodeWhole(link: Traced, notes: Notes): Traced | null {
  if (!/^https?(?:%|:%)/i.test(link.text)) return null
  const decoded = decodeTraced(link)
  if (decoded === link) return null
  say(notes, 'paste.double-encoded', [spanOf(link)])
  return readWritten(decoded, false, notes)
}

function throughRedirect(link: Traced, notes: Notes): Traced | null {
  const there = onward(link.text)
  if (there === null || signedData(link.text) !== null) return null
  const written = sliceTraced(link, there.start, there.end)
  const isRaw = /^\s*https?:\/\//i.test(written.text) && !/%(?:3D|3F|26)/i.test(written.text)
  const inner = isRaw ? written : decodeTraced(written)
  const [found] = findLinks(inner.text)
  if (found === undefined) return null
  const front = spanOf(link, 0, there.start)
  const behind = sliceTraced(link, there.end)
  say(notes, 'paste.redirect', [front, ...(behind.text === '' ? [] : [spanOf(behind)])], {
    params: { host: there.host },
  })
  leaveOutSpan(notes, front)
  leaveOut(notes, behind)
  leaveOut(notes, sliceTraced(inner, 0, found.span.start))
  leaveOut(notes, sliceTraced(inner, found.span.end))
  return unwrap(inner, found, notes)
}

import { invisible } from './characters.ts'
import { decodeTraced, entity, readEntity } from './decode.ts'
import { findLinks } from './find-links.ts'
import type { FoundLink } from './found-link.ts'
import { leaveOut, leaveOutSpan, say, type Notes } from './notes.ts'
import { nearKeyword, signatureWithValue } from './patterns.ts'
import { onward, type Onward } from './redirects.ts'
import { channelOf, isData, placedParameters, signedData } from './parameters.ts'
import { holdsData, nestedLink } from './signed-data.ts'
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
  say(notes, 'paste.wrapped', pieces, { params: { how: 'around' } })
  for (const words of found.words) leaveOut(notes, sliceTraced(around, words.start, words.end))
  return readWritten(link, found.isHtml, notes)
}

/** What programs wrote otherwise than it was meant. */
function readWritten(link: Traced, isHtml: boolean, notes: Notes): Traced {
  const lines = joinLines(readMailSource(withoutInvisible(link, notes), notes), notes)
  return readEntities(readSlashes(lines, notes), isHtml, notes)
}

/** Zero-width and bidi characters come along when links are copied. A link is ASCII: none of them is ever meant. */
function withoutInvisible(link: Traced, notes: Notes): Traced {
  return rewriteAndSay(
    link,
    invisible,
    () => '',
    (spans) => say(notes, 'paste.invisible-character', spans),
  )
}

const gap = /[\s\u0085]+(?:>[\s>]*)?/g
const lineBreak = /[\r\n\u2028\u2029\u0085]/

/** A space in front of the break was one; the indentation behind it, and the `>` of quoted mail, were none. */
function joinLines(link: Traced, notes: Notes): Traced {
  return rewriteAndSay(link, gap, joinLine, (spans) => say(notes, 'paste.line-break', spans))
}

function joinLine(between: string): string | null {
  if (!lineBreak.test(between)) return null
  return /^[ \t]/.test(between) ? ' ' : ''
}

const mailData = new RegExp(`ref=3D(?:${nearKeyword}|%)`, 'i')

/** Quoted-printable, as the source of a mail has it: `=3D` for `=`, and a `=` at the end of a line that goes on. */
function readMailSource(link: Traced, notes: Notes): Traced {
  if (!mailData.test(link.text)) return link
  return rewriteAndSay(link, /=3D|=\r?\n/g, readMailMark, sayWrapped(notes, 'mail'))
}

function readMailMark(written: string): string {
  return written === '=3D' ? '=' : ''
}

/** JSON writes `\/` for `/`, and may write `\u0026` for `&`. */
function readSlashes(link: Traced, notes: Notes): Traced {
  if (!/^https?:\\\//i.test(link.text)) return link
  return rewriteAndSay(link, /\\\/|\\u0026/gi, readJson, sayWrapped(notes, 'json'))
}

function readJson(written: string): string {
  return written === String.raw`\/` ? '/' : '&'
}

const sayWrapped = (notes: Notes, how: string) => (spans: readonly Span[]) =>
  say(notes, 'paste.wrapped', spans, { params: { how } })

const entityBeforeData = new RegExp(`&(?:amp|#38|#x26);(?:amp;){0,8}${signatureWithValue}`, 'gi')

function hasEntitiesInData(link: string): boolean {
  if (link.search(entity) < 0) return false
  const channel = channelOf(link) ?? 'website'
  const signed = placedParameters(link).find((one) => isData(one, channel))
  if (signed !== undefined && link.slice(signed.start + 1).search(entity) >= 0) return true
  return [...link.matchAll(entityBeforeData)].some(([, name = '', value = '']) =>
    holdsData(name, value, channel),
  )
}

/** Clause 8.1: an address may hold `&amp;` of its own; data may not. */
function readEntities(link: Traced, isHtml: boolean, notes: Notes): Traced {
  if (!isHtml && !hasEntitiesInData(link.text)) return link
  let read = rewriteAndSay(link, entity, readEntity, sayWrapped(notes, 'entities'))
  for (let times = 1; times < depth && hasEntitiesInData(read.text); times++) {
    read = rewriteTraced(read, entity, readEntity)
  }
  return read
}

function rewriteAndSay(
  link: Traced,
  pattern: RegExp,
  write: (match: string) => string | null,
  sayOf: (spans: readonly Span[]) => void,
): Traced {
  const spans: Span[] = []
  const written = rewriteTraced(link, pattern, (match, start) => {
    const to = write(match)
    if (to !== null) spans.push(spanOf(link, start, start + match.length))
    return to
  })
  sayOf(spans)
  return written
}

/** `https%3A%2F%2F…`: the link was taken for a value and encoded as a whole. */
function decodeWhole(link: Traced, notes: Notes): Traced | null {
  if (!/^https?(?:%|:%)/i.test(link.text)) return null
  const decoded = decodeTraced(link)
  if (decoded === link) return null
  const span = spanOf(link)
  // In the text as pasted, it may be a value that was encoded once more.
  const isTwice = /^https?:?%25/i.test(notes.pasted.slice(span.start, span.start + 9))
  say(notes, isTwice ? 'paste.double-encoded' : 'paste.encoded-whole', [span])
  return readWritten(decoded, false, notes)
}

function throughRedirect(link: Traced, notes: Notes): Traced | null {
  const there = onward(link.text) ?? nestedIn(link.text)
  if (there === null || (!there.inPath && signedData(link.text) !== null)) return null
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

/** A redirect that no table knows, such as a click tracker's: it is one where the link in it carries data. */
function nestedIn(link: string): Onward | null {
  const there = nestedLink(link)
  const host = /^https?:\/\/([^/?#]+)/i.exec(link)?.[1]
  return there === null || host === undefined ? null : { ...there, host, inPath: false }
}

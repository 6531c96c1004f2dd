import { diagnostic, type Diagnostic } from './diagnostic.ts'
import type { LinkDraft, LinkOptions } from './draft.ts'
import { findLinks } from './find-links.ts'
import type { FoundLink } from './found-link.ts'
import { mendLink, type Mended } from './mend.ts'
import { channelOf } from './parameters.ts'
import { signatureWithValue } from './patterns.ts'
import { readRight } from './read-right.ts'
import { holdsData } from './signed-data.ts'

/** What came of a pasted text. */
export interface Parsed {
  /** `null` where no link was found in it. */
  readonly draft: LinkDraft | null
  /** About the pasted text: what is wrong with it, and where (`spans`). What is wrong with the draft, `buildLink` says. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The way home: the first link of a pasted text becomes the draft that builds it again (clause 5.3). What is wrong with
 * it is mended where a machine can, and every mend is said (clause 8); a part that nobody can understand is named, never
 * dropped in silence. Any text: never throws; linear.
 */
export function parseLink(text: string, options: LinkOptions = {}): Parsed {
  const right = readRight(text.trim(), options)
  // Of encoded separators something is said, and where they stand.
  if (right !== null && right.encoded === null) return { draft: right.draft, diagnostics: [] }
  const [first] = mendLinks(text, options, 1)
  if (first === undefined) return { draft: null, diagnostics: [notFound(text)] }
  const { draft, diagnostics } = first.mended
  return { draft, diagnostics }
}

/** A link of a text, and where it was found. */
export interface MendedLink {
  readonly found: FoundLink
  readonly mended: Mended
}

/** The links of a pasted text in order, mended; at most so many. */
export function mendLinks(
  text: string,
  options: LinkOptions,
  atMost = Infinity,
): readonly MendedLink[] {
  const links: MendedLink[] = []
  for (const found of oneLink(text, options) ?? findLinks(text)) {
    const mended = mendLink(text, found, options)
    if (mended !== null) links.push({ found, mended })
    if (links.length >= atMost) break
  }
  return links
}

/** A text without any gap that begins as a link does is one link, whatever stands in it. */
function oneLink(text: string, options: LinkOptions): readonly FoundLink[] | null {
  const trimmed = text.trim()
  if (!/^https?:\/\/\S+$/i.test(trimmed) || isList(trimmed, options)) return null
  const start = text.indexOf(trimmed)
  const link = { start, end: start + trimmed.length }
  return [{ link, span: link, wrapping: [], words: [], isHtml: false }]
}

const signed = new RegExp(signatureWithValue, 'gi')

/** Links with nothing but a mark between them, and data in them. What the builder writes is one link (clause 8.0). */
function isList(text: string, options: LinkOptions): boolean {
  const between = text.search(/[,;|]https?:\/\//i)
  if (between < 0) return false
  const channel = channelOf(text) ?? 'website'
  const isSigned = [...text.slice(0, between).matchAll(signed)].some(([, name = '', value = '']) =>
    holdsData(name, value, channel),
  )
  return isSigned && readRight(text, options) === null
}

/** Why there is no link. */
export function notFound(text: string): Diagnostic {
  const code = text.trim() === '' ? 'paste.empty' : 'paste.not-a-link'
  return diagnostic(code, 'paste', { spans: [{ start: 0, end: text.length }] })
}

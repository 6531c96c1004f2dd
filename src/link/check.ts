import { buildLink, type Link } from './build.ts'
import type { Diagnostic, DiagnosticPath } from './diagnostic.ts'
import type { LinkDraft, LinkOptions } from './draft.ts'
import type { LeftOut } from './notes.ts'
import { mendLinks, notFound, type MendedLink } from './parse.ts'
import { readLink, type Reading } from './read.ts'
import type { Span } from './span.ts'

/**
 * What can be said of a pasted link in a word.
 * - `right`: it works as pasted.
 * - `mended`: it has faults, and the mended link works.
 * - `faulty`: even mended it has faults, which only a person can decide.
 * - `address`: an address that carries nothing for a bot.
 * - `none`: there is no link.
 */
export type Verdict = 'right' | 'mended' | 'faulty' | 'address' | 'none'

/** What the two kinds of reader take out of a link (clause 3); `null` where a browser cannot open it. */
export interface Readings {
  readonly splitting: Reading | null
  readonly decoding: Reading | null
}

/** Everything there is to say about one link of a pasted text. */
export interface Check {
  /** Where it stands in the text, with its wrapping. */
  readonly span: Span
  /** The link that is opened: out of its wrapping and redirects, and otherwise as pasted. `''` where there is none. */
  readonly link: string
  /** What it means, mended; `null` where there is no link. */
  readonly draft: LinkDraft | null
  /** The mended draft, built. */
  readonly built: Link | null
  /**
   * About the pasted text (`paste.…`), then about the mended draft. With `spans` where the place in the text can be told.
   */
  readonly diagnostics: readonly Diagnostic[]
  /** What has no place in the mended draft: words around the link too, each with the link that follows. */
  readonly leftOut: readonly LeftOut[]
  readonly verdict: Verdict
  /** What a bot would receive from `link`. */
  readonly received: Readings
  /** What it would receive from the mended link. */
  readonly receivedMended: Readings
}

/**
 * Every link of a text, checked and mended, in order; one answer (`none`) where there is no link in it. Any text: never
 * throws; linear.
 */
export function checkText(text: string, options: LinkOptions = {}): readonly Check[] {
  const links = mendLinks(text, options)
  if (links.length === 0) return [nothing(text)]
  return links.map((one, index) => {
    const { span } = one.found
    const before = wordsIn(text, links[index - 1]?.found.span.end ?? 0, span.start)
    const behind = index === links.length - 1 ? wordsIn(text, span.end, text.length) : []
    return checkLink(one, before, behind, options)
  })
}

function nothing(text: string): Check {
  return {
    span: { start: 0, end: text.length },
    link: '',
    draft: null,
    built: null,
    diagnostics: [notFound(text)],
    leftOut: wordsIn(text, 0, text.length),
    verdict: 'none',
    received: noReadings,
    receivedMended: noReadings,
  }
}

const noReadings: Readings = { splitting: null, decoding: null }

function checkLink(
  { found, mended }: MendedLink,
  before: readonly LeftOut[],
  behind: readonly LeftOut[],
  options: LinkOptions,
): Check {
  const { link, draft, diagnostics, leftOut, places } = mended
  const built = buildLink(draft, options)
  const received = readingsOf(link)
  const receivedMended = built.url === null ? noReadings : readingsOf(built.url)
  const placed = built.diagnostics.map((one) => withPlace(one, places))
  return {
    span: found.span,
    link,
    draft,
    built,
    diagnostics: [...diagnostics, ...placed],
    leftOut: [...before, ...leftOut, ...behind],
    verdict: verdictOf({ diagnostics, received }, draft, built),
    received,
    receivedMended,
  }
}

/**
 * The verdict on a draft that came of a check, the check's own or one in which a person has mended more. `built` is the
 * draft's link.
 */
export function verdictOf(
  { diagnostics, received }: Pick<Check, 'diagnostics' | 'received'>,
  draft: LinkDraft,
  built: Link,
): Verdict {
  const pasted = diagnostics.filter(({ path }) => path === 'paste')
  if (built.url === null || pasted.some(({ code }) => code === 'paste.cut-off')) return 'faulty'
  if (draft.blockId === '' && draft.rows.length === 0) {
    return pasted.some(({ code }) => code === 'paste.unknown-part') ? 'faulty' : 'address'
  }
  const isSound = pasted.every(isHarmless) && arrives(draft, received, readingsOf(built.url))
  return isSound ? 'right' : 'mended'
}

/** What a link stands in is no fault of the link. */
function isHarmless({ code, severity, params }: Diagnostic): boolean {
  return severity === 'info' || (code === 'paste.wrapped' && params?.['how'] === 'around')
}

/** Whether bots read from the pasted link what they would read from the mended one. Messenger decodes before they do. */
function arrives({ channel }: LinkDraft, pasted: Readings, mended: Readings): boolean {
  const readers =
    channel === 'messenger' ? (['decoding'] as const) : (['splitting', 'decoding'] as const)
  return readers.every((one) => JSON.stringify(pasted[one]) === JSON.stringify(mended[one]))
}

function withPlace(one: Diagnostic, places: ReadonlyMap<string, Span>): Diagnostic {
  const span = places.get(one.path) ?? places.get(rowOf(one.path))
  return span === undefined ? one : { ...one, spans: [span] }
}

function rowOf(path: DiagnosticPath): string {
  return path.split('.').slice(0, 2).join('.')
}

function readingsOf(link: string): Readings {
  return { splitting: readLink(link, 'splitting'), decoding: readLink(link, 'decoding') }
}

/** Words between links; the marks and numbers of lists are none. */
function wordsIn(text: string, start: number, end: number): readonly LeftOut[] {
  const between = text.slice(start, end)
  if (!/\p{L}|\p{N}{3}/u.test(between)) return []
  const trimmed = between.trim()
  const from = start + between.indexOf(trimmed)
  return [{ text: trimmed, span: { start: from, end: from + trimmed.length } }]
}

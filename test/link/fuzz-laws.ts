import { buildLink, checkText, parseLink } from '#link/index.ts'
import type { Check, LinkDraft, Span } from '#link/index.ts'
import { writtenRows } from '#test/link/oracle.ts'
import { chanceOf, fuzzText } from '#test/link/fuzz-texts.ts'

/** An input for which a law does not hold. */
export interface Failure {
  /** As small as it was found to be. */
  readonly text: string
  readonly law: string
}

/** Tries the laws on so many inputs; the first that fails, made as small as it goes. */
export function fuzz(runs: number, seed: number): Failure | null {
  const chance = chanceOf(seed)
  for (let run = 0; run < runs; run += 1) {
    const text = fuzzText(chance)
    const law = brokenLaw(text)
    if (law !== null) return { text: smallest(text, law), law }
  }
  return null
}

/** The law that does not hold for a pasted text, in words; `null` where all of them do. */
function brokenLaw(text: string): string | null {
  try {
    return lawBrokenBy(text)
  } catch (problem) {
    return `it fails: ${problem instanceof Error ? problem.name : 'an odd failure'}`
  }
}

function lawBrokenBy(text: string): string | null {
  const { draft, diagnostics } = parseLink(text)
  const checks = checkText(text)
  const [first] = checks
  if (first === undefined) return 'there is always an answer'
  if (!isSame(first.draft, draft)) return 'the parser and the checker find the same first link'
  for (const { spans = [], code } of diagnostics) {
    if (spans.length === 0 || !areInside(spans, text)) return `${code} has its places in the text`
  }
  let end = 0
  for (const check of checks) {
    if (check.span.start < end) return 'links follow one another'
    end = check.span.end
    const law = brokenBy(check, text)
    if (law !== null) return law
  }
  return null
}

function brokenBy(check: Check, text: string): string | null {
  const { draft, built, verdict, leftOut, diagnostics, received, receivedMended } = check
  if (!areInside([check.span], text)) return 'a link stands in the text'
  if (diagnostics.some(({ spans = [] }) => !areInside(spans, text))) return 'places are in the text'
  if (leftOut.some((it) => text.slice(it.span.start, it.span.end) !== it.text)) {
    return 'what was left out stands in the text, to the letter'
  }
  if ((draft === null) !== (verdict === 'none')) return 'without a link there is no draft'
  if (draft === null || built === null) return null
  if (built.url === null) return verdict === 'faulty' ? null : 'a link with errors is faulty'
  if (verdict === 'right' && !isSame(received.decoding, receivedMended.decoding)) {
    return 'of a right link, a bot receives what it receives of the mended one'
  }
  return brokenAgain(draft, built.url)
}

/** A mended link has nothing left to mend. */
function brokenAgain(draft: LinkDraft, url: string): string | null {
  const again = parseLink(url)
  const fault = again.diagnostics.find(({ code }) => code !== 'paste.no-signature')
  if (fault !== undefined) return `of a mended link, ${fault.code} is not said again`
  if (again.draft === null || buildLink(again.draft).url !== url) {
    return 'a mended link builds itself again'
  }
  const checks = checkText(url)
  if (checks.length !== 1 || !/right|address/.test(checks[0]?.verdict ?? '')) {
    return 'a mended link is right'
  }
  if (checks[0]?.link !== url || checks[0].leftOut.length > 0) {
    return 'nothing of a right link is left out'
  }
  const { channel, blockId, rows } = again.draft
  const before = { channel: draft.channel, blockId: draft.blockId, rows: writtenRows(draft) }
  return isSame({ channel, blockId, rows }, before) ? null : 'a mended link has the same draft'
}

function areInside(spans: readonly Span[], text: string): boolean {
  let before = 0
  for (const { start, end } of spans) {
    if (start < before || end < start || end > text.length) return false
    before = start
  }
  return true
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Takes pieces out, halves first, as long as the same law stays broken. */
function smallest(text: string, law: string): string {
  let small = text
  for (let size = small.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < small.length;) {
      const less = small.slice(0, at) + small.slice(at + size)
      if (brokenLaw(less) === law) small = less
      else at += size
    }
  }
  return small
}

import { diagnostic, diagnosticCodes, type Diagnostic, type PasteCode } from './diagnostic.ts'
import type { Span } from './span.ts'
import { spanOf, trimTraced, type Traced } from './traced.ts'

/** A piece of the pasted text that has no place in the mended draft, to the letter. */
export interface LeftOut {
  readonly text: string
  readonly span: Span
}

/** What is noticed while a pasted text is read. */
export interface Notes {
  readonly pasted: string
  readonly diagnostics: Diagnostic[]
  readonly leftOut: LeftOut[]
}

/** An empty page for notes about this text. */
export function takeNotes(pasted: string): Notes {
  return { pasted, diagnostics: [], leftOut: [] }
}

type Params = Readonly<Record<string, string | number>>

/** Says something of one or more places; nothing where there are none. */
export function say(
  { diagnostics }: Notes,
  code: PasteCode,
  spans: readonly Span[],
  facts: {
    readonly params?: Params
    readonly severity?: Diagnostic['severity']
  } = {},
): void {
  if (spans.length > 0) diagnostics.push(diagnostic(code, 'paste', { ...facts, spans }))
}

/** Clause 8.6: keeps for the eye what the draft has no place for. White space alone is nothing. */
export function leaveOut(notes: Notes, piece: Traced): void {
  const { start, end } = spanOf(trimTraced(piece))
  leaveOutSpan(notes, { start, end })
}

/** The same, by its place in the pasted text. */
export function leaveOutSpan({ pasted, leftOut }: Notes, span: Span): void {
  const text = pasted.slice(span.start, span.end)
  if (text.trim() !== '') leftOut.push({ text, span })
}

const rank: ReadonlyMap<string, number> = new Map(
  diagnosticCodes.map((code, index) => [code, index]),
)

/** Never empty. */
type Group = [Diagnostic, ...Diagnostic[]]

/**
 * In the order of the table, then of the text. What is said of many places alike (spaces, empty parts) is said once, with
 * all of them.
 */
export function gathered(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const alike = new Map<string, Group>()
  for (const one of diagnostics) {
    const key = groupOf(one)
    const group = alike.get(key)
    if (group === undefined) alike.set(key, [one])
    else group.push(one)
  }
  return [...alike.values()]
    .map(together)
    .toSorted((a, b) => rankOf(a) - rankOf(b) || startOf(a) - startOf(b))
}

/** Parts that have no place in the link are named one by one. */
const namedSingly: ReadonlySet<string> = new Set(['paste.unknown-part', 'paste.block-repeated'])

function groupOf(one: Diagnostic): string {
  // Of a wrapping in several ways, all ways are said in one.
  if (one.code === 'paste.wrapped') return one.code
  const place = namedSingly.has(one.code) ? startOf(one) : ''
  return one.code + JSON.stringify(one.params) + place
}

function together([first, ...rest]: Group): Diagnostic {
  const group = [first, ...rest]
  const spans = group.flatMap(spansOf).toSorted((a, b) => a.start - b.start)
  const hows = new Set(group.flatMap(({ params }) => params?.['how'] ?? []))
  const params = hows.size === 0 ? first.params : { how: [...hows].join(' ') }
  return { ...first, ...(params && { params }), spans }
}

function spansOf({ spans = [] }: Diagnostic): readonly Span[] {
  return spans
}

function rankOf({ code }: Diagnostic): number {
  return rank.get(code) ?? 0
}

function startOf(one: Diagnostic): number {
  return spansOf(one)[0]?.start ?? 0
}

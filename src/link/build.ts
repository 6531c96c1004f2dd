import { assemble } from './assemble.ts'
import { judgeCharacters } from './characters.ts'
import { diagnostic, type LinkDiagnostic } from './diagnostic.ts'
import { utmFields, type LinkDraft, type LinkOptions, type Utm } from './draft.ts'
import { encodedSeparators, limits, marks } from './grammar.ts'
import { judgeBlock } from './judge-block.ts'
import { judgeDestination } from './judge-destination.ts'
import { isBlank } from './judge-row.ts'
import { lookAt, sight } from './look.ts'
import { closeSpacedMacros, hasMacro } from './macros.ts'
import { writeRows } from './rows.ts'
import { joinSegments, withoutFinalDot, type Segment } from './segments.ts'
import { systemAttribute } from './system-names.ts'

/** What came of a draft. */
export interface Link {
  /** `null` exactly when some diagnostic is an error (clause 5.1). */
  readonly url: string | null
  /** Put together, they are the URL; with errors they are there for as much as can be shown. */
  readonly segments: readonly Segment[]
  /** In the form's order: destination, block, rows, utm, and last the link as a whole. */
  readonly diagnostics: readonly LinkDiagnostic[]
}

/**
 * Builds the link of a draft and says what is wrong with it (clauses 1 to 6). Any strings may stand in the draft: never
 * throws, and takes time linear in their length.
 */
export function buildLink(draft: LinkDraft, options: LinkOptions = {}): Link {
  const { address, diagnostics } = judgeDestination(draft.destination, draft.channel)
  const found = [...diagnostics]
  judgeBlock(draft.blockId, found)
  // Clause 2.3: only Messenger decodes before a bot reads.
  const isEncoded = draft.channel === 'messenger' && options.separators === 'encoded'
  const separators = isEncoded ? encodedSeparators : marks
  const rows = writeRows(draft.rows, options, separators, found)
  judgeUtm(draft, found)
  const assembled = assemble(draft, address, rows, separators)
  const segments = withoutFinalDot(assembled, draft.rows)
  const text = joinSegments(segments)
  judgeWhole(draft, segments, text, found)
  if (segments !== assembled) found.push(diagnostic('link.final-dot', 'link'))
  const hasErrors = found.some(({ severity }) => severity === 'error')
  return { url: hasErrors ? null : text, segments, diagnostics: found }
}

/** Clause 6 for the campaign parameters. Linear. */
export function judgeUtm({ channel, utm }: LinkDraft, found: LinkDiagnostic[]): void {
  if (utm === undefined) return
  if (channel === 'messenger') judgeTracking(utm, found)
  for (const field of utmFields) {
    const value = utm[field] ?? ''
    const isSuspect = (lookAt(value) & sight.suspect) !== 0
    if (isSuspect && value.trim() !== '') judgeCharacters(value, `utm.${field}`, found)
  }
}

/** No page of one's own opens that could count visits. Said once, of the first field. */
function judgeTracking(utm: Utm, found: LinkDiagnostic[]): void {
  const paths = utmFields
    .filter((field) => !isBlank(utm[field] ?? ''))
    .map((field) => `utm.${field}` as const)
  const [first] = paths
  if (first === undefined) return
  const fix = { id: 'remove-tracking', changes: paths.map((path) => ({ path, to: '' })) } as const
  found.push(diagnostic('link.utm-on-messenger', first, { fix }))
}

/** Clause 6.5. */
function judgeWhole(
  draft: LinkDraft,
  segments: readonly Segment[],
  text: string,
  found: LinkDiagnostic[],
): void {
  if (!segments.some(({ part }) => part === 'signature')) {
    found.push(diagnostic('link.nothing-to-do', 'link'))
  }
  judgePersonalData(draft, found)
  const length = draft.channel === 'messenger' ? payloadLength(segments) : 0
  if (length > limits.messengerRef) {
    const params = { length, limit: limits.messengerRef }
    found.push(diagnostic('link.ref-too-long', 'link', { params }))
  }
  if (text.length > limits.url) {
    const params = { length: text.length, limit: limits.url }
    found.push(diagnostic('link.long', 'link', { params }))
  }
}

function payloadLength(segments: readonly Segment[]): number {
  return segments
    .filter(({ part }) => part === 'block' || part === 'user' || part === 'variable')
    .reduce((length, { text }) => length + text.length, 0)
}

/** A fixed value that says who a person is would be written into the record of everyone who clicks. */
function judgePersonalData({ rows }: LinkDraft, found: LinkDiagnostic[]): void {
  const names: string[] = []
  for (const row of rows) {
    const isPersonal = row.kind === 'user' && systemAttribute(row.name)?.personal === true
    const isFixed = isPersonal && !isBlank(row.value) && !hasMacro(row.value)
    // Of a tag with spaces in it is spoken as such.
    if (isFixed && !closeSpacedMacros(row.value).found) names.push(row.name)
  }
  if (names.length === 0) return
  const params = { names: names.join(', '), count: names.length }
  found.push(diagnostic('link.personal-data', 'link', { params }))
}

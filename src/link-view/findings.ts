import type { Check, Diagnostic, DiagnosticCode, Fix, Link, LinkDraft, Span } from '#link/index.ts'

/**
 * What became of a finding.
 * - `mended`: it was wrong in the pasted text, and is right in the mended link.
 * - `left-out`: it has no place in the mended link.
 * - `yours`: only a person can decide it; until then there is no mended link.
 * - `check`: it may be meant like this.
 * - `note`: good to know.
 */
export type Outcome = 'mended' | 'left-out' | 'yours' | 'check' | 'note'

/** Something that was found in a pasted link. */
export interface Finding {
  readonly key: string
  readonly diagnostic: Diagnostic
  readonly outcome: Outcome
  /** The number under which its places are marked in the pasted text, from 1; `null` where it has no place there. */
  readonly number: number | null
  readonly spans: readonly Span[]
}

/** What is found, in the order of the pasted text; last, what has no place in it. */
export function findingsOf(
  check: Check,
  draft: LinkDraft,
  built: Link,
  accepted: readonly Fix[] = [],
): readonly Finding[] {
  const isOpen = ({ fix }: Diagnostic) => fix === undefined || !accepted.includes(fix)
  const pasted = check.diagnostics.filter((it) => it.path === 'paste' && isOpen(it))
  const isEmpty = built.diagnostics.some(({ code }) => code === 'link.nothing-to-do')
  const found = [...pasted, ...placed(check, draft, built)]
    .filter(({ code }) => !isEmpty || !emptyCodes.has(code))
    .toSorted((one, other) => startOf(one) - startOf(other))
  const keyOf = uniqueKeys()
  let count = 0
  return found.map((diagnostic) => {
    const { spans = [] } = diagnostic
    if (spans.length > 0) count += 1
    return {
      key: keyOf(diagnostic),
      diagnostic,
      outcome: outcomeOf(diagnostic),
      number: spans.length > 0 ? count : null,
      spans,
    }
  })
}

/** An address that tells the bot nothing: that is the first thing that is said of it, and is not found once more. */
const emptyCodes: ReadonlySet<DiagnosticCode> = new Set([
  'paste.no-signature',
  'block.default',
  'link.nothing-to-do',
])

/** The same from one judgement to the next, as long as a finding stays. */
function uniqueKeys(): (diagnostic: Diagnostic) => string {
  const seen = new Map<string, number>()
  return (diagnostic) => {
    const key = `${diagnostic.code} ${diagnostic.path} ${startOf(diagnostic)}`
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    return `${key} ${count}`
  }
}

/** What stands nowhere comes last. */
function startOf({ spans }: Diagnostic): number {
  return spans?.[0]?.start ?? Number.MAX_SAFE_INTEGER
}

const leftOutCodes: ReadonlySet<DiagnosticCode> = new Set([
  'paste.unknown-part',
  'paste.block-repeated',
])

function outcomeOf({ code, path, severity, fix }: Diagnostic): Outcome {
  if (leftOutCodes.has(code)) return 'left-out'
  if (path === 'paste') return fix === undefined ? 'mended' : 'yours'
  return severity === 'error' ? 'yours' : severity === 'warning' ? 'check' : 'note'
}

/** What building says of the draft, with its place in the pasted text where that is known and has not been changed. */
function placed(check: Check, draft: LinkDraft, built: Link): readonly Diagnostic[] {
  if (draft === check.draft) return check.diagnostics.filter(({ path }) => path !== 'paste')
  const known = new Map<string, Diagnostic['spans']>(
    check.diagnostics.map(({ code, path, spans }) => [`${code} ${path}`, spans]),
  )
  return built.diagnostics.map((diagnostic) => {
    const path = pathBefore(diagnostic.path, check.draft, draft)
    const spans = path === null ? undefined : known.get(`${diagnostic.code} ${path}`)
    return spans === undefined ? diagnostic : { ...diagnostic, spans }
  })
}

/** The path that a field had before fixes were accepted; `null` where its text is another by now. */
function pathBefore(
  path: Diagnostic['path'],
  before: LinkDraft | null,
  after: LinkDraft,
): string | null {
  const [field, index, name] = path.split('.')
  if (field !== 'rows') return path
  const row = after.rows[Number(index)]
  const old = before?.rows.findIndex((it) => it === row) ?? -1
  if (old < 0) return null
  return name === undefined ? `rows.${old}` : `rows.${old}.${name}`
}

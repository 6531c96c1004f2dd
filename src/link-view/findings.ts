import type {
  Check,
  Diagnostic,
  DiagnosticCode,
  Fix,
  Link,
  LinkDraft,
  Row,
  Span,
} from '#link/index.ts'
import { changesOf, type TextChange } from './text-changes.ts'

/**
 * What became of a finding.
 * - `mended`: it was wrong in the pasted text, and is right in the mended link.
 * - `left-out`: it has no place in the mended link.
 * - `yours`: only a person can decide it; until then there is no mended link.
 * - `done`: a person has decided it, by accepting its fix.
 * - `check`: it may be meant like this.
 * - `note`: good to know.
 */
export type Outcome = 'mended' | 'left-out' | 'yours' | 'done' | 'check' | 'note'

/** Something that was found in a pasted link. */
export interface Finding {
  readonly key: string
  readonly diagnostic: Diagnostic
  readonly outcome: Outcome
  /** The number under which its places are marked in the pasted text, from 1; `null` where it has no place there. */
  readonly number: number | null
  readonly spans: readonly Span[]
  /** What its fix has changed, where a person has accepted it. */
  readonly change?: TextChange
}

/** What is found, in the order of the pasted text; last, what has no place in it. */
export function findingsOf(
  check: Check,
  draft: LinkDraft,
  built: Link,
  accepted: readonly Fix[] = [],
): readonly Finding[] {
  const isOpen = ({ fix }: Diagnostic) => fix === undefined || !accepted.includes(fix)
  const isRight = check.verdict === 'right'
  const isEmpty = built.diagnostics.some(({ code }) => code === 'link.nothing-to-do')
  const pasted = check.diagnostics.filter((it) => it.path === 'paste' && isOpen(it))
  const found: readonly Found[] = [...pasted, ...placed(check, draft, built)]
    .filter(({ code }) => !isEmpty || !emptyCodes.has(code))
    .map((diagnostic) => ({ diagnostic, outcome: outcomeOf(diagnostic, isRight) }))
  return numbered(found)
}

interface Done {
  readonly diagnostic: Diagnostic
  readonly fix: Fix
}

/** The findings together with what a person has decided, which stays in its place. */
export function withDone(
  check: Check,
  findings: readonly Finding[],
  done: readonly Done[],
): readonly Finding[] {
  if (done.length === 0) return findings
  const fixes = done.map(({ fix }) => fix)
  const changes = changesOf(check.draft, fixes)
  const decided = done.map(({ diagnostic }, index): Found => {
    const change = changes[index]
    return { diagnostic, outcome: 'done', ...(change && { change }) }
  })
  const found = findings.map(({ diagnostic, outcome }): Found => ({ diagnostic, outcome }))
  return numbered([...found, ...decided])
}

type Found = Pick<Finding, 'diagnostic' | 'outcome' | 'change'>

/** In the order of the pasted text. */
function numbered(found: readonly Found[]): readonly Finding[] {
  const keyOf = uniqueKeys()
  const all = found.toSorted((one, other) => startOf(one.diagnostic) - startOf(other.diagnostic))
  let count = 0
  return all.map(({ diagnostic, outcome, change }): Finding => {
    const { spans = [] } = diagnostic
    if (spans.length > 0) count += 1
    const number = spans.length > 0 ? count : null
    const key = keyOf({ diagnostic, outcome })
    return change === undefined
      ? { key, diagnostic, outcome, number, spans }
      : { key, diagnostic, outcome, number, spans, change }
  })
}

/** An address that tells the bot nothing: that is the first thing that is said of it, and is not found once more. */
const emptyCodes: ReadonlySet<DiagnosticCode> = new Set([
  'paste.no-signature',
  'block.default',
  'link.nothing-to-do',
])

/** The same from one judgement to the next, as long as a finding stays. */
function uniqueKeys(): (found: Found) => string {
  const seen = new Map<string, number>()
  return ({ diagnostic, outcome }) => {
    const what = outcome === 'done' ? 'done ' : ''
    const key = `${what}${diagnostic.code} ${diagnostic.path} ${startOf(diagnostic)}`
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

/** `isRight`: the link works as pasted, so that what is found in the text is no fault. */
function outcomeOf({ code, path, severity, fix }: Diagnostic, isRight: boolean): Outcome {
  if (leftOutCodes.has(code)) return 'left-out'
  if (path === 'paste') return fix !== undefined ? 'yours' : isRight ? 'note' : 'mended'
  return severity === 'error' ? 'yours' : severity === 'warning' ? 'check' : 'note'
}

/** What building says of the draft, with its place in the pasted text where that is known and has not been changed. */
function placed(check: Check, draft: LinkDraft, built: Link): readonly Diagnostic[] {
  if (draft === check.draft) return check.diagnostics.filter(({ path }) => path !== 'paste')
  const known = new Map<string, Diagnostic['spans']>(
    check.diagnostics.map(({ code, path, spans }) => [`${code} ${path}`, spans]),
  )
  const rowsBefore = new Map(check.draft?.rows.map((row, at) => [row, at]))
  return built.diagnostics.map((diagnostic) => {
    const path = pathBefore(diagnostic.path, rowsBefore, draft)
    const spans = path === null ? undefined : known.get(`${diagnostic.code} ${path}`)
    return spans === undefined ? diagnostic : { ...diagnostic, spans }
  })
}

/** The path that a field had before fixes were accepted; `null` where its text is another by now. */
function pathBefore(
  path: Diagnostic['path'],
  before: ReadonlyMap<Row, number>,
  after: LinkDraft,
): string | null {
  const [field, index, name] = path.split('.')
  if (field !== 'rows') return path
  const row = after.rows[Number(index)]
  const old = row === undefined ? undefined : before.get(row)
  if (old === undefined) return null
  return name === undefined ? `rows.${old}` : `rows.${old}.${name}`
}

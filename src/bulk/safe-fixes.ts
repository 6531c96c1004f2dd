import {
  applyFix,
  buildLink,
  textAt,
  type FixId,
  type Link,
  type LinkDiagnostic,
  type LinkDraft,
  type LinkOptions,
} from '#link/index.ts'

/** Mends that can be switched on for a whole list: what they change is never what anybody meant. */
export const safeFixes = ['trim', 'invisible', 'line-breaks', 'values', 'semicolons'] as const
export type SafeFix = (typeof safeFixes)[number]

/** Which of the core's fixes each of them allows. */
const allowed: Readonly<Record<SafeFix, readonly FixId[]>> = {
  trim: ['trim'],
  invisible: ['remove-invisible', 'remove-broken'],
  'line-breaks': ['put-space'],
  // `Female` and `31.12.1990`, where there is no doubt what is meant.
  values: ['use-value'],
  semicolons: ['put-comma'],
}

/** The mend that would take this away in every row; null where none does. */
export function safeFixFor({ fix }: LinkDiagnostic): SafeFix | null {
  if (fix === undefined) return null
  return safeFixes.find((one) => allowed[one].includes(fix.id)) ?? null
}

/** One mend of one field. */
export interface Mend {
  readonly fix: SafeFix
  /** What was wrong there. */
  readonly problem: LinkDiagnostic
  /** The field before and after, whole. */
  readonly from: string
  readonly to: string
}

/** A link, and what was mended on the way to it. */
export interface MendedLink {
  readonly draft: LinkDraft
  readonly link: Link
  /** In the order in which it was done: a field may be mended more than once. */
  readonly mended: readonly Mend[]
}

/** A name and a value have a few faults at most; this many mends are enough for rows of the longest lists. */
const mostMends = 1000

/**
 * The link of a draft, with the mends that are switched on made as long as one is offered. Never throws. A draft without
 * faults is built once.
 */
export function buildMended(
  draft: LinkDraft,
  options: LinkOptions,
  fixes: readonly SafeFix[],
): MendedLink {
  let current = draft
  let link = buildLink(current, options)
  const mended: Mend[] = []
  if (fixes.length === 0) return { draft, link, mended }
  while (mended.length < mostMends) {
    const problem = link.diagnostics.find((one) => isAllowed(one, fixes))
    const fix = problem && safeFixFor(problem)
    if (problem?.fix === undefined || !fix) break
    const from = textAt(current, problem.path)
    current = applyFix(current, problem.fix)
    mended.push({ fix, problem, from, to: textAt(current, problem.path) })
    link = buildLink(current, options)
  }
  return { draft: current, link, mended }
}

function isAllowed(one: LinkDiagnostic, fixes: readonly SafeFix[]): boolean {
  const safe = one.fix === undefined ? null : safeFixFor(one)
  return safe !== null && fixes.includes(safe)
}

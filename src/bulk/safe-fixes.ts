import {
  applyFix,
  buildLink,
  textAt,
  type Fix,
  type FixId,
  type Link,
  type LinkDiagnostic,
  type LinkDraft,
  type LinkOptions,
} from '#link/index.ts'

/** How the days of a list are written, of which one can be said: `03/04/1990` is the third of April, or the fourth of March. */
export const dateOrders = ['day-first', 'month-first'] as const
type DateOrder = (typeof dateOrders)[number]

/** Mends that can be switched on for a whole list: what they change is never what anybody meant. */
export const safeFixes = [
  'trim',
  'invisible',
  'line-breaks',
  'values',
  ...dateOrders,
  'semicolons',
] as const
export type SafeFix = (typeof safeFixes)[number]

/** Which of the core's fixes each of them allows. */
const allowed: Readonly<Record<SafeFix, readonly FixId[]>> = {
  trim: ['trim'],
  invisible: ['remove-invisible', 'remove-broken'],
  'line-breaks': ['put-space'],
  // `Female` and `31.12.1990`, where there is no doubt what is meant.
  values: ['use-value'],
  // Where there is a doubt, the core has no fix.
  'day-first': [],
  'month-first': [],
  semicolons: ['put-comma'],
}

/** The mends that would take this away in every row: none, or one; of a day with two readings (`03/04/1990`) there are two to choose from. */
export function safeFixesFor(problem: LinkDiagnostic): readonly SafeFix[] {
  const { fix } = problem
  if (fix !== undefined) return safeFixes.filter((one) => allowed[one].includes(fix.id))
  return dateOrders.filter((order) => inOrder(problem, order) !== null)
}

/** Of the mends that would take this away, those to choose from while these are switched on: of a day against the order of the list, that is the other order. */
export function fixesToChoose(
  problem: LinkDiagnostic,
  draft: LinkDraft,
  fixes: readonly SafeFix[],
): readonly SafeFix[] {
  if (problem.code !== 'row.birthday' || orderIn(fixes) === undefined) return safeFixesFor(problem)
  const other = orderAgainst(problem, draft, fixes)
  return other === null ? [] : [other]
}

/** The only order in which a day can be meant, where the list is read in the other one; null else. */
export function orderAgainst(
  problem: LinkDiagnostic,
  draft: LinkDraft,
  fixes: readonly SafeFix[],
): DateOrder | null {
  const order = orderIn(fixes)
  if (problem.code !== 'row.birthday' || problem.fix === undefined || order === undefined) {
    return null
  }
  const only = onlyOrder(textAt(draft, problem.path))
  return only === order ? null : only
}

function orderIn(fixes: readonly SafeFix[]): DateOrder | undefined {
  return dateOrders.find((one) => fixes.includes(one))
}

/** These mends with one of them on or off. Where days are read in another order, the first one is off. */
export function withSafeFix(
  fixes: readonly SafeFix[],
  fix: SafeFix,
  isOn: boolean,
): readonly SafeFix[] {
  const isOrder = (one: SafeFix) => dateOrders.some((order) => order === one)
  const isOtherOrder = (one: SafeFix) => isOn && isOrder(fix) && isOrder(one)
  return safeFixes.filter((one) => (one === fix ? isOn : fixes.includes(one) && !isOtherOrder(one)))
}

/** Writes a birthday with two readings as the one in this order; null for whatever else. */
function inOrder({ code, path, params }: LinkDiagnostic, order: DateOrder): Fix | null {
  if (code !== 'row.birthday' || path === 'link' || path === 'paste') return null
  const day = params?.[order === 'day-first' ? 'dayFirst' : 'monthFirst']
  return typeof day === 'string' ? { id: 'use-value', changes: [{ path, to: day }] } : null
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
    const found = firstMend(link, current, fixes)
    if (found === null) break
    const { problem, fix, change } = found
    const from = textAt(current, problem.path)
    current = applyFix(current, change)
    mended.push({ fix, problem, from, to: textAt(current, problem.path) })
    link = buildLink(current, options)
  }
  return { draft: current, link, mended }
}

interface Found extends Pick<Mend, 'problem' | 'fix'> {
  readonly change: Fix
}

function firstMend(
  { diagnostics }: Link,
  draft: LinkDraft,
  fixes: readonly SafeFix[],
): Found | null {
  const order = orderIn(fixes)
  for (const problem of diagnostics) {
    const isDay = problem.code === 'row.birthday' && order !== undefined
    const found = isDay
      ? mendOfDay(problem, textAt(draft, problem.path), order)
      : mendOf(problem, fixes)
    if (found !== null) return found
  }
  return null
}

function mendOf(problem: LinkDiagnostic, fixes: readonly SafeFix[]): Found | null {
  const fix = safeFixesFor(problem).find((one) => fixes.includes(one))
  return problem.fix === undefined || fix === undefined
    ? null
    : { problem, fix, change: problem.fix }
}

/** A day that can only be meant in the other order is not mended: it says that the list may not be written in this one. */
function mendOfDay(problem: LinkDiagnostic, text: string, order: DateOrder): Found | null {
  const change = inOrder(problem, order) ?? problem.fix
  const only = onlyOrder(text)
  if (change === undefined || (only !== null && only !== order)) return null
  const isOfOrder = only !== null || change !== problem.fix
  return { problem, fix: isOfOrder ? order : 'values', change }
}

/** `31/12/1990` has the day first; null for what can be read either way, and what is no such day. */
function onlyOrder(text: string): DateOrder | null {
  const [, one, two] = /^(\d{1,2})\D(\d{1,2})\D\d{4}$/.exec(text.trim()) ?? []
  if (Number(one) > 12) return 'day-first'
  return Number(two) > 12 ? 'month-first' : null
}

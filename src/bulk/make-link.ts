import type { Link, LinkDiagnostic, LinkDraft } from '#link/index.ts'
import type { RowFault } from './batch.ts'
import type { Plan } from './plan.ts'
import { buildMended } from './safe-fixes.ts'

/** What only a table can get wrong. */
export type RowCode =
  | 'bulk.empty-cell'
  | 'bulk.extra-cells'
  | 'bulk.open-quote'
  | 'bulk.broken-text'
  | 'bulk.code-too-long'

/** Why a row of the table gets no link; beside it stand the core's own errors. */
interface RowProblem {
  readonly code: RowCode
  readonly severity: 'error'
  readonly path: 'table'
  readonly params: Readonly<Record<string, string | number>>
}

/** Anything that is said about a row of the table. */
export type Problem = RowProblem | LinkDiagnostic

/** What came of one row of the table. */
export interface Made {
  /** Null where the row is refused. */
  readonly url: string | null
  readonly draft: LinkDraft
  /** As the row filled it, before anything was mended. */
  readonly filled: LinkDraft
  readonly link: Link
  /** Errors first refuse a row; warnings go with its link. What is only good to know is not said of every row. */
  readonly problems: readonly Problem[]
  /** What was mended on the way. */
  readonly mended: readonly LinkDiagnostic[]
}

const nothing: readonly never[] = []

/** The link of one row, judged by the core as the builder's own. Any cells; never throws; linear in their length. */
export function makeLink(plan: Plan, cells: readonly string[], fault?: RowFault): Made {
  const empty: string[] = []
  const filled = plan.draftOf(cells, empty)
  const { draft, link, mended } = buildMended(filled, plan.template.options, plan.template.fixes)
  const hasExtra = cells.length > plan.columns.length && hasText(cells, plan.columns.length)
  const isSuspect = empty.length > 0 || fault !== undefined || hasExtra
  const ofTable = isSuspect ? problemsOfTable(plan, cells, empty, fault, hasExtra) : nothing
  const ofLink = link.diagnostics.length > 0 ? worthSaying(plan, link, draft, empty) : nothing
  const url = ofTable.length > 0 ? null : link.url
  const problems = ofTable.length > 0 ? [...ofTable, ...ofLink] : ofLink
  return { url, draft, filled, link, problems, mended }
}

/**
 * The URL of a row of which nothing is to be said, made the quick way; null where the row needs `makeLink`, which gives the same
 * URL where both give one.
 */
export function makeQuietLink(plan: Plan, cells: readonly string[]): string | null {
  return cells.length > plan.columns.length ? null : (plan.quick?.urlOf(cells) ?? null)
}

function hasText(cells: readonly string[], from: number): boolean {
  for (let at = from; at < cells.length; at += 1) if ((cells[at] ?? '').trim() !== '') return true
  return false
}

function problemsOfTable(
  { columns }: Plan,
  cells: readonly string[],
  empty: readonly string[],
  fault: RowFault | undefined,
  hasExtra: boolean,
): readonly RowProblem[] {
  const problem = (code: RowCode, params: RowProblem['params'] = {}): RowProblem => ({
    code,
    severity: 'error',
    path: 'table',
    params,
  })
  return [
    ...(fault === undefined ? [] : [problem(`bulk.${fault}`)]),
    ...(hasExtra
      ? [problem('bulk.extra-cells', { cells: cells.length, columns: columns.length })]
      : []),
    ...[...new Set(empty)].map((name) => problem('bulk.empty-cell', { name })),
  ]
}

function worthSaying(
  { hasFixedPersonalData }: Plan,
  { diagnostics }: Link,
  { destination }: LinkDraft,
  empty: readonly string[],
): readonly LinkDiagnostic[] {
  return diagnostics.filter(({ code, severity }) => {
    if (severity === 'info') return false
    // What is said of the empty column says it.
    if (code === 'destination.required') return destination !== '' || empty.length === 0
    return code !== 'link.personal-data' || hasFixedPersonalData
  })
}

import {
  judgeByBot,
  textAt,
  type DraftDiagnostic,
  type Link,
  type LinkDiagnostic,
  type LinkDraft,
} from '#link/index.ts'
import type { RowFault } from './batch.ts'
import type { Plan } from './plan.ts'
import type { CellFault, Problem, RowCode, RowProblem } from './problem.ts'
import { buildMended, orderAgainst, type Mend, type SafeFix } from './safe-fixes.ts'

/** What came of one row of the table. */
export interface Made {
  /** Null where the row is refused. */
  readonly url: string | null
  readonly draft: LinkDraft
  readonly link: Link
  /** Errors first refuse a row; warnings go with its link. What is only good to know is not said of every row. */
  readonly problems: readonly Problem[]
  /** What was mended on the way. */
  readonly mended: readonly Mend[]
}

const nothing: readonly never[] = []

/** The link of one row, judged by the core as the builder's own, and held against its bot. Any cells; never throws; linear in their length. */
export function makeLink(plan: Plan, cells: readonly string[], fault?: RowFault): Made {
  const faults: CellFault[] = []
  const filled = plan.draftOf(cells, faults)
  const { draft, link, mended } = buildMended(filled, plan.template.options, plan.template.fixes)
  const hasExtra = cells.length > plan.columns.length && hasText(cells, plan.columns.length)
  const isRagged = hasExtra || cells.length < plan.leastCells
  const isSuspect = faults.length > 0 || fault !== undefined || isRagged
  const ofTable = isSuspect ? problemsOfTable(plan, cells, faults, fault) : nothing
  const ofLink = link.diagnostics.length > 0 ? worthSaying(plan, link, draft, faults) : nothing
  const ofBot = unknownToBot(plan, draft, link)
  const url = ofTable.some(({ severity }) => severity === 'error') ? null : link.url
  const ofDraft = ofBot.length > 0 ? [...ofLink, ...ofBot] : ofLink
  const said = plan.sayOfNames?.(ofDraft, draft.blockId) ?? ofDraft
  const problems = ofTable.length > 0 ? [...ofTable, ...said] : said
  return { url, draft, link, problems, mended }
}

/**
 * The URL of a row of which nothing is to be said, made the quick way; null where the row needs `makeLink`, which gives the same
 * URL where both give one.
 */
export function makeQuietLink(plan: Plan, cells: readonly string[]): string | null {
  const isWhole = cells.length <= plan.columns.length && cells.length >= plan.leastCells
  return isWhole ? (plan.quick?.urlOf(cells) ?? null) : null
}

function unknownToBot(
  { template: { bot, options } }: Plan,
  draft: LinkDraft,
  link: Link,
): readonly DraftDiagnostic[] {
  return bot ? judgeByBot(draft, bot, options.systemNames, link) : nothing
}

function hasText(cells: readonly string[], from: number): boolean {
  for (let at = from; at < cells.length; at += 1) if ((cells[at] ?? '').trim() !== '') return true
  return false
}

function problemsOfTable(
  plan: Plan,
  cells: readonly string[],
  faults: readonly CellFault[],
  fault: RowFault | undefined,
): readonly RowProblem[] {
  return [
    ...(fault === undefined ? raggedRow(plan, cells) : [problem(`bulk.${fault}`)]),
    ...onePerColumn(faults).map(({ code, name, error, left }) =>
      problem(code, {
        name,
        ...(error !== '' && { error }),
        ...(left !== undefined && { left }),
      }),
    ),
  ]
}

/** More cells than columns may be text that a delimiter has cut; where the last ones are missing, people may have left them out. */
function raggedRow({ columns, leastCells }: Plan, cells: readonly string[]): RowProblem[] {
  const params = { cells: cells.length, columns: columns.length }
  if (hasText(cells, columns.length)) return [problem('bulk.extra-cells', params)]
  return cells.length < leastCells ? [problem('bulk.missing-cells', params)] : []
}

const warnings: ReadonlySet<RowCode> = new Set(['bulk.left-out', 'bulk.missing-cells'])

function problem(code: RowCode, params: RowProblem['params'] = {}): RowProblem {
  return { code, severity: warnings.has(code) ? 'warning' : 'error', path: 'table', params }
}

/** A template may use a column more than once; what its empty cell leaves out may differ. */
function onePerColumn(faults: readonly CellFault[]): readonly CellFault[] {
  return [...new Map(faults.map((fault) => [`${fault.name} ${fault.left ?? ''}`, fault])).values()]
}

/** And not of the address that its cell stands in. */
function isOfValue({ code }: CellFault): boolean {
  return ['bulk.empty-cell', 'bulk.spreadsheet-error', 'bulk.left-out'].includes(code)
}

function worthSaying(
  { hasFixedPersonalData, template: { fixes } }: Plan,
  { diagnostics }: Link,
  draft: LinkDraft,
  faults: readonly CellFault[],
): readonly LinkDiagnostic[] {
  const said = diagnostics.filter(({ code, severity }) => {
    if (severity === 'info') return false
    // What is said of its cells says it.
    if (code === 'destination.required' && draft.destination === '') return faults.length === 0
    if (code.startsWith('destination.') && !faults.every(isOfValue)) return false
    if (code === 'link.nothing-to-do')
      return faults.every((fault) => fault.code === 'bulk.left-out')
    return code !== 'link.personal-data' || hasFixedPersonalData
  })
  return said.map((one) => withReason(one, draft, fixes))
}

/** A day that is read against the order of its list says so. */
function withReason(
  day: LinkDiagnostic,
  draft: LinkDraft,
  fixes: readonly SafeFix[],
): LinkDiagnostic {
  const only = orderAgainst(day, draft, fixes)
  if (only === null) return day
  return { ...day, params: { only, day: textAt(draft, day.path).trim() } }
}

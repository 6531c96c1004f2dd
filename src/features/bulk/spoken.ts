import type { TemplateProblem } from '#bulk/template.ts'
import type { DraftDiagnostic } from '#link/index.ts'
import type { Bulk } from './use-bulk.ts'

/** What is only not filled in yet: nobody is scolded for it before they ask for the links. */
const unfilled = new Set<string>([
  'destination.required',
  'row.name-required',
  'row.value-required',
  'link.nothing-to-do',
])

/** What is said at a place of the template about its fixed texts. */
export function fixedProblemsAt(
  {
    fixedProblems,
    isAsked,
    table,
    apart,
  }: Pick<Bulk, 'fixedProblems' | 'isAsked' | 'table' | 'apart'>,
  path: DraftDiagnostic['path'],
): readonly DraftDiagnostic[] {
  return fixedProblems.filter(
    (one) =>
      one.path === path &&
      ((isAsked && table !== null) || !unfilled.has(one.code)) &&
      // The way to take the link apart says more of it.
      (apart === null || one.code !== 'destination.signature-replaced'),
  )
}

/** Whether a field is shown as wrong. */
export function isInvalid(
  problems: readonly TemplateProblem[],
  about: readonly DraftDiagnostic[],
): boolean {
  return problems.length > 0 || about.some(({ severity }) => severity === 'error')
}

import { planTemplate } from '#bulk/plan.ts'
import type { Problem } from '#bulk/make-link.ts'
import type { Template } from '#bulk/template.ts'
import { hasReference } from '#bulk/template-text.ts'
import { buildLink, type LinkDiagnostic, type LinkDraft } from '#link/index.ts'

/** What is wrong with a template's fixed texts, whatever its list holds: errors and warnings, as the core says them. */
export function judgeFixedParts({
  draft,
  empty,
  fixes,
  options,
}: Template): readonly LinkDiagnostic[] {
  const { hasFixedPersonalData } = planTemplate({ draft, empty, fixes, options }, [])
  return buildLink(draft, options).diagnostics.filter(({ code, path, severity }) => {
    if (severity === 'info') return false
    if (code === 'link.personal-data') return hasFixedPersonalData
    // Of the link as a whole, the rows have the last word.
    return path === 'link' ? code === 'link.nothing-to-do' : isFixed(draft, path)
  })
}

/** Whether this is said of the template already. */
export function isFixedProblem(problem: Problem, fixed: readonly LinkDiagnostic[]): boolean {
  return fixed.some(({ code, path }) => code === problem.code && path === problem.path)
}

/** A name or value belongs to its row: what is wrong with one may come of the other. */
function isFixed({ destination, blockId, rows, utm }: LinkDraft, path: string): boolean {
  const [field = '', second = ''] = path.split('.')
  switch (field) {
    case 'destination':
      return !hasReference(destination)
    case 'blockId':
      return !hasReference(blockId)
    case 'rows': {
      const row = rows[Number(second)]
      return row !== undefined && !hasReference(row.name) && !hasReference(row.value)
    }
    default:
      return !Object.values(utm ?? {}).some(hasReference)
  }
}

import { nameColumns } from '#bulk/columns.ts'
import { planTemplate, type Plan } from '#bulk/plan.ts'
import type { Template } from '#bulk/template.ts'
import type { LinkDraft } from '#link/index.ts'

const today = '2026-03-01'

/** A template as a screen hands it over. */
export function templateOf(draft: LinkDraft, rest: Partial<Template> = {}): Template {
  return { draft, empty: {}, fixes: [], options: { today }, ...rest }
}

export function planFor(
  header: readonly string[],
  draft: LinkDraft,
  rest: Partial<Template> = {},
): Plan {
  return planTemplate(templateOf(draft, rest), nameColumns(header, 0))
}

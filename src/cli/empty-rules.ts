import { isBlankCell } from '#bulk/batch.ts'
import type { Column } from '#bulk/columns.ts'
import { columnsOfAddress, usedColumns, type EmptyRule } from '#bulk/template.ts'
import type { LinkDraft } from '#link/index.ts'

/** What happens where a column is empty, by its name. */
export type EmptyRules = ReadonlyMap<string, EmptyRule>

/**
 * A rule that would change nothing: the table has no such column, the template does not use it, or the address needs it in every
 * row.
 */
export interface EmptyProblem {
  /** The column. */
  readonly name: string
  readonly why: 'unknown' | 'unused' | 'needed'
}

/** The rules that can do nothing for this template and table. */
export function judgeEmptyRules(
  rules: EmptyRules,
  draft: LinkDraft,
  columns: readonly Column[],
): readonly EmptyProblem[] {
  const known = new Set(columns.map(({ name }) => name))
  const used = usedColumns(draft)
  const needed = columnsOfAddress(draft)
  return [...rules].flatMap(([name, rule]): readonly EmptyProblem[] => {
    if (!known.has(name)) return [{ name, why: 'unknown' }]
    if (!used.has(name)) return [{ name, why: 'unused' }]
    return needed.has(name) && isLeftOut(rule) ? [{ name, why: 'needed' }] : []
  })
}

function isLeftOut(rule: EmptyRule): boolean {
  return rule.at === 'leave-out' || (rule.at === 'use' && isBlankCell(rule.text))
}

import { planTemplate } from './plan.ts'
import type { Problem } from './problem.ts'
import type { Template, TemplateProblem } from './template.ts'
import { hasReference } from './template-text.ts'
import {
  blockIdOf,
  buildLink,
  judgeByBot,
  type DraftDiagnostic,
  type LinkDraft,
} from '#link/index.ts'

/** What is wrong with a template's fixed texts, whatever its list holds: errors and warnings, as the core and its bot say them. */
export function judgeFixedParts(template: Template): readonly DraftDiagnostic[] {
  const { options, bot } = template
  const { hasFixedPersonalData, sayOfNames } = planTemplate(template, [])
  const draft = withBlockId(template)
  const link = buildLink(draft, options)
  const ofBot = bot ? judgeByBot(draft, bot, options.systemNames, link) : []
  const ofLink = link.diagnostics.filter(({ code, path, severity }) => {
    if (severity === 'info') return false
    if (code === 'link.personal-data') return hasFixedPersonalData
    // Of the link as a whole, the rows have the last word.
    if (path === 'link') return code === 'link.nothing-to-do'
    return isFixed(draft, path) || isOfFixedName(draft, code, path)
  })
  const found = [...ofLink, ...ofBot.filter(({ path }) => isFixedForBot(draft, path))]
  return sayOfNames?.(found, draft.blockId) ?? found
}

/** Its block may stand there by its name. */
function withBlockId({ draft, bot }: Template): LinkDraft {
  if (!bot || hasReference(draft.blockId)) return draft
  return { ...draft, blockId: blockIdOf(bot.blocks)(draft.blockId) }
}

/** Whether this is said of the template already. */
export function isFixedProblem(problem: Problem, fixed: readonly DraftDiagnostic[]): boolean {
  return fixed.some(({ code, path }) => code === problem.code && path === problem.path)
}

/** Whether this comes of a field whose references are at fault: then it is the template's, and no row's. */
export function isTemplateFault(problem: Problem, faults: readonly TemplateProblem[]): boolean {
  return faults.some(({ path }) => fieldOf(path) === fieldOf(problem.path))
}

/** A name and its value are one field: what is wrong with one may come of the other. */
function fieldOf(path: string): string {
  return path.startsWith('rows.') ? path.split('.', 2).join('.') : path
}

/** Wrong whatever the value is. Of two rows with one name, each may be empty where the other is not. */
function isOfFixedName({ rows }: LinkDraft, code: DraftDiagnostic['code'], path: string): boolean {
  const [field, at, part] = path.split('.')
  if (field !== 'rows' || part !== 'name' || code === 'row.duplicate') return false
  return !hasReference(rows[Number(at)]?.name ?? '')
}

/** A bot knows a name whatever its value is, and spelling is a matter of fixed names alone. */
function isFixedForBot(draft: LinkDraft, path: string): boolean {
  const [field = '', at = '', part] = path.split('.')
  if (field === 'link') return true
  if (field !== 'rows' || part !== 'name') return isFixed(draft, path)
  return !hasReference(draft.rows[Number(at)]?.name ?? '')
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

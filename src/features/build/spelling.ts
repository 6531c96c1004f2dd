import {
  buildLink,
  joinSegments,
  systemAttribute,
  systemAttributes,
  type SystemNames,
} from '#link/index.ts'
import { formToDraft, type BuildForm, type FormRow } from './form.ts'
import { isLocked } from './locks.ts'

/** Whether the form's link stays the same to the letter when its system names are spelled so. */
function isSpelledAlike(form: BuildForm, systemNames: SystemNames): boolean {
  return form.systemNames === systemNames || textOf(form) === textOf({ ...form, systemNames })
}

/**
 * The form in a bot's own spelling, where its link stays the same to the letter; else the form as it is. A link that came
 * from such a bot holds the bot's spellings: they become the names that they stand for.
 */
export function spelledFor(form: BuildForm, systemNames: SystemNames): BuildForm {
  if (form.systemNames === systemNames) return form
  const named = spelledAs(form, systemNames)
  if (textOf(named) === textOf(form)) return named
  return isSpelledAlike(form, systemNames) ? { ...form, systemNames } : form
}

/** The form in that spelling, whatever becomes of its link. */
export function spelledAs(form: BuildForm, systemNames: SystemNames): BuildForm {
  const rows = systemNames === 'widget-api' ? form.rows.map(documented) : form.rows
  return { ...form, systemNames, rows }
}

/** Whether another spelling would write something locked in another way. */
export function isSpellingLocked({ rows }: BuildForm): boolean {
  return rows.some(({ kind, name, hold }) => {
    const own = kind === 'user' && isLocked(hold) ? systemAttribute(name) : null
    return own !== null && own.widgetApi !== own.name
  })
}

/** The link; where there is none, what is shown of it, with a mark that no link begins with. */
function textOf(form: BuildForm): string {
  const { systemNames, separators } = form
  const { url, segments } = buildLink(formToDraft(form), { systemNames, separators })
  return url ?? ` ${joinSegments(segments)}`
}

function documented(row: FormRow): FormRow {
  const own = row.kind === 'user' && systemAttributes.find((it) => it.widgetApi === row.name)
  return own ? { ...row, name: own.name } : row
}

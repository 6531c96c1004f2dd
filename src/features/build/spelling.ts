import { buildLink, joinSegments, systemAttributes, type SystemNames } from '#link/index.ts'
import { formToDraft, type BuildForm, type FormRow } from './form.ts'

/** Whether the form's link stays the same to the letter when its system names are spelled so. */
export function isSpelledAlike(form: BuildForm, systemNames: SystemNames): boolean {
  return form.systemNames === systemNames || textOf(form) === textOf({ ...form, systemNames })
}

/** The link; where there is none, what is shown of it, with a mark that no link begins with. */
function textOf(form: BuildForm): string {
  const { url, segments } = buildLink(formToDraft(form), { systemNames: form.systemNames })
  return url ?? ` ${joinSegments(segments)}`
}

/**
 * The form in a bot's own spelling, where its link stays the same to the letter; else the form as it is. A link that came
 * from such a bot holds the bot's spellings: they become the names that they stand for.
 */
export function spelledFor(form: BuildForm, systemNames: SystemNames): BuildForm {
  if (form.systemNames === systemNames) return form
  const named = { ...form, systemNames, rows: form.rows.map(documented) }
  if (textOf(named) === textOf(form)) return named
  return isSpelledAlike(form, systemNames) ? { ...form, systemNames } : form
}

function documented(row: FormRow): FormRow {
  const own = row.kind === 'user' && systemAttributes.find((it) => it.widgetApi === row.name)
  return own ? { ...row, name: own.name } : row
}

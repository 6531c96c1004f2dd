import type { PlacedDiagnostic } from '#link/index.ts'
import { fieldOf, type FieldName } from './field-names.ts'
import type { Builder } from './builder.ts'
import type { FormActions } from './form-actions.ts'

/** What each section of the form is given. */
export interface SectionProps {
  readonly builder: Builder
  readonly actions: FormActions
}

/** What may be said about one field just now. */
export function saidAbout(
  { spoken, draft }: Builder,
  field: FieldName,
): readonly PlacedDiagnostic[] {
  return spoken.filter((it) => fieldOf(it, draft.channel) === field)
}

/** Of campaign tracking that nobody reads its section speaks, and not one of its fields. */
export function isAboutUnread({ code }: PlacedDiagnostic): boolean {
  return code === 'link.utm-on-messenger'
}

/** Whether one of them is an error: with it, a link is not handed out. */
export function hasError(diagnostics: readonly PlacedDiagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}

import type { DraftDiagnostic } from '#link/index.ts'
import { fieldOf, type FieldName } from './field-names.ts'
import type { Builder } from './use-builder.ts'
import type { FormActions } from './use-form-actions.ts'

/** What each section of the form is given. */
export interface SectionProps {
  readonly builder: Builder
  readonly actions: FormActions
}

/** What may be said about one field just now. */
export function saidAbout(
  { spoken, draft }: Builder,
  field: FieldName,
): readonly DraftDiagnostic[] {
  return spoken.filter((it) => fieldOf(it, draft.channel) === field)
}

export function hasError(diagnostics: readonly DraftDiagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}

import { withTextAt, type LinkDraft } from '#link/index.ts'
import type { FieldHold } from '#library/preset.ts'

/** The draft with nothing in the fields that its preset asks for each time: what stands there is from the last time. */
export function withoutAsked(draft: LinkDraft, holds: readonly FieldHold[]): LinkDraft {
  const asked = holds.flatMap(({ field, hold }) => (hold === 'ask' ? [field] : []))
  return asked.reduce(
    (before, field) =>
      withTextAt(
        before,
        field === 'destination' || field === 'blockId' ? field : `${field}.value`,
        '',
      ),
    draft,
  )
}

import type { FieldHold, PresetField } from '#library/preset.ts'
import type { BuildForm, FormHold } from './form.ts'
import { isFilled } from './work-form.ts'

/** The form with these holds and no others; of rows, those are counted that `formToWork` hands out. */
export function withHolds(form: BuildForm, fieldHolds: readonly FieldHold[]): BuildForm {
  const byField = new Map<string, FormHold>(fieldHolds.map(({ field, hold }) => [field, hold]))
  const holdOf = (field: PresetField): FormHold => byField.get(field) ?? ''
  let count = 0
  return {
    ...form,
    holds: { destination: holdOf('destination'), blockId: holdOf('blockId') },
    rows: form.rows.map((row) =>
      isFilled(row) ? { ...row, hold: holdOf(`rows.${count++}`) } : { ...row, hold: '' },
    ),
  }
}

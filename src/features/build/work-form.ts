import type { Row } from '#link/index.ts'
import type { FieldHold, PresetField } from '#library/preset.ts'
import type { Work } from '#library/work.ts'
import { draftToForm, formToDraft, type BuildForm, type FormHold, type FormRow } from './form.ts'

/** What stands in the form, for the rest of the app. Rows with nothing in them stay behind. */
export function formToWork(form: BuildForm): Work {
  const { botId, systemNames, origin, holds, channel, separators } = form
  const rows = form.rows.filter(isFilled)
  return {
    botId,
    systemNames,
    ...(channel === 'messenger' && separators === 'encoded' && { separators }),
    origin,
    draft: formToDraft({ ...form, rows }),
    holds: [
      ...held('destination', holds.destination),
      ...held('blockId', holds.blockId),
      ...rows.flatMap(({ hold }, index) => held(`rows.${index}`, hold)),
    ],
  }
}

function held(field: PresetField, hold: FormHold): readonly FieldHold[] {
  return hold === '' ? [] : [{ field, hold }]
}

/** A form for it. A hold on a row that the draft does not have holds nothing. */
export function workToForm(work: Work): BuildForm {
  const { draft, holds, botId, systemNames, separators = 'literal', origin } = work
  const byField = new Map<string, FormHold>(holds.map(({ field, hold }) => [field, hold]))
  const form = draftToForm(draft)
  return {
    ...form,
    botId,
    systemNames,
    separators,
    origin,
    holds: {
      destination: byField.get('destination') ?? '',
      blockId: byField.get('blockId') ?? '',
    },
    rows: form.rows.map((row, index) => withHold(row, byField.get(`rows.${index}`) ?? '')),
  }
}

function withHold({ kind, name, value }: Row, hold: FormHold): FormRow {
  return { kind, name, value, hold }
}

/** A row with something in it. */
export function isFilled({ name, value }: FormRow): boolean {
  return name !== '' || value !== ''
}

import { useFormContext, useFormState, useWatch } from 'react-hook-form'
import { caps } from '#library/shapes.ts'
import { Field } from '#ui/Field.tsx'
import { TextInput } from '#ui/TextInput.tsx'
import type { BotForm } from './form.ts'
import { TextArea } from '#ui/TextArea.tsx'
import { words } from './words.ts'

const said = words.bot

/** What the bot is called, and a note for the team. */
export function HeadFields() {
  const { register, control } = useFormContext<BotForm>()
  const isNameless = useWatch({ control, compute: ({ name }: BotForm) => name.trim() === '' })
  // Nobody is told to fill in a name while typing another one.
  const { touchedFields } = useFormState({ control, name: 'name' })
  const isMissing = isNameless && touchedFields.name === true
  return (
    <div className="grid gap-4">
      <Field label={said.name} messages={isMissing && said.nameMissing} className="max-w-md">
        {(aria) => <TextInput {...aria} maxLength={caps.name} {...register('name')} />}
      </Field>
      <Field label={said.note} hint={said.noteHint}>
        {(aria) => <TextArea {...aria} rows={2} maxLength={caps.note} {...register('note')} />}
      </Field>
    </div>
  )
}

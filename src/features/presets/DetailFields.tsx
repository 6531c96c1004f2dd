import { controlLook, controlRing } from '#ui/control.ts'
import { Field } from '#ui/Field.tsx'
import { TextInput } from '#ui/TextInput.tsx'
import type { DetailFaults, Details } from './limits.ts'
import { TagsField } from './TagsField.tsx'
import { words } from './words.ts'

const said = words.details

interface DetailFieldsProps {
  readonly details: Details
  readonly onChange: (change: Partial<Details>) => void
  /** Of all presets. */
  readonly knownTags: readonly string[]
  readonly nameHint?: string | undefined
  readonly faults: DetailFaults
  readonly onLeaveName: () => void
}

export function DetailFields(props: DetailFieldsProps) {
  const { details, onChange, knownTags, nameHint, faults, onLeaveName } = props
  return (
    <>
      <Field label={said.name} hint={nameHint} required messages={faults.name}>
        {(aria) => (
          <TextInput
            {...aria}
            name="name"
            dir="auto"
            autoCapitalize="sentences"
            value={details.name}
            onChange={(event) => onChange({ name: event.target.value })}
            onBlur={onLeaveName}
          />
        )}
      </Field>
      <Field label={said.note} hint={said.noteHint} messages={faults.note}>
        {(aria) => (
          <textarea
            {...aria}
            rows={2}
            dir="auto"
            placeholder=" "
            value={details.note}
            onChange={(event) => onChange({ note: event.target.value })}
            className={`${controlLook} ${controlRing} field-sizing-content h-auto! max-h-48 min-h-16 resize-y py-2 text-body`}
          />
        )}
      </Field>
      <TagsField
        tags={details.tags}
        onChange={(tags) => onChange({ tags })}
        knownTags={knownTags}
        fault={faults.tags}
      />
    </>
  )
}

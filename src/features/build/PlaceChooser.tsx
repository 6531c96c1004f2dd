import { SelectInput } from '#ui/TextInput.tsx'
import { useLater } from './later.ts'
import type { Builder } from './builder.ts'
import { placeLine } from './place-line.ts'
import type { FormActions } from './form-actions.ts'
import { words } from './words.ts'

const said = words.result

interface PlaceChooserProps {
  readonly builder: Builder
  readonly actions: FormActions
}

/** Where the link will be pasted: it is judged for that place, and stays the link that it is. */
export function PlaceChooser({ builder, actions }: PlaceChooserProps) {
  const later = useLater()
  const { form, values } = builder
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <label className={placeLine}>
        {said.place}
        <SelectInput
          name={placeField}
          value={values.place.id}
          onChange={({ target }) => {
            const id = later?.placeIdOf(target.value)
            // Who gets a link is asked anew at each place.
            if (id !== undefined) form.setValue('place', { ...values.place, id, audience: 'many' })
          }}
        >
          <option value="none">{said.noPlace}</option>
          {later !== null && <later.PlaceOptions />}
        </SelectInput>
      </label>
      {later !== null && <later.PlaceDetails builder={builder} actions={actions} />}
    </div>
  )
}

const placeField = 'place'

import { placeTable, type PlaceId, type PlaceKind } from '#link/index.ts'
import { WordButton } from '#ui/Button.tsx'
import { SelectInput } from '#ui/TextInput.tsx'
import { words } from './later-words.ts'
import { placeLine } from './place-line.ts'
import type { Builder } from './builder.ts'
import type { FormActions } from './form-actions.ts'

const said = words.place

interface PlaceDetailsProps {
  readonly builder: Builder
  readonly actions: FormActions
}

/** What else makes a difference at the place: asked where it does. */
export function PlaceDetails({ builder, actions }: PlaceDetailsProps) {
  const { form, values, draft } = builder
  const { place, separators } = values
  return (
    <>
      {place.id === 'google-ads' && (
        <Choice
          label={said.google.question}
          value={place.google}
          options={said.google.options}
          onChoose={(google) => form.setValue('place.google', google)}
        />
      )}
      {mayBeForOne(place.id) && holdsPerson(builder) && (
        <Choice
          label={said.audience.question}
          value={place.audience}
          options={said.audience.options}
          onChoose={(audience) => form.setValue('place.audience', audience)}
        />
      )}
      {draft.channel === 'messenger' && separators === 'encoded' && (
        <p className="text-hint text-soft">
          {said.isEncoded} <WordButton onClick={actions.writePlainly}>{said.plainly}</WordButton>
        </p>
      )}
    </>
  )
}

/** Here a link may go to one person alone. */
const personal: ReadonlySet<PlaceKind> = new Set(['mail', 'chat', 'sms'])

/** Whether links are pasted here into what may go to one person alone: mails, chats and SMS. */
export function mayBeForOne(id: PlaceId): boolean {
  return personal.has(placeTable[id].kind)
}

/** A fixed value says who somebody is. */
function holdsPerson({ link }: Builder): boolean {
  return link.diagnostics.some(({ code }) => code === 'link.personal-data')
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly (readonly [value: T, label: string])[]
  readonly onChoose: (value: T) => void
}

function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <label className={placeLine}>
      {label}
      <SelectInput
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(([one]) => one === target.value)
          if (chosen !== undefined) onChoose(chosen[0])
        }}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </SelectInput>
    </label>
  )
}

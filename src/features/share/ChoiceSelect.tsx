import { useId } from 'react'
import type { Choice } from '#library/import-plan.ts'
import { SelectInput } from '#ui/TextInput.tsx'
import { importWords as said } from './import-words.ts'

interface ChoiceSelectProps {
  /** Its name for screen readers. */
  readonly label: string
  /** What stands in front of it, if anything. */
  readonly shownLabel?: string
  readonly choices: readonly Choice[]
  /** What is taken comes back from where it was deleted. */
  readonly isDeleted: boolean
  /** `null`: more than one. */
  readonly value: Choice | null
  readonly onChange: (choice: Choice) => void
}

/** What is to be done with something that comes in. */
export function ChoiceSelect(props: ChoiceSelectProps) {
  const { label, shownLabel, choices, isDeleted, value, onChange } = props
  const id = useId()
  return (
    <span className="flex items-center gap-2 text-hint text-soft max-sm:in-[li]:ms-7">
      {shownLabel !== undefined && <span aria-hidden>{shownLabel}</span>}
      <SelectInput
        id={id}
        aria-label={label}
        boxClassName="w-40 shrink-0"
        className="h-lesser! text-[0.875rem]!"
        value={value ?? ''}
        onChange={({ currentTarget }) => {
          const choice = choices.find((it) => it === currentTarget.value)
          if (choice !== undefined) onChange(choice)
        }}
      >
        {value === null && <option value="">{said.mixed}</option>}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice === 'add' && isDeleted ? said.bringBack : said.choices[choice]}
          </option>
        ))}
      </SelectInput>
    </span>
  )
}

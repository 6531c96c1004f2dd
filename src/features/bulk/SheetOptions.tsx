import { Field } from '#ui/Field.tsx'
import { SelectInput } from '#ui/TextInput.tsx'
import { roomForCode, type CodesChoice } from './codes-choice.ts'
import { codesWords as words } from './codes-words.ts'
import type { CodesOptionsProps } from './codes-options-props.ts'
import { NumberField } from './NumberField.tsx'
import { gridLimits, leastCode, type CutMarks, type Paper } from './sheet-plan.ts'

/** What the pages are to be. */
export function SheetOptions({ choice, onChoice, isAsked }: CodesOptionsProps) {
  const room = roomForCode(choice)
  const count = (field: 'columns' | 'rows') => (
    <NumberField
      label={words[field]}
      typed={choice[field]}
      onType={(typed) => onChoice({ ...choice, [field]: typed })}
      limits={gridLimits}
      isWhole
      isAsked={isAsked}
    />
  )
  return (
    <>
      <div className="grid grid-cols-[2fr_1fr_1fr] gap-2">
        <PickField<Paper>
          label={words.paper}
          names={words.papers}
          options={['a4', 'letter']}
          value={choice.paper}
          onChange={(paper) => onChoice({ ...choice, paper })}
        />
        {count('columns')}
        {count('rows')}
      </div>
      {room !== null && room < leastCode ? (
        <p role="alert" className="text-hint text-error">
          {words.noRoom}
        </p>
      ) : (
        <CodeSizeField choice={choice} onChoice={onChoice} room={room} isAsked={isAsked} />
      )}
      <PickField<CutMarks>
        label={words.cut}
        names={words.cuts}
        options={['lines', 'marks', 'none']}
        value={choice.cut}
        onChange={(cut) => onChoice({ ...choice, cut })}
      />
    </>
  )
}

interface CodeSizeFieldProps {
  readonly choice: CodesChoice
  readonly onChoice: (choice: CodesChoice) => void
  /** Null while nobody knows how many stand side by side. */
  readonly room: number | null
  readonly isAsked: boolean
}

function CodeSizeField({ choice, onChoice, room, isAsked }: CodeSizeFieldProps) {
  return (
    <NumberField
      label={words.codeSize}
      hint={room === null ? undefined : words.codeSizeHint(room)}
      typed={choice.codeSize}
      onType={(codeSize) => onChoice({ ...choice, codeSize })}
      limits={{ least: leastCode, most: room ?? Infinity }}
      isOptional
      isAsked={isAsked}
    />
  )
}

interface PickFieldProps<T extends string> {
  readonly label: string
  readonly names: Readonly<Record<T, string>>
  readonly options: readonly T[]
  readonly value: T
  readonly onChange: (value: T) => void
}

function PickField<T extends string>(props: PickFieldProps<T>) {
  const { label, names, options, value, onChange } = props
  return (
    <Field label={label}>
      {(aria) => (
        <SelectInput
          {...aria}
          value={value}
          onChange={({ target }) => {
            const chosen = options.find((option) => option === target.value)
            if (chosen !== undefined) onChange(chosen)
          }}
        >
          {options.map((option) => (
            <option key={option} value={option}>
              {names[option]}
            </option>
          ))}
        </SelectInput>
      )}
    </Field>
  )
}

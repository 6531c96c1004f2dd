import { levels } from '#qr/levels.ts'
import { Field } from '#ui/Field.tsx'
import { SelectInput } from '#ui/TextInput.tsx'
import { ArchiveOptions } from './ArchiveOptions.tsx'
import type { CodesOptionsProps } from './codes-options-props.ts'
import { codesWords as words } from './codes-words.ts'
import { ColumnField } from './ColumnField.tsx'
import { OptionCards } from './OptionCards.tsx'
import { SheetOptions } from './SheetOptions.tsx'

/** All that a person decides about the codes of a list. */
export function CodesOptions(props: CodesOptionsProps) {
  const { choice, onChoice, columns } = props
  const level = levels.find((one) => one === choice.level) ?? ''
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <OptionCards
        legend={words.goal}
        options={['archive', 'sheet']}
        names={words.goals}
        hints={words.goalHints}
        value={choice.goal}
        onChange={(goal) => onChoice({ ...choice, goal })}
      />
      {choice.goal === 'archive' ? <ArchiveOptions {...props} /> : <SheetOptions {...props} />}
      <ColumnField
        label={words.captionColumn}
        columns={columns}
        value={choice.captionColumn}
        none={words.noCaption}
        onChange={(captionColumn) => onChoice({ ...choice, captionColumn })}
      />
      <Field label={words.level}>
        {(aria) => (
          <SelectInput
            {...aria}
            value={level}
            onChange={({ target }) =>
              onChoice({ ...choice, level: levels.find((one) => one === target.value) ?? null })
            }
          >
            <option value="">{words.levelSuiting}</option>
            {levels.map((one) => (
              <option key={one} value={one}>
                {words.levelNames[one]}
              </option>
            ))}
          </SelectInput>
        )}
      </Field>
    </div>
  )
}

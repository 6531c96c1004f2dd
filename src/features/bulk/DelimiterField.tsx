import { delimiters, type Delimiter } from '#bulk/read-csv.ts'
import { Field } from '#ui/Field.tsx'
import { SelectInput } from '#ui/TextInput.tsx'
import { words } from './words.ts'

interface DelimiterFieldProps {
  readonly value: Delimiter
  readonly onChange: (delimiter: Delimiter) => void
}

/** What stands between the cells of a table. */
export function DelimiterField({ value, onChange }: DelimiterFieldProps) {
  return (
    <Field label={words.source.delimiter}>
      {(aria) => (
        <SelectInput
          {...aria}
          value={value}
          onChange={({ currentTarget }) => {
            const chosen = delimiters.find((one) => one === currentTarget.value)
            if (chosen !== undefined) onChange(chosen)
          }}
        >
          {delimiters.map((one) => (
            <option key={one} value={one}>
              {words.source.delimiters[one]}
            </option>
          ))}
        </SelectInput>
      )}
    </Field>
  )
}

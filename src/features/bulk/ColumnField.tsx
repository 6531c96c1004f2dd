import type { Column } from '#bulk/columns.ts'
import { Field } from '#ui/Field.tsx'
import { SelectInput } from '#ui/TextInput.tsx'

export interface ColumnFieldProps {
  readonly label: string
  readonly columns: readonly Column[]
  readonly value: number | null
  /** What no column means. */
  readonly none: string
  readonly onChange: (column: number | null) => void
}

/** One of the table's columns, or none. */
export function ColumnField({ label, columns, value, none, onChange }: ColumnFieldProps) {
  return (
    <Field label={label}>
      {(aria) => (
        <SelectInput
          {...aria}
          value={value ?? ''}
          onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
        >
          <option value="">{none}</option>
          {columns.map(({ index, name }) => (
            <option key={index} value={index}>
              {name}
            </option>
          ))}
        </SelectInput>
      )}
    </Field>
  )
}

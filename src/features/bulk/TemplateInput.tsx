import { useRef, type ComponentProps } from 'react'
import type { Column } from '#bulk/columns.ts'
import { referTo } from '#bulk/template-text.ts'
import { TextInput } from '#ui/TextInput.tsx'
import { ColumnMenu } from './ColumnMenu.tsx'

interface TemplateInputProps extends Omit<ComponentProps<typeof TextInput>, 'value' | 'onChange'> {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly columns: readonly Column[]
}

/** A text of the template, with the list's columns to be put where the cursor is. */
export function TemplateInput({ columns, value, onChange, ...rest }: TemplateInputProps) {
  const input = useRef<HTMLInputElement>(null)

  function insert(name: string) {
    const start = input.current?.selectionStart ?? value.length
    const end = input.current?.selectionEnd ?? start
    onChange(value.slice(0, start) + referTo(name) + value.slice(end))
    input.current?.focus()
  }

  return (
    <span className="relative block min-w-0">
      <TextInput
        {...rest}
        ref={input}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        className="pe-10"
      />
      <span className="absolute inset-y-0 end-1 my-auto h-fit">
        <ColumnMenu columns={columns} onPick={insert} />
      </span>
    </span>
  )
}

import { useRef } from 'react'
import type { Column } from '#bulk/columns.ts'
import { referTo } from '#bulk/template-text.ts'
import { Combobox, type Option } from '#ui/Combobox.tsx'
import type { TextInputProps } from '#ui/TextInput.tsx'
import { ColumnMenu } from './ColumnMenu.tsx'

type InputProps = Omit<TextInputProps, 'value' | 'onChange' | 'list' | 'role'>

interface TemplateInputProps extends InputProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly columns: readonly Column[]
  /** Fixed texts that are offered, and the name of their list for screen readers. */
  readonly options?: readonly Option[]
  readonly listLabel?: string
}

const noOptions: readonly Option[] = []

/** A text of the template, with the list's columns to be put where the cursor is. */
export function TemplateInput({
  columns,
  value,
  onChange,
  options = noOptions,
  listLabel = '',
  ...rest
}: TemplateInputProps) {
  const input = useRef<HTMLInputElement>(null)
  const suggests = options.length > 0

  function insert(name: string) {
    const start = input.current?.selectionStart ?? value.length
    const end = input.current?.selectionEnd ?? start
    onChange(value.slice(0, start) + referTo(name) + value.slice(end))
    input.current?.focus()
  }

  return (
    <span className="relative block min-w-0">
      <Combobox
        {...rest}
        ref={input}
        value={value}
        options={options}
        listLabel={listLabel}
        onChange={onChange}
        className={suggests ? 'pe-18!' : 'pe-10'}
      />
      <span className={`absolute inset-y-0 my-auto h-fit ${suggests ? 'end-9' : 'end-1'}`}>
        <ColumnMenu columns={columns} onPick={insert} />
      </span>
    </span>
  )
}

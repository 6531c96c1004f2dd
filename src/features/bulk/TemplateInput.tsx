import { useRef } from 'react'
import type { Column } from '#bulk/columns.ts'
import { asFixedText, referTo } from '#bulk/template-text.ts'
import { Combobox, type Option } from '#ui/Combobox.tsx'
import { withInserted } from '#ui/insert-at-caret.ts'
import type { TextInputProps } from '#ui/TextInput.tsx'
import { ColumnMenu } from './ColumnMenu.tsx'
import { MacroMenu } from './MacroMenu.tsx'

type InputProps = Omit<TextInputProps, 'value' | 'onChange' | 'list' | 'role'>

interface TemplateInputProps extends InputProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly columns: readonly Column[]
  /** Fixed texts that are offered, and the name of their list for screen readers. */
  readonly options?: readonly Option[]
  readonly listLabel?: string
  /** Other programs' placeholders can stand in it. */
  readonly takesMacros?: boolean
}

const noOptions: readonly Option[] = []

/** Room for one to three buttons at the end. */
const rooms = ['pe-10!', 'pe-18!', 'pe-26!'] as const

/** A text of the template, with the list's columns, and placeholders, to be put where the cursor is. */
export function TemplateInput({
  columns,
  value,
  onChange,
  options = noOptions,
  listLabel = '',
  takesMacros = false,
  ...rest
}: TemplateInputProps) {
  const input = useRef<HTMLInputElement>(null)
  const suggests = options.length > 0

  function insert(text: string) {
    onChange(withInserted(input.current, value, text))
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
        className={`text-ellipsis ${rooms[Number(suggests) + Number(takesMacros)] ?? ''}`}
      />
      <span className={`absolute inset-y-0 my-auto flex h-fit ${suggests ? 'end-9' : 'end-1'}`}>
        {takesMacros && <MacroMenu onPick={(macro) => insert(asFixedText(macro))} />}
        <ColumnMenu columns={columns} onPick={(name) => insert(referTo(name))} />
      </span>
    </span>
  )
}

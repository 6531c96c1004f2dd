import { Suspense, useState, type ComponentProps, type ReactNode } from 'react'
import { FieldEnd, roomAtEnd } from './FieldEnd.tsx'
import type { Option } from './suggest.ts'
import { LoadedField, useLoadedField } from './loaded-field.ts'
import { TextInput } from './TextInput.tsx'

export type { Option } from './suggest.ts'

type OwnProps = 'value' | 'onChange' | 'list' | 'role' | 'type'

export interface ComboboxProps extends Omit<ComponentProps<'input'>, OwnProps> {
  readonly value: string
  /** Gets each text that is typed, and the value of each option that is picked. */
  readonly onChange: (text: string) => void
  readonly options: readonly Option[]
  /** The name of the list of options, for screen readers. */
  readonly listLabel: string
  readonly invalid?: boolean
  readonly mono?: boolean
  /** Words or signs at the end of the field. */
  readonly trailing?: ReactNode
  /** Classes for the box around the field: its place and width. */
  readonly boxClassName?: string
}

/**
 * A text field that suggests. Any text may stay in it: an option is taken by Enter or a press, never by leaving the field.
 * The list opens on focus, typing and the arrow keys; not on the focus of a field shown as wrong, since it would hide what
 * is said below. Give it a name by `id` and a `<label>`, or by `aria-label`.
 *
 * What suggests is loaded when the page is first touched. Until then, and with nothing to suggest, it is a plain text
 * field; under the cursor a field never turns into another.
 */
export function Combobox(props: ComboboxProps) {
  const [isFocused, setFocused] = useState(false)
  const canSuggest = useLoadedField(isFocused) && props.options.length > 0
  const plain = (
    <span className="contents" onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}>
      <PlainField {...props} />
    </span>
  )
  if (!canSuggest) return plain
  return (
    <Suspense fallback={plain}>
      <LoadedField {...props} />
    </Suspense>
  )
}

function PlainField(props: ComboboxProps) {
  const {
    options,
    listLabel,
    onChange,
    trailing,
    boxClassName = '',
    className = '',
    ...rest
  } = props
  const suggests = options.length > 0 && listLabel !== ''
  return (
    <span className={`relative block min-w-0 ${boxClassName}`}>
      <TextInput
        {...rest}
        className={`${suggests ? roomAtEnd(trailing) : ''} ${className}`}
        onChange={(event) => onChange(event.target.value)}
      />
      {suggests && <FieldEnd>{trailing}</FieldEnd>}
    </span>
  )
}

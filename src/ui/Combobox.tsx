import { useRef } from 'react'
import type { ComboboxProps } from './combobox-props.ts'
import { FieldEnd, roomAtEnd } from './FieldEnd.tsx'
import { loadedField, useLoadedField } from './loaded-field.ts'
import { TextInput } from './TextInput.tsx'

export type { Option } from './suggest.ts'

/**
 * A text field that suggests. Any text may stay in it: an option is taken by Enter or a press, never by leaving the field.
 * The list opens on focus, typing and the arrow keys; not on the focus of a field shown as wrong, since it would hide what
 * is said below. Give it a name by `id` and a `<label>`, or by `aria-label`.
 *
 * What suggests is loaded when the page is first touched. Until then, and with nothing to suggest, it is a plain text
 * field; under the cursor a field never turns into another.
 */
export function Combobox(props: ComboboxProps) {
  const box = useRef<HTMLSpanElement>(null)
  const { isShown, onLeave } = useLoadedField(box)
  if (isShown && props.options.length > 0) return loadedField(props)
  return (
    <span ref={box} className="contents" onBlur={onLeave}>
      <PlainField {...props} />
    </span>
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

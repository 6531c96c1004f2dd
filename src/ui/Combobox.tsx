import { createElement, useState } from 'react'
import type { ComboboxProps } from './combobox-props.ts'
import { FieldEnd, roomAtEnd } from './FieldEnd.tsx'
import { loadOnTouch } from './load-on-touch.ts'
import { TextInput } from './TextInput.tsx'

export type { Option } from './suggest.ts'

const suggesting = loadOnTouch(async () => (await import('./SuggestingField.tsx')).SuggestingField)

/** Brings what suggests before the page is touched. `null` where it cannot be loaded; the first touch tries again. */
export const loadSuggestions = suggesting.load

/**
 * A text field that suggests. Any text may stay in it: an option is taken by Enter or a press, never by leaving the field.
 * The list opens on focus, typing and the arrow keys; not on the focus of a field shown as wrong, since it would hide what
 * is said below, or of one that holds an option already. Give it a name by `id` and a `<label>`, or by `aria-label`.
 *
 * What suggests is loaded when the page is first touched. Until then, and with nothing to suggest, it is a plain text
 * field; under the cursor a field never turns into another, whatever arrives or goes meanwhile.
 */
export function Combobox(props: ComboboxProps) {
  const arrived = suggesting.usePart()
  const isFitting = arrived !== null && props.options.length > 0
  const [pinned, setPinned] = useState<boolean | null>(null)
  const suggests = pinned ?? isFitting
  return (
    <span className="contents" onFocus={() => setPinned(suggests)} onBlur={() => setPinned(null)}>
      {suggests && arrived !== null ? createElement(arrived, props) : <PlainField {...props} />}
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

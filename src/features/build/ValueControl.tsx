import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { ControllerRenderProps } from 'react-hook-form'
import { genders, systemAttribute, type KnownName, type RowKind } from '#link/index.ts'
import { nameWords } from '#library-view/name-words.ts'
import type { BuildForm } from './form.ts'
import { ChoiceValue, DateValue, TextValue } from './value-fields.tsx'
import { words } from './words.ts'

const said = words.rows

interface ValueControlProps {
  readonly kind: RowKind
  readonly name: string
  /** What is known about the name. */
  readonly known: KnownName | undefined
  readonly field: ControllerRenderProps<BuildForm, `rows.${number}.value`>
  readonly isWrong: boolean
  readonly describedBy: string | undefined
}

type Control =
  | { readonly at: 'choice'; readonly choices: readonly string[]; readonly other: string }
  | { readonly at: 'date' }
  | { readonly at: 'text'; readonly isNumber: boolean }

/**
 * The control that fits the name: what has few values is chosen, a day is a date, all else is text with a menu of
 * placeholders. Whatever it is, any text can be typed in the end.
 */
export function ValueControl({ field, isWrong, describedBy, ...about }: ValueControlProps) {
  // Under the cursor a control never turns into another.
  const [pinned, setPinned] = useState<Control | null>(null)
  const [wantsText, setWantsText] = useState(false)
  const control = pinned ?? (wantsText ? text : fitting(about, field.value))
  const props = {
    ...field,
    'aria-label': said.value,
    'aria-describedby': describedBy,
    invalid: isWrong,
    onFocus: () => setPinned(control),
    onBlur: () => {
      setPinned(null)
      setWantsText(false)
      field.onBlur()
    },
  }
  switch (control.at) {
    case 'choice':
      return (
        <ChoiceValue
          {...props}
          choices={control.choices}
          other={control.other}
          onWantText={() => {
            flushSync(() => {
              setPinned(text)
              setWantsText(true)
            })
            // The choice had the focus, and is gone.
            const [input] = document.getElementsByName(field.name)
            input?.focus()
            // What is typed takes the place of what was chosen.
            if (input instanceof HTMLInputElement) input.select()
          }}
        />
      )
    case 'date':
      return <DateValue {...props} />
    case 'text':
      return <TextValue {...props} isNumber={control.isNumber} />
  }
}

const text: Control = { at: 'text', isNumber: false }
const number: Control = { at: 'text', isNumber: true }
const date: Control = { at: 'date' }

type About = Pick<ValueControlProps, 'kind' | 'name' | 'known'>

function fitting({ kind, name, known }: About, value: string): Control {
  const takes = kind === 'user' ? systemAttribute(name)?.takes : undefined
  if (takes === 'gender') return choiceOf(genders, said.otherValue, value)
  if (takes === 'birthday') return dateFor(value)
  if (takes !== undefined || known === undefined) return text
  if (known.values.length > 0) return choiceOf(known.values, said.anotherValue, value)
  switch (known.type) {
    case 'yes-no':
      return choiceOf(nameWords.yesNo, said.otherValue, value)
    case 'date':
      return dateFor(value)
    case 'number':
      return number
    case 'text':
      return text
  }
}

/** What is none of the choices is shown as it is. */
function choiceOf(choices: readonly string[], other: string, value: string): Control {
  return value === '' || choices.includes(value) ? { at: 'choice', choices, other } : text
}

function dateFor(value: string): Control {
  return /^(?:|\d{4}-\d\d-\d\d)$/.test(value) ? date : text
}

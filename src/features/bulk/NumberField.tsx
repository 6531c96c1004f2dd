import { useState, type ReactNode } from 'react'
import { Field } from '#ui/Field.tsx'
import { TextInput } from '#ui/TextInput.tsx'
import { readNumber, type NumberLimits } from './codes-choice.ts'
import { codesWords as words } from './codes-words.ts'

export interface NumberFieldProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly limits: NumberLimits
  readonly isWhole?: boolean
  /** Nothing typed is right too. */
  readonly isOptional?: boolean
  /** The work was asked for: what is wrong is said, even before the field is left. */
  readonly isAsked: boolean
  /** What else is to be said of it. */
  readonly children?: ReactNode
}

/** A number. What is wrong with it is said when the field is left. */
export function NumberField(props: NumberFieldProps) {
  const { label, hint, typed, onType, limits, isWhole = false, isOptional = false } = props
  const [isLeft, setLeft] = useState(false)
  const read = readNumber(typed, limits, isWhole)
  const isRight = read.ok || (isOptional && typed.trim() === '')
  const wrong = (isLeft || props.isAsked) && !isRight && !read.ok ? read.reason : null
  return (
    <Field
      label={label}
      hint={hint}
      invalid={wrong !== null}
      messages={wrong === null ? props.children : words.wrongNumber(wrong, limits)}
    >
      {(aria) => (
        <TextInput
          {...aria}
          inputMode={isWhole ? 'numeric' : 'decimal'}
          value={typed}
          onChange={({ target }) => {
            if (isRight) setLeft(false)
            onType(target.value)
          }}
          onBlur={() => setLeft(true)}
        />
      )}
    </Field>
  )
}

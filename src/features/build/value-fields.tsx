import { useRef } from 'react'
import { flushSync } from 'react-dom'
import type { ControllerRenderProps } from 'react-hook-form'
import { DateInput, SelectInput, TextInput } from '#ui/TextInput.tsx'
import { withInserted } from '#ui/insert-at-caret.ts'
import type { BuildForm } from './form.ts'
import { MacroMenu } from './MacroMenu.tsx'
import { words } from './words.ts'

const said = words.rows

interface FieldProps extends ControllerRenderProps<BuildForm, `rows.${number}.value`> {
  readonly 'aria-label': string
  readonly 'aria-describedby': string | undefined
  readonly invalid: boolean
  readonly onFocus: () => void
}

interface ChoiceValueProps extends FieldProps {
  readonly choices: readonly string[]
  /** The word for what is none of the choices. */
  readonly other: string
  readonly onWantText: () => void
}

// No value of a choice: a link's value is never blank.
const otherChoice = ' '

/** One of a few values; anything else makes a text of it. */
export function ChoiceValue({ choices, other, onWantText, onChange, ...props }: ChoiceValueProps) {
  return (
    <SelectInput
      {...props}
      onChange={(event) => {
        if (event.target.value === otherChoice) onWantText()
        else onChange(event)
      }}
    >
      <option value="">{said.choose}</option>
      {[...new Set(choices)].map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
      <option value={otherChoice}>{other}</option>
    </SelectInput>
  )
}

/** A date; a placeholder or a date in another writing can be pasted or picked, and makes a text of it. */
export function DateValue(props: FieldProps) {
  function write(text: string) {
    flushSync(() => {
      props.onChange(text)
      props.onBlur()
    })
    // The date may have made way for a text.
    document.getElementsByName(props.name)[0]?.focus()
  }

  return (
    <span className="relative block min-w-0">
      <DateInput
        {...props}
        max="9999-12-31"
        className="pe-10"
        onPaste={(event) => {
          event.preventDefault()
          write(event.clipboardData.getData('text/plain').trim())
        }}
      />
      <span className="absolute inset-y-0 end-1 my-auto h-fit">
        <MacroMenu onPick={write} />
      </span>
    </span>
  )
}

interface TextValueProps extends FieldProps {
  readonly isNumber: boolean
}

export function TextValue({ ref, onBlur, isNumber, ...props }: TextValueProps) {
  const input = useRef<HTMLInputElement>(null)

  function insert(macro: string) {
    props.onChange(withInserted(input.current, props.value, macro))
    input.current?.focus()
  }

  return (
    <span
      className="relative block min-w-0"
      onBlur={({ currentTarget, relatedTarget }) => {
        // Whoever goes to the menu is still here.
        if (!currentTarget.contains(relatedTarget)) onBlur()
      }}
    >
      <TextInput
        {...props}
        inputMode={isNumber ? 'decimal' : undefined}
        ref={(element) => {
          input.current = element
          ref(element)
        }}
        placeholder={said.valuePlaceholder}
        className="pe-10"
      />
      <span className="absolute inset-y-0 end-1 my-auto h-fit">
        <MacroMenu onPick={insert} />
      </span>
    </span>
  )
}

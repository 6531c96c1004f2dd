import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ControllerRenderProps } from 'react-hook-form'
import { genders, systemAttribute, type RowKind } from '#link/index.ts'
import { DateInput, SelectInput, TextInput } from '#ui/TextInput.tsx'
import type { BuildForm } from './form.ts'
import { MacroMenu } from './MacroMenu.tsx'
import { words } from './words.ts'

const said = words.rows

interface ValueControlProps {
  readonly kind: RowKind
  readonly name: string
  readonly field: ControllerRenderProps<BuildForm, `rows.${number}.value`>
  readonly isWrong: boolean
  readonly describedBy: string | undefined
}

type Control = 'gender' | 'birthday' | 'text'

/** The control that fits the name: gender a choice, birthday a date, all else text with a menu of placeholders. */
export function ValueControl({ kind, name, field, isWrong, describedBy }: ValueControlProps) {
  // Under the cursor a control never turns into another.
  const [pinned, setPinned] = useState<Control | null>(null)
  const [wantsText, setWantsText] = useState(false)
  const control = pinned ?? (wantsText ? 'text' : fitting(kind, name, field.value))
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
  switch (control) {
    case 'gender':
      return (
        <GenderSelect
          {...props}
          onWantText={() => {
            flushSync(() => {
              setPinned('text')
              setWantsText(true)
            })
            // The choice had the focus, and is gone.
            document.getElementsByName(field.name)[0]?.focus()
          }}
        />
      )
    case 'birthday':
      return <BirthdayInput {...props} />
    case 'text':
      return <TextValue {...props} />
  }
}

function fitting(kind: RowKind, name: string, value: string): Control {
  const takes = kind === 'user' ? systemAttribute(name)?.takes : undefined
  if (takes === 'gender' && (value === '' || genders.some((gender) => gender === value)))
    return takes
  if (takes === 'birthday' && /^(?:|\d{4}-\d\d-\d\d)$/.test(value)) return takes
  return 'text'
}

interface FieldProps extends ControllerRenderProps<BuildForm, `rows.${number}.value`> {
  readonly 'aria-label': string
  readonly 'aria-describedby': string | undefined
  readonly invalid: boolean
  readonly onFocus: () => void
}

const placeholderChoice = ' '

function GenderSelect({ onWantText, onChange, ...props }: FieldProps & { onWantText: () => void }) {
  return (
    <SelectInput
      {...props}
      onChange={(event) => {
        if (event.target.value === placeholderChoice) onWantText()
        else onChange(event)
      }}
    >
      <option value="">{said.choose}</option>
      {genders.map((gender) => (
        <option key={gender}>{gender}</option>
      ))}
      <option value={placeholderChoice}>{said.otherValue}</option>
    </SelectInput>
  )
}

/** A date; a placeholder or a date in another writing can be pasted or picked, and makes a text of it. */
function BirthdayInput(props: FieldProps) {
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

function TextValue({ ref, onBlur, ...props }: FieldProps) {
  const input = useRef<HTMLInputElement>(null)

  function insert(macro: string) {
    const start = input.current?.selectionStart ?? props.value.length
    const end = input.current?.selectionEnd ?? start
    props.onChange(props.value.slice(0, start) + macro + props.value.slice(end))
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

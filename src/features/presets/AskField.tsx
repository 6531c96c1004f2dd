import { useEffect, useRef } from 'react'
import type { DraftDiagnostic, Fix, LinkDraft } from '#link/index.ts'
import { PartIcon } from '#link-view/PartIcon.tsx'
import { visible } from '#link-view/visible.ts'
import type { ShownField } from '#library-view/preset-fields.ts'
import type { Bot } from '#library/bot.ts'
import { Combobox } from '#ui/Combobox.tsx'
import { Field } from '#ui/Field.tsx'
import { DateInput } from '#ui/TextInput.tsx'
import { AskMessages } from './AskMessages.tsx'
import { isDay, optionsFor } from './ask.ts'
import { LongValue } from './LongValue.tsx'
import { words } from './words.ts'

interface AskFieldProps {
  readonly field: ShownField
  readonly draft: LinkDraft
  readonly bot: Bot | null
  readonly value: string
  readonly takesFocus: boolean
  /** What may be said about it. */
  readonly about: readonly DraftDiagnostic[]
  readonly onChange: (value: string) => void
  readonly onLeave: () => void
  readonly onFix: (fix: Fix) => void
}

/** One field that a preset leaves open, with the control that fits it. */
export function AskField(props: AskFieldProps) {
  const { field, draft, bot, value, takesFocus, about, onChange, onLeave, onFix } = props
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!takesFocus) return
    // Once the dialog around it is open and has given the focus away itself.
    queueMicrotask(() => {
      const control = box.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
        'input, textarea',
      )
      control?.focus()
      control?.select()
    })
  }, [takesFocus])
  const options = optionsFor(field, draft, bot)
  const label = (
    <span className="flex items-center gap-1.5">
      <PartIcon part={field.part} size={14} />
      <bdi>{visible(field.label)}</bdi>
    </span>
  )
  return (
    // What stands at the foot of the dialog hides no field that has the focus.
    <div ref={box} className="[&_input]:scroll-mb-60 [&_textarea]:scroll-mb-60">
      <Field
        label={label}
        invalid={about.some(({ severity }) => severity === 'error')}
        messages={about.length > 0 && <AskMessages about={about} onFix={onFix} />}
      >
        {(aria) =>
          isDay(field, bot) ? (
            <DateInput
              {...aria}
              max="9999-12-31"
              value={value}
              onChange={(event) => onChange(event.target.value)}
              onBlur={onLeave}
            />
          ) : isLong(field) && options.length === 0 ? (
            <LongValue {...aria} value={value} onChange={onChange} onBlur={onLeave} />
          ) : (
            <Combobox
              {...aria}
              dir="auto"
              mono={field.field === 'destination' || field.field === 'blockId'}
              options={options}
              listLabel={words.ask.suggestions}
              value={value}
              onChange={onChange}
              onFocus={(event) => event.currentTarget.select()}
              onBlur={onLeave}
            />
          )
        }
      </Field>
    </div>
  )
}

/** As it stands in the preset: under the cursor no field turns into another. */
function isLong({ value }: ShownField): boolean {
  return value.length > 60
}

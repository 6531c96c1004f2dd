import type { ComponentProps } from 'react'
import { controlLook, controlRing } from '#ui/control.ts'

interface LongValueProps extends Omit<ComponentProps<'textarea'>, 'onChange'> {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A value that would not fit into one line. It grows; line breaks are no part of it, and Enter is the form's as elsewhere. */
export function LongValue({ onChange, ...rest }: LongValueProps) {
  return (
    <textarea
      {...rest}
      rows={2}
      dir="auto"
      spellCheck={false}
      placeholder=" "
      onChange={({ target }) => onChange(target.value.replaceAll(/\s*\n\s*/g, ' '))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.currentTarget.form?.requestSubmit()
      }}
      className={`${controlLook} ${controlRing} field-sizing-content h-auto! max-h-40 min-h-16 resize-y py-2 text-body`}
    />
  )
}

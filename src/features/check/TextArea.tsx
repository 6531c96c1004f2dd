import type { ComponentProps } from 'react'
import { controlLook, controlRing } from '#ui/control.ts'

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'onChange'> {
  readonly value: string
  readonly onChange: (text: string) => void
}

/** Several lines of mono text, left to the letter as they are typed. */
export function TextArea({ onChange, className = '', ...rest }: TextAreaProps) {
  return (
    <textarea
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      dir="ltr"
      placeholder=" "
      {...rest}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      className={`${controlLook} ${controlRing} block h-auto! resize-y px-3.5 py-2.5 font-mono text-[0.875rem]/6 break-all whitespace-pre-wrap ${className}`}
    />
  )
}

import type { ComponentProps } from 'react'
import { controlLook, controlRing } from './control.ts'

/** Several lines of text. `mono`: of tables, links and records, left to the letter. */
export function TextArea({
  mono = false,
  className = '',
  ...rest
}: ComponentProps<'textarea'> & { readonly mono?: boolean }) {
  return (
    <textarea
      autoComplete="off"
      placeholder=" "
      {...(mono && { spellCheck: false, autoCapitalize: 'off', dir: 'ltr' })}
      {...rest}
      className={`${controlLook} ${controlRing} block h-auto! resize-y px-3 py-2 ${mono ? 'font-mono text-[0.875rem]/6 break-all whitespace-pre-wrap' : 'text-body'} ${className}`}
    />
  )
}

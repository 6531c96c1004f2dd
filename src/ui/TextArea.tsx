import type { ComponentProps } from 'react'
import { controlLook, controlRing } from './control.ts'

/** From so many letters on a text is long: a few hundred lines. */
const long = 20_000

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
      // The style sheet has what makes long texts bearable.
      data-long={typeof rest.value === 'string' && rest.value.length > long ? '' : undefined}
      {...(mono && { spellCheck: false, autoCapitalize: 'off', dir: 'ltr' })}
      {...rest}
      className={`${controlLook} ${controlRing} block h-auto! resize-y px-3 py-2 ${mono ? 'font-mono text-[0.875rem]/6 break-all whitespace-pre-wrap' : 'text-body'} ${className}`}
    />
  )
}

import { useEffect, type ComponentProps } from 'react'
import { controlLook, controlRing } from './control.ts'

/** From so many letters on a text is long: a few hundred lines. */
const long = 20_000

/** Several lines of text. `mono`: of tables, links and records, left to the letter. */
export function TextArea({
  mono = false,
  className = '',
  ...rest
}: ComponentProps<'textarea'> & { readonly mono?: boolean }) {
  const isLong = typeof rest.value === 'string' && rest.value.length > long
  useEffect(() => {
    if (!isLong) return undefined
    tellOfLongTexts()
    return tellOfLongTexts
  }, [isLong])
  return (
    <textarea
      autoComplete="off"
      placeholder=" "
      data-long={isLong ? '' : undefined}
      {...(mono && { spellCheck: false, autoCapitalize: 'off', dir: 'ltr' })}
      {...rest}
      className={`${controlLook} ${controlRing} block h-auto! resize-y px-3 py-2 ${mono ? 'font-mono text-[0.875rem]/6 break-all whitespace-pre-wrap' : 'text-body'} ${className}`}
    />
  )
}

/**
 * The style sheet has what makes long texts bearable. It is told by the root: where it asks itself (`:root:has(textarea)`), Chromium makes
 * the styles of the whole page anew whenever a box, a switched-off button or a message comes or goes.
 */
function tellOfLongTexts(): void {
  const root = document.documentElement
  root.toggleAttribute('data-long-text', root.querySelector('textarea[data-long]') !== null)
}

import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { controlLook, controlRing } from './control.ts'

interface Judged {
  /** Shows the field as wrong, and says so to screen readers. */
  readonly invalid?: boolean
}

export interface TextInputProps extends ComponentProps<'input'>, Judged {
  /** For links, IDs and codes: every sign as wide as the next, no ligatures. */
  readonly mono?: boolean
}

/** One line of text. Spelling, capitals and completion are left alone unless asked for: what is typed goes into links. */
export function TextInput({ mono = false, className = '', ...rest }: TextInputProps) {
  return (
    <input
      type="text"
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      // Only with a placeholder can a style sheet tell an empty field from a filled one.
      placeholder=" "
      {...judged(rest)}
      className={`${controlLook} ${controlRing} ${mono ? 'font-mono text-[0.875rem]' : 'text-body'} ${className}`}
    />
  )
}

/** A day, by the browser's own picker. Its value is `yyyy-mm-dd` or `''`, whatever the reader's own way to write it. */
export function DateInput({ className = '', ...rest }: ComponentProps<'input'> & Judged) {
  return (
    <input
      type="date"
      {...judged(rest)}
      className={`${controlLook} ${controlRing} appearance-none text-body ${className}`}
    />
  )
}

export interface SelectInputProps extends ComponentProps<'select'>, Judged {
  /** Leaves ground, ink and border to the classes of the caller. */
  readonly bare?: boolean
  /** Classes for the box around the select: its place and width. */
  readonly boxClassName?: string
}

/** The browser's own select, with our chevron. Its children are `<option>`s. */
export function SelectInput({
  bare = false,
  className = '',
  boxClassName = '',
  children,
  ...rest
}: SelectInputProps) {
  return (
    <span className={`relative block min-w-0 ${boxClassName}`}>
      <select
        {...judged(rest)}
        className={`${bare ? bareLook : controlLook} ${controlRing} cursor-pointer appearance-none truncate pe-9 text-body ${className}`}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden
        size={16}
        className="pointer-events-none absolute inset-y-0 end-3 my-auto"
      />
    </span>
  )
}

const bareLook = 'h-control w-full min-w-0 rounded-control border px-3 transition-colors'

function judged<P extends Judged>({ invalid, ...rest }: P) {
  return invalid === undefined ? rest : { ...rest, 'aria-invalid': invalid }
}

import { LoaderCircle } from 'lucide-react'
import type { ComponentProps, MouseEvent, ReactNode } from 'react'

/** `main`: ink on paper, one a screen. `plain`: bordered. `quiet`: words only, a ground under the pointer. */
type ButtonKind = 'main' | 'plain' | 'quiet'
/** 42, 36 and 32 px high. Under a finger each is pressed within 44 px. */
type ButtonSize = 'full' | 'lesser' | 'small'

export interface ButtonProps extends ComponentProps<'button'> {
  readonly kind?: ButtonKind
  readonly size?: ButtonSize
  readonly icon?: ReactNode
  /** Turns a wheel in the icon's place and ignores presses; the button keeps the focus. */
  readonly busy?: boolean
}

/** A button with words. All other props are those of `<button>`; its type is `button` unless said otherwise. */
export function Button({
  kind = 'plain',
  size = 'full',
  icon,
  busy = false,
  className = '',
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...(busy && whileBusy)}
      className={`${body} ${kinds[kind]} ${sizes[size]} ${className}`}
    >
      {busy ? <Wheel /> : icon}
      {children}
    </button>
  )
}

export interface IconButtonProps extends Omit<ButtonProps, 'children'> {
  /** What it does, in words: its name for screen readers, and shown when the pointer rests on it. */
  readonly label: string
  readonly icon: ReactNode
}

/** A square button that shows an icon only. */
export function IconButton({
  label,
  icon,
  kind = 'quiet',
  size = 'lesser',
  busy = false,
  className = '',
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      {...(busy && whileBusy)}
      className={`${body} ${kinds[kind]} ${squares[size]} ${className}`}
    >
      {busy ? <Wheel /> : icon}
    </button>
  )
}

/** An act in the middle of a sentence, such as a fix: an underlined word to click. */
export function WordButton({ className = '', children, ...rest }: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...rest}
      className={`${reach} relative inline-block cursor-pointer rounded-sm py-0.5 text-start text-hint font-semibold text-ink underline decoration-from-font underline-offset-3 hover:decoration-2 disabled:cursor-default disabled:text-soft disabled:no-underline ${className}`}
    >
      {children}
    </button>
  )
}

// aria-disabled, not disabled: a disabled button drops the focus to the top of the page.
const whileBusy = { 'aria-busy': true, 'aria-disabled': true, onClick: swallow }

function swallow(event: MouseEvent) {
  event.preventDefault()
  event.stopPropagation()
}

function Wheel() {
  return <LoaderCircle aria-hidden size={16} className="animate-spin" />
}

/** A finger needs 44 px: what is pressed is larger than what is seen. */
const reach =
  'pointer-coarse:after:absolute pointer-coarse:after:inset-x-0 pointer-coarse:after:-inset-y-1.5'

const body = `${reach} relative inline-flex shrink-0 cursor-pointer items-center justify-center gap-2 rounded-control border font-medium whitespace-nowrap transition-colors select-none disabled:cursor-default disabled:opacity-50 aria-disabled:cursor-default`

const kinds: Record<ButtonKind, string> = {
  main: 'border-transparent bg-ink text-page font-semibold enabled:hover:bg-ink/85 enabled:active:bg-ink/75',
  plain:
    'border-control bg-card text-ink enabled:hover:border-control-strong enabled:hover:bg-hover',
  quiet: 'border-transparent text-ink enabled:hover:bg-hover enabled:active:bg-line',
}

const sizes: Record<ButtonSize, string> = {
  full: 'min-h-control px-4 text-body',
  lesser: 'min-h-lesser px-3 text-[0.875rem]',
  small: 'min-h-small px-2.5 text-[0.875rem]',
}

const squares: Record<ButtonSize, string> = {
  full: 'size-[2.625rem]',
  lesser: 'size-9',
  small: 'size-8',
}

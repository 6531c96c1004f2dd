import { useId, type ReactNode } from 'react'

/** What ties a control to its field: spread it onto the control. */
interface FieldAria {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
  readonly 'aria-required': true | undefined
}

export interface FieldProps {
  readonly label: ReactNode
  /** Puts the label out of sight, not out of a screen reader's hearing: where a heading above says the same. */
  readonly labelHidden?: boolean
  readonly hint?: ReactNode
  /** What is wrong, under the control. */
  readonly messages?: ReactNode
  /** Whether the control is shown as wrong. Unless said: when there are messages. */
  readonly invalid?: boolean
  readonly required?: boolean
  readonly className?: string
  readonly children: (aria: FieldAria) => ReactNode
}

/** A label, a hint, a control and what is wrong with it, tied together for screen readers. */
export function Field({ hint, messages, className = '', children, ...rest }: FieldProps) {
  const id = useId()
  const hasHint = isShown(hint)
  const hasMessages = isShown(messages)
  const described = [hasHint && `${id}-hint`, hasMessages && `${id}-messages`].filter(Boolean)
  return (
    <div className={`min-w-0 ${className}`}>
      <label
        htmlFor={id}
        className={rest.labelHidden === true ? 'sr-only' : 'mb-1.5 block text-hint font-medium'}
      >
        {rest.label}
        {rest.required === true && <span aria-hidden> *</span>}
      </label>
      {hasHint && (
        <p id={`${id}-hint`} className="mb-1.5 text-hint text-soft">
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
        'aria-invalid': rest.invalid ?? hasMessages,
        'aria-required': rest.required === true || undefined,
      })}
      {hasMessages && (
        <div id={`${id}-messages`} className="mt-1.5 text-hint text-error">
          {messages}
        </div>
      )}
    </div>
  )
}

function isShown(node: ReactNode): boolean {
  return node !== undefined && node !== null && node !== false && node !== ''
}

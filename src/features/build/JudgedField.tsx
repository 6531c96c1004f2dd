import type { ComponentProps } from 'react'
import type { LinkDiagnostic, Fix } from '#link/index.ts'
import { Messages } from '#link-view/Messages.tsx'
import { Field } from '#ui/Field.tsx'
import { hasError } from './section.ts'

interface JudgedFieldProps extends Pick<
  ComponentProps<typeof Field>,
  'label' | 'labelHidden' | 'children'
> {
  /** What may be said about the field just now. */
  readonly about: readonly LinkDiagnostic[]
  readonly onFix: (fix: Fix) => void
}

/** A field with what is wrong with it below, each with the word that mends it. */
export function JudgedField({ about, onFix, ...field }: JudgedFieldProps) {
  const messages = about.length > 0 && <Messages diagnostics={about} onFix={onFix} />
  return <Field {...field} invalid={hasError(about)} messages={messages} />
}

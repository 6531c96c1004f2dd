import type { ComponentProps } from 'react'
import type { PlacedDiagnostic, Fix } from '#link/index.ts'
import type { Action } from '#link-view/Messages.tsx'
import { Field } from '#ui/Field.tsx'
import { useLater } from './later.ts'
import { hasError } from './section.ts'

interface JudgedFieldProps extends Pick<
  ComponentProps<typeof Field>,
  'label' | 'labelHidden' | 'children'
> {
  /** What may be said about the field just now. */
  readonly about: readonly PlacedDiagnostic[]
  readonly onFix: (fix: Fix) => void
  readonly action?: (diagnostic: PlacedDiagnostic) => Action | null
}

/** A field with what is wrong with it below, each with the word that mends it. */
export function JudgedField({ about, onFix, action = noAction, ...field }: JudgedFieldProps) {
  const later = useLater()
  const messages = later !== null && about.length > 0 && (
    <later.Messages sentence={later.sentenceOf} diagnostics={about} onFix={onFix} action={action} />
  )
  return <Field {...field} invalid={hasError(about)} messages={messages} />
}

const noAction = () => null

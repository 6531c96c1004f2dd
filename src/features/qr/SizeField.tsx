import { useState, type RefObject } from 'react'
import { WordButton } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { TextInput } from '#ui/TextInput.tsx'
import type { QrCode } from '#qr/encode.ts'
import { printDensity, readSize, sizeLimits, type Format, type WrongSize } from '#qr/size.ts'
import { words } from './words.ts'

export interface SizeFieldProps {
  readonly format: Format
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly code: QrCode | null
  readonly input: RefObject<HTMLInputElement | null>
}

/** The width. What is wrong with it is said when the field is left; a print size that is too small, at once. */
export function SizeField({ format, typed, onType, code, input }: SizeFieldProps) {
  const [left, setLeft] = useState(false)
  const size = readSize(typed, format)
  const wrong = left && !size.ok ? size.reason : null
  const readableFrom =
    size.ok && code && format === 'svg' ? printDensity(code, size.value).readableFrom : null
  const better = wrong ? mendedSize(wrong, format) : readableFrom

  function mend(to: number) {
    onType(String(to))
    // The word that was pressed goes, and would take the focus with it.
    input.current?.focus()
  }

  return (
    <Field
      label={words.size[format]}
      hint={words.sizeHint[format]}
      invalid={wrong !== null}
      messages={
        better !== null && (
          <>
            <span className={wrong ? '' : 'text-ink'}>
              {wrong ? words.wrongSize(wrong, format) : words.tooDense}
            </span>{' '}
            <WordButton onClick={() => mend(better)}>{words.takeSize(better, format)}</WordButton>
          </>
        )
      }
    >
      {(aria) => (
        <TextInput
          {...aria}
          ref={input}
          inputMode={format === 'png' ? 'numeric' : 'decimal'}
          value={typed}
          onChange={(event) => {
            if (size.ok) setLeft(false)
            onType(event.target.value)
          }}
          onBlur={() => setLeft(true)}
        />
      )}
    </Field>
  )
}

function mendedSize(why: WrongSize, format: Format): number {
  const { least, most, usual } = sizeLimits[format]
  if (why === 'not-a-number') return usual
  return why === 'too-small' ? least : most
}

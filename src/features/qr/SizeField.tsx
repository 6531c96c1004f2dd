import { useState, type RefObject } from 'react'
import { WordButton } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { TextInput } from '#ui/TextInput.tsx'
import type { QrCode } from '#qr/encode.ts'
import { printDensity, readSize, sizeLimits, type Unit, type WrongSize } from '#qr/size.ts'
import { UnitChoice } from './UnitChoice.tsx'
import { words } from './words.ts'

export interface SizeFieldProps {
  readonly unit: Unit
  /** What the width can be said in. */
  readonly units: readonly Unit[]
  readonly onUnit: (unit: Unit) => void
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly code: QrCode | null
  readonly input: RefObject<HTMLInputElement | null>
}

/** The width. What is wrong with it is said when the field is left; a print size that is too small, at once. */
export function SizeField({ unit, units, onUnit, typed, onType, code, input }: SizeFieldProps) {
  // Each unit has its own history of having been left.
  const [left, setLeft] = useState<Unit | null>(null)
  const size = readSize(typed, unit)
  const wrong = left === unit && !size.ok ? size.reason : null
  const readableFrom =
    size.ok && code && unit === 'mm' ? printDensity(code, size.value).readableFrom : null
  const better = wrong ? mendedSize(wrong, unit) : readableFrom

  function mend(to: number) {
    onType(String(to))
    // The word that was pressed goes, and would take the focus with it.
    input.current?.focus()
  }

  return (
    <Field
      label={words.size[unit]}
      hint={words.sizeHint[unit]}
      invalid={wrong !== null}
      messages={
        better !== null && (
          <>
            <span className={wrong ? '' : 'text-ink'}>
              {wrong ? words.wrongSize(wrong, unit) : words.tooDense}
            </span>{' '}
            <WordButton onClick={() => mend(better)}>{words.takeSize(better, unit)}</WordButton>
          </>
        )
      }
    >
      {(aria) => (
        <div className="flex gap-2">
          <TextInput
            {...aria}
            ref={input}
            inputMode={unit === 'px' ? 'numeric' : 'decimal'}
            value={typed}
            onChange={(event) => {
              if (size.ok) setLeft(null)
              onType(event.target.value)
            }}
            onBlur={() => setLeft(unit)}
          />
          {units.length > 1 && <UnitChoice units={units} value={unit} onChange={onUnit} />}
        </div>
      )}
    </Field>
  )
}

function mendedSize(why: WrongSize, unit: Unit): number {
  const { least, most, usual } = sizeLimits[unit]
  if (why === 'not-a-number') return usual
  return why === 'too-small' ? least : most
}

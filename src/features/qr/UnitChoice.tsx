import { useId } from 'react'
import type { Unit } from '#qr/size.ts'
import { words } from './words.ts'

interface UnitChoiceProps {
  readonly units: readonly Unit[]
  readonly value: Unit
  readonly onChange: (unit: Unit) => void
}

/** What a length is said in: two short words side by side, radio buttons to the keyboard and to a screen reader. */
export function UnitChoice({ units, value, onChange }: UnitChoiceProps) {
  const name = useId()
  return (
    <fieldset className="flex shrink-0">
      <legend className="sr-only">{words.unit}</legend>
      {units.toSorted().map((unit) => (
        <label key={unit} className="group relative block cursor-pointer">
          <input
            type="radio"
            name={name}
            checked={unit === value}
            onChange={() => onChange(unit)}
            aria-label={words.unitNames[unit]}
            className="peer absolute inset-0 cursor-pointer opacity-0"
          />
          <span className={half}>{words.unitNames[unit]}</span>
        </label>
      ))}
    </fieldset>
  )
}

const half = [
  'flex h-control items-center border border-control bg-card px-3 text-soft transition-colors',
  'group-first-of-type:rounded-s-control group-last-of-type:-ms-px group-last-of-type:rounded-e-control',
  'peer-hover:border-control-strong peer-checked:border-ink peer-checked:text-ink peer-checked:inset-ring peer-checked:inset-ring-ink',
  'peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus',
].join(' ')

import { useId } from 'react'

export interface OptionCardsProps<T extends string> {
  readonly legend: string
  readonly options: readonly T[]
  readonly names: Readonly<Record<T, string>>
  readonly hints: Readonly<Record<T, string>>
  readonly value: T
  readonly onChange: (value: T) => void
}

/** One of two, as cards that say what each is for: radio buttons to the keyboard and to a screen reader. */
export function OptionCards<T extends string>(props: OptionCardsProps<T>) {
  const { legend, options, names, hints, value, onChange } = props
  const name = useId()
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-hint font-medium">{legend}</legend>
      <div className="grid grid-cols-2 gap-2">
        {options.map((option) => (
          <label key={option} className="relative block min-w-0 cursor-pointer">
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === value}
              onChange={() => onChange(option)}
              aria-describedby={`${name}-${option}`}
              aria-label={names[option]}
              className="peer absolute inset-0 cursor-pointer opacity-0"
            />
            <span className={card}>
              <span className="block font-medium">{names[option]}</span>
              <span id={`${name}-${option}`} className="block text-hint text-soft">
                {hints[option]}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const card = [
  'block h-full rounded-control border border-control bg-card px-3 py-2 transition-colors',
  'peer-hover:border-control-strong peer-checked:border-ink peer-checked:inset-ring peer-checked:inset-ring-ink',
  'peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus',
].join(' ')

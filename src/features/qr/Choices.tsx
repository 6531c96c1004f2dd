import { useId } from 'react'

interface Choice<T extends string> {
  readonly value: T
  readonly name: string
  readonly hint: string
  /** A few words at the end of the name's line. */
  readonly detail?: string
  readonly disabled?: boolean
}

export interface ChoicesProps<T extends string> {
  readonly legend: string
  readonly choices: readonly Choice<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
  /** Side by side; 2 unless told. */
  readonly columns?: 2 | 3
}

/** One of a few, as cards that say what each is for: radio buttons to the keyboard and to a screen reader. */
export function Choices<T extends string>({
  legend,
  choices,
  value,
  onChange,
  columns = 2,
}: ChoicesProps<T>) {
  const name = useId()
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-hint font-medium">{legend}</legend>
      <div className={`grid gap-2 ${columns === 2 ? 'grid-cols-2' : 'grid-cols-3'}`}>
        {choices.map((choice) => (
          <label key={choice.value} className="relative block min-w-0 cursor-pointer">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.disabled}
              onChange={() => onChange(choice.value)}
              aria-describedby={`${name}-${choice.value}`}
              aria-label={[choice.name, choice.detail].filter(Boolean).join(' ')}
              className="peer absolute inset-0 cursor-pointer opacity-0 disabled:cursor-default"
            />
            <span className={card}>
              <span className="flex items-baseline justify-between gap-2 font-medium">
                {choice.name}
                {choice.detail !== undefined && (
                  <span className="text-hint font-normal text-soft">{choice.detail}</span>
                )}
              </span>
              <span id={`${name}-${choice.value}`} className="block text-hint text-soft">
                {choice.hint}
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
  'peer-disabled:border-line peer-disabled:bg-page peer-disabled:text-soft',
  'peer-enabled:peer-hover:border-control-strong peer-checked:border-ink peer-checked:inset-ring peer-checked:inset-ring-ink',
  'peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus',
].join(' ')

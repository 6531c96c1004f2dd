import { useId } from 'react'

interface RadioOptionProps {
  /** Common to those of which one is chosen. */
  readonly group: string
  readonly label: string
  readonly hint?: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

/** One of several that exclude one another, with what it means under it. */
export function RadioOption({ group, label, hint, isChosen, onChoose }: RadioOptionProps) {
  const id = useId()
  return (
    <div className="flex gap-2.5">
      <input
        type="radio"
        id={id}
        name={group}
        className="mt-1 size-4 shrink-0 cursor-pointer"
        checked={isChosen}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={onChoose}
      />
      <div className="min-w-0">
        <label htmlFor={id} className="block cursor-pointer">
          {label}
        </label>
        {hint !== undefined && (
          <p id={`${id}-hint`} className="text-hint text-soft">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}

import { useId, type ReactNode } from 'react'

interface CheckboxProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** A choice that can be left, with what it means under it. */
export function Checkbox({ label, hint, checked, onChange }: CheckboxProps) {
  const id = useId()
  const hasHint = hint !== undefined && hint !== ''
  return (
    <div className="flex gap-2.5">
      <input
        type="checkbox"
        id={id}
        className="mt-1 size-4 shrink-0 cursor-pointer"
        checked={checked}
        aria-describedby={hasHint ? `${id}-hint` : undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <div className="min-w-0">
        <label htmlFor={id} className="block cursor-pointer wrap-anywhere">
          {label}
        </label>
        {hasHint && (
          <p id={`${id}-hint`} className="text-hint text-soft">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}

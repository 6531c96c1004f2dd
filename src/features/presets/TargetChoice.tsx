import { useId } from 'react'
import type { Target } from './saving.ts'
import type { Saving } from './use-saving.ts'
import { words } from './words.ts'

const said = words.save

/** Over the preset that was opened, or as a new one; nothing where there is nothing to choose. */
export function TargetChoice({ saving: { origin, target, aim } }: { readonly saving: Saving }) {
  const name = useId()
  const kept = target.at === 'over' ? target.kept : origin.at === 'same' ? origin.kept : null
  if (kept === null) return null
  const over: Target = { at: 'over', kept, isRemoved: false }
  const title = kept.value.name
  const choices = [
    { to: over, label: said.over(title), hint: said.overHint },
    { to: { at: 'new' } as const, label: said.asNew, hint: said.asNewHint(title) },
  ]
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{said.choice}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {choices.map(({ to, label, hint }) => (
          // oxlint-disable-next-line jsx-a11y/label-has-associated-control -- it has words, of the preset's name
          <label
            key={to.at}
            className="flex min-w-0 cursor-pointer gap-2.5 rounded-control border border-control px-3.5 py-2.5 transition-colors hover:bg-hover has-checked:border-ink has-checked:inset-shadow-[0_0_0_1px_var(--ink)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              checked={to.at === target.at}
              onChange={() => aim(to)}
              className="mt-1 size-4 shrink-0"
            />
            <span className="min-w-0">
              <span className="block font-medium wrap-anywhere">{label}</span>
              <span className="block text-hint wrap-anywhere text-soft">{hint}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

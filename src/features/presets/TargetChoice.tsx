import { useId } from 'react'
import type { Target } from './saving.ts'
import type { Saving } from './use-saving.ts'
import { words } from './words.ts'

const said = words.save

/** Over a preset that is there, or as a new one; nothing where there is nothing to choose. */
export function TargetChoice({ saving }: { readonly saving: Saving }) {
  const { choices, target, aim } = saving
  const name = useId()
  if (choices.length === 0) return null
  const overs = choices.flatMap((to) => (to.at === 'over' ? [to.kept.value.name] : []))
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{said.choice}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {choices.map((to) => (
          // oxlint-disable-next-line jsx-a11y/label-has-associated-control -- it has words, of the preset's name
          <label
            key={idOf(to)}
            className="flex min-w-0 cursor-pointer gap-2.5 rounded-control border border-control px-3.5 py-2.5 transition-colors hover:bg-hover has-checked:border-ink has-checked:inset-shadow-[0_0_0_1px_var(--ink)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              checked={idOf(to) === idOf(target)}
              onChange={() => aim(to)}
              className="mt-1 size-4 shrink-0"
            />
            <span className="min-w-0">
              <span className="line-clamp-3 font-medium wrap-anywhere">
                {to.at === 'over' ? said.over(to.kept.value.name) : said.asNew}
              </span>
              <span className="line-clamp-3 text-hint wrap-anywhere text-soft">
                {to.at === 'over' ? said.overHint : said.asNewHint(overs)}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function idOf(target: Target): string {
  return target.at === 'over' ? target.kept.id : ''
}

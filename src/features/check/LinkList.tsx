import { useId } from 'react'
import { visible } from '#link-view/visible.ts'
import type { Checked } from './checked.ts'
import { limits } from './limits.ts'
import { StateMark } from './StateMark.tsx'
import { words } from './words.ts'

const said = words.links

interface LinkListProps {
  readonly checked: Checked
  readonly chosen: number
  readonly onChoose: (index: number) => void
}

/** The links of a text, one a line: arrows go from one to the next, and what is below is about the chosen one. */
export function LinkList({ checked: { checks, count }, chosen, onChoose }: LinkListProps) {
  const name = useId()
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-semibold">{said.legend(count)}</legend>
      <div className="relative max-h-72 overflow-y-auto rounded-control border border-line bg-card">
        {checks.map(({ span, verdict, link }, index) => (
          <label
            key={span.start}
            className="flex min-h-control cursor-pointer items-center gap-2.5 border-b border-line px-3 py-1.5 transition-colors last:border-b-0 hover:bg-hover has-checked:bg-hover has-checked:inset-shadow-[3px_0_0_var(--ink)] has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={index === chosen}
              onChange={() => onChoose(index)}
            />
            <StateMark verdict={verdict} />
            <span className="flex min-w-0 grow items-baseline max-sm:flex-col">
              <span className="w-27 shrink-0 text-hint font-medium">{said.states[verdict]}</span>
              <code className="max-w-full min-w-0 truncate text-[0.84375rem]">
                {visible(link.slice(0, limits.context))}
              </code>
            </span>
          </label>
        ))}
      </div>
      {count > checks.length && (
        <p className="mt-2 text-hint text-soft">{said.more(checks.length, count)}</p>
      )}
    </fieldset>
  )
}

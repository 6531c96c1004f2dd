import { Bookmark } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { WordButton } from '#ui/Button.tsx'
import { words } from './words.ts'

const said = words.empty

interface EmptyStateProps {
  readonly onImport: () => void
  /** The last preset has just gone, and what had the focus with it. */
  readonly takesFocus: boolean
}

/** For who has no presets yet: what they are for, and how to come by one. */
export function EmptyState({ onImport, takesFocus }: EmptyStateProps) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) title.current?.focus()
  }, [takesFocus])
  return (
    <section
      aria-label={said.title}
      className="grid max-w-[40rem] gap-5 rounded-card border border-line bg-card p-6 sm:p-8"
    >
      <span className="grid size-11 place-items-center rounded-full bg-hover">
        <Bookmark aria-hidden size={20} />
      </span>
      <div>
        <h2 ref={title} tabIndex={-1} className="text-lg font-semibold outline-none">
          {said.title}
        </h2>
        <p className="mt-1 text-soft">{said.lead}</p>
      </div>
      <ol className="grid gap-3">
        {said.steps.map((step, index) => (
          <li key={step} className="flex gap-3">
            <span
              aria-hidden
              className="grid size-6 shrink-0 place-items-center rounded-full border border-control text-hint font-semibold"
            >
              {index + 1}
            </span>
            {step}
          </li>
        ))}
      </ol>
      <p className="border-t border-line pt-4 text-hint text-soft">
        {said.file} <WordButton onClick={onImport}>{said.import}</WordButton>
      </p>
    </section>
  )
}

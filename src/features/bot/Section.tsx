import { useId, type ReactNode } from 'react'
import type { LinkPart } from '#link/index.ts'
import { PartIcon } from '#link-view/PartIcon.tsx'

interface SectionProps {
  readonly part: LinkPart
  readonly title: string
  readonly hint: ReactNode
  /** How many there are; none is not counted. */
  readonly count?: number
  readonly children: ReactNode
}

/** What is known of one kind, marked like the part of a link that it becomes. */
export function Section({ part, title, hint, count = 0, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h3 id={id} className="flex items-center gap-2.5 font-semibold">
        <PartIcon part={part} />
        {title}
        {count > 0 && <span className="text-hint font-normal text-soft">{count}</span>}
      </h3>
      <p className="mt-1 text-hint text-soft">{hint}</p>
      <div className="@container mt-3">{children}</div>
    </section>
  )
}

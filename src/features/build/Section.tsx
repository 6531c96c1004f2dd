import { useId, type ReactNode } from 'react'
import type { LinkPart } from '#link/index.ts'
import { PartIcon } from '#link-view/PartIcon.tsx'

interface SectionFrameProps {
  readonly part: LinkPart
  readonly question: string
  readonly hint?: ReactNode
  readonly children: ReactNode
}

/** A step of the form: a question in a person's words, marked like the part of the link that it makes. */
export function Section({ part, question, hint, children }: SectionFrameProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="flex items-center gap-2.5 font-semibold">
        <PartIcon part={part} />
        {question}
      </h2>
      {hint !== undefined && <div className="mt-1 text-hint text-soft">{hint}</div>}
      <div className="@container mt-3">{children}</div>
    </section>
  )
}

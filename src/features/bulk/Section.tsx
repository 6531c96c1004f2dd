import { useId, type ReactNode } from 'react'

interface SectionProps {
  readonly question: string
  readonly hint?: ReactNode
  readonly children: ReactNode
}

/** A step of the page: a question in a person's words. */
export function Section({ question, hint, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="font-semibold">
        {question}
      </h2>
      {hint !== undefined && <p className="mt-1 text-hint text-soft">{hint}</p>}
      <div className="@container mt-3 grid grid-cols-[minmax(0,1fr)] gap-4">{children}</div>
    </section>
  )
}

import { useId, type ReactNode, type Ref } from 'react'

interface SectionProps {
  readonly title: string
  readonly hint?: string
  /** Beside the title. */
  readonly aside?: ReactNode
  /** Can be given the focus. */
  readonly headingRef?: Ref<HTMLHeadingElement>
  readonly children: ReactNode
}

/** A part of the page under a heading of its own. */
export function Section({ title, hint, aside, headingRef, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="min-w-0">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h2 id={id} ref={headingRef} tabIndex={-1} className="font-semibold outline-none">
          {title}
        </h2>
        {aside}
      </div>
      {hint !== undefined && <p className="-mt-2 mb-3 text-hint text-soft">{hint}</p>}
      {children}
    </section>
  )
}

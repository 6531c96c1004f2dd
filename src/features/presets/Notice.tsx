import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

interface NoticeProps {
  readonly title: string
  /** Nothing can be saved as long as it stands: saving leads to it. */
  readonly isFault?: boolean
  readonly children?: ReactNode
}

/** Something that a person has to know before going on, read out when it comes. */
export function Notice({ title, isFault = false, children }: NoticeProps) {
  return (
    <div
      role="alert"
      // Where what had the focus goes while it comes.
      tabIndex={-1}
      {...(isFault && { 'data-fault': true })}
      className="rounded-control border border-control-strong px-3.5 py-2.5 outline-none"
    >
      <p className="flex gap-2.5 font-semibold">
        <TriangleAlert aria-hidden size={17} className="mt-[0.2em] shrink-0" />
        <span className="min-w-0 wrap-anywhere">{title}</span>
      </p>
      {children !== undefined && <div className="mt-0.5 ps-[1.6875rem] text-hint">{children}</div>}
    </div>
  )
}

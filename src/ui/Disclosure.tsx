import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

export interface DisclosureProps {
  readonly summary: ReactNode
  /** A few soft words at the end of the line: what is inside. */
  readonly detail?: ReactNode
  /** Opens or closes it when this changes; in between the reader does as they like. */
  readonly open?: boolean
  readonly onToggle?: (open: boolean) => void
  readonly className?: string
  readonly children: ReactNode
}

/** A line that opens to more, on `<details>`: the browser's own search finds what is inside. */
export function Disclosure({
  summary,
  detail,
  open = false,
  onToggle,
  className = '',
  children,
}: DisclosureProps) {
  return (
    <details
      open={open}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
      className={`group ${className}`}
    >
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2.5 rounded-control py-2 [&::-webkit-details-marker]:hidden">
        <span className="me-auto font-semibold">{summary}</span>
        {detail !== undefined && (
          <span className="min-w-0 truncate text-hint text-soft max-sm:hidden">{detail}</span>
        )}
        <ChevronRight
          aria-hidden
          size={16}
          className="shrink-0 text-soft transition-transform group-open:rotate-90 rtl:rotate-180 rtl:group-open:rotate-90"
        />
      </summary>
      {children}
    </details>
  )
}

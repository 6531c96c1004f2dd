import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'

/** The end of a field that suggests: words or signs of the caller's, and the chevron. */
export function FieldEnd({ children }: { readonly children: ReactNode }) {
  return (
    <span className="pointer-events-none absolute inset-y-0 end-3 flex max-w-1/2 items-center gap-2 text-soft">
      <span className="truncate">{children}</span>
      <ChevronDown aria-hidden size={16} className="shrink-0" />
    </span>
  )
}

/** What the text leaves free at its end. */
export function roomAtEnd(trailing: ReactNode): string {
  return trailing === undefined || trailing === null ? 'pe-9' : 'pe-[calc(50%+0.75rem)]'
}

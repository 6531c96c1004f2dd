import { TriangleAlert } from 'lucide-react'

/** What to know of a thing before it is ticked. Nothing where there is nothing. */
export function Remark({ text }: { readonly text: string }) {
  if (text === '') return null
  return (
    <span className="flex gap-1.5 text-hint">
      <TriangleAlert aria-hidden size={14} className="mt-[0.25em] shrink-0" />
      <span className="min-w-0 wrap-anywhere">{text}</span>
    </span>
  )
}

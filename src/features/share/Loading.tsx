import { LoaderCircle } from 'lucide-react'

/** Something is on its way. */
export function Loading({ text }: { readonly text: string }) {
  return (
    <output className="flex items-center gap-2.5 text-soft">
      <LoaderCircle aria-hidden size={18} className="shrink-0 animate-spin" />
      {text}
    </output>
  )
}

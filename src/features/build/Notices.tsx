import { TriangleAlert } from 'lucide-react'
import type { NotKept } from './use-draft-keeper.ts'
import { words } from './words.ts'

interface NoticesProps {
  readonly notKept: NotKept | null
  /** How many drafts from before could not be read. */
  readonly setAside: number
}

/** What people must know about the keeping of their work. */
export function Notices({ notKept, setAside }: NoticesProps) {
  return (
    <output className="grid gap-2 not-empty:mb-6">
      {notKept !== null && <Notice text={words.notKept[notKept]} />}
      {setAside > 0 && <Notice text={words.setAside(setAside)} />}
    </output>
  )
}

export function Notice({ text }: { readonly text: string }) {
  return (
    <span className="flex gap-2 rounded-control border border-control bg-card px-3.5 py-2.5 text-hint">
      <TriangleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
      {text}
    </span>
  )
}

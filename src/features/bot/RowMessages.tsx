import { TriangleAlert } from 'lucide-react'
import type { DraftDiagnostic, Fix } from '#link/index.ts'
import { Messages } from '#link-view/Messages.tsx'
import { sentenceOf } from '#link-view/words.ts'

interface RowMessagesProps {
  readonly id: string
  /** What the core says. */
  readonly diagnostics?: readonly DraftDiagnostic[]
  readonly onFix?: (fix: Fix) => void
  /** What only this page can say. */
  readonly notes: readonly string[]
}

/** What is to be said about a row, below it. Nothing where there is nothing. */
export function RowMessages({ id, diagnostics = none, onFix = noFix, notes }: RowMessagesProps) {
  if (diagnostics.length === 0 && notes.length === 0) return null
  return (
    <div id={id} className="mt-1.5 mb-1 grid gap-1">
      <Messages sentence={sentenceOf} diagnostics={diagnostics} onFix={onFix} />
      {notes.map((note) => (
        <p key={note} className="flex gap-1.5 text-hint">
          <TriangleAlert aria-hidden size={15} className="mt-[0.2em] shrink-0" />
          {note}
        </p>
      ))}
    </div>
  )
}

const none: readonly DraftDiagnostic[] = []
const noFix = () => undefined

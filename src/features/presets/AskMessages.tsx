import { CircleAlert } from 'lucide-react'
import type { DraftDiagnostic, Fix } from '#link/index.ts'
import { Messages } from '#link-view/Messages.tsx'
import { sentenceOf } from '#link-view/words.ts'
import { words as linkWords } from '#link-view/words.ts'
import { words } from './words.ts'

interface AskMessagesProps {
  readonly about: readonly DraftDiagnostic[]
  readonly onFix: (fix: Fix) => void
}

/** What is wrong with an answer. A row cannot be taken away here: of a missing value no more is said than that it is missing. */
export function AskMessages({ about, onFix }: AskMessagesProps) {
  const isMissing = about.some(({ code }) => code === 'row.value-required')
  return (
    <>
      {isMissing && (
        <p className="flex gap-1.5 text-hint text-error">
          <CircleAlert aria-hidden size={15} className="mt-[0.2em] shrink-0" />
          <span>
            <span className="sr-only">{linkWords.messages.error}: </span>
            {words.ask.empty}
          </span>
        </p>
      )}
      <Messages
        sentence={sentenceOf}
        diagnostics={about.filter(({ code }) => code !== 'row.value-required')}
        onFix={onFix}
      />
    </>
  )
}

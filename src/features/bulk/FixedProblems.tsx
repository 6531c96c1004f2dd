import { applyFix, type DraftDiagnostic } from '#link/index.ts'
import { Messages } from '#link-view/Messages.tsx'
import { sentenceOf } from '#link-view/words.ts'
import type { Bulk } from './use-bulk.ts'

interface FixedProblemsProps {
  readonly bulk: Bulk
  readonly problems: readonly DraftDiagnostic[]
}

/** What is wrong with a text that is the same in all links, as the builder says it. */
export function FixedProblems({ bulk: { state, setDraft, bot }, problems }: FixedProblemsProps) {
  return (
    <Messages
      diagnostics={problems}
      sentence={sentenceOf}
      onFix={(fix) => setDraft(applyFix(state.draft, fix))}
      action={bot.actionFor}
    />
  )
}

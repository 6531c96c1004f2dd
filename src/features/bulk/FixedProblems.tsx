import { applyFix, type DraftDiagnostic } from '#link/index.ts'
import { Messages } from '#link-view/Messages.tsx'
import { sentenceOf } from '#link-view/words.ts'
import { takenApart } from './take-apart.ts'
import type { Bulk } from './use-bulk.ts'
import { words } from './words.ts'

const said = words.template

/** Said of an address that is a whole link. */
const carriesData = new Set<DraftDiagnostic['code']>([
  'destination.signature-replaced',
  'destination.holds-data',
])

interface FixedProblemsProps {
  readonly bulk: Bulk
  readonly problems: readonly DraftDiagnostic[]
}

/** What is wrong with a text that is the same in all links, as the builder says it. */
export function FixedProblems({ bulk, problems }: FixedProblemsProps) {
  const { state, setDraft, swap, bot } = bulk
  const actionFor = (problem: DraftDiagnostic) => {
    const apart = carriesData.has(problem.code) ? takenApart(state.draft) : null
    if (apart === null) return bot.actionFor(problem)
    return { label: said.takeApart, run: () => swap(() => ({ draft: apart }), said.takenApart) }
  }
  return (
    <Messages
      diagnostics={problems}
      sentence={sentenceOf}
      onFix={(fix) => setDraft(applyFix(state.draft, fix))}
      action={actionFor}
    />
  )
}

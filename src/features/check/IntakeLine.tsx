import { CircleAlert, Info, LoaderCircle } from 'lucide-react'
import { isMac } from '#ui/is-mac.ts'
import type { IntakeProblem, IntakeState } from './use-intake.ts'
import { words } from './words.ts'

/** What came of the last thing that was brought to the page, where that is worth a word. */
export function IntakeLine({ state }: { readonly state: IntakeState }) {
  return (
    <output className="block text-hint not-empty:mt-3">
      {state.at === 'reading' && (
        <span className="flex gap-2 text-soft">
          <LoaderCircle aria-hidden size={16} className="mt-0.5 shrink-0 animate-spin" />
          {words.input.reading}
        </span>
      )}
      {state.at === 'taken' && (
        <span className="flex gap-2 text-soft">
          <Info aria-hidden size={16} className="mt-0.5 shrink-0" />
          {words.notes[state.note]}
        </span>
      )}
      {state.at === 'failed' && (
        <span className="flex gap-2 text-error">
          <CircleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
          {sentenceFor(state.problem)}
        </span>
      )}
    </output>
  )
}

function sentenceFor(problem: IntakeProblem): string {
  const sentence = words.problems[problem]
  if (typeof sentence === 'string') return sentence
  return isMac() ? sentence.mac : sentence.windows
}

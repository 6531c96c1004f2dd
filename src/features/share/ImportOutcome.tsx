import { Check, CircleAlert } from 'lucide-react'
import { saveTroubleText } from '#library-view/Trouble.tsx'
import { Button } from '#ui/Button.tsx'
import { importWords as said } from './import-words.ts'
import type { Outcome } from './use-import.ts'

interface ImportOutcomeProps {
  readonly state: Outcome
  readonly onRetry: () => void
}

/** How far it is, and how it went. */
export function ImportOutcome({ state, onRetry }: ImportOutcomeProps) {
  switch (state.at) {
    case 'working':
      return (
        <div className="grid gap-2">
          <progress
            aria-label={said.progress}
            max={state.of}
            value={state.done}
            className="h-2 w-full appearance-none overflow-hidden rounded-full border-0 bg-line text-ink [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-ink"
          />
          <output className="text-hint text-soft">{said.working(state.done, state.of)}</output>
        </div>
      )
    case 'done':
      return (
        <output className="flex gap-2.5">
          <span className="mt-0.5 grid size-5 shrink-0 place-items-center rounded-full bg-user-ground text-user">
            <Check aria-hidden size={13} strokeWidth={3} />
          </span>
          <span className="grid gap-1">
            <span className="font-semibold">{said.done(state.presets, state.bots)}</span>
            {state.hasReplaced && <span className="text-hint text-soft">{said.doneHint}</span>}
          </span>
        </output>
      )
    case 'failed':
      return (
        <div role="alert" className="grid justify-items-start gap-3">
          <p className="flex gap-2.5">
            <CircleAlert aria-hidden size={18} className="mt-0.5 shrink-0 text-error" />
            <span className="grid gap-1">
              <span>{saveTroubleText(state.why)}</span>
              <span className="text-soft">{said.failed(state.done, state.of)}</span>
            </span>
          </p>
          <Button onClick={onRetry}>{said.again}</Button>
        </div>
      )
  }
}

import { Check, CircleAlert, LoaderCircle } from 'lucide-react'
import { saveTroubleText } from '#library-view/words.ts'
import { WordButton } from '#ui/Button.tsx'
import type { BotEditor } from './use-bot-editor.ts'
import { words } from './words.ts'

const said = words.save

interface SaveLineProps extends Pick<BotEditor, 'state'> {
  /** Goes to where it is said what is in the way. */
  readonly onWhy: () => void
}

/** In a word, how what is typed stands to what is kept. Troubles are told by `SaveTrouble`, below. */
export function SaveLine({ state, onWhy }: SaveLineProps) {
  switch (state.at) {
    case 'saved':
      return (
        <span className={`${line} text-soft`}>
          <Check aria-hidden size={15} />
          {said.saved}
        </span>
      )
    case 'waiting':
    case 'saving':
      return (
        <span className={`${line} text-soft`}>
          <LoaderCircle aria-hidden size={15} className="animate-spin" />
          {said[state.at]}
        </span>
      )
    case 'trouble':
    case 'conflict':
    case 'gone':
      return (
        <span className={`${line} font-medium text-error`}>
          <CircleAlert aria-hidden size={15} />
          {said.notSaved}
          <WordButton className="text-error!" onClick={onWhy}>
            {said.why}
          </WordButton>
        </span>
      )
  }
}

const line = 'flex shrink-0 items-center gap-1.5 text-hint'

/** What is in the way of saving, and what can be done. */
export function SaveTrouble({ state, keeper }: Pick<BotEditor, 'state' | 'keeper'>) {
  if (state.at !== 'trouble') return null
  return (
    <p role="alert" className="flex gap-2 rounded-control bg-error-ground px-4 py-3 text-error">
      <CircleAlert aria-hidden size={18} className="mt-0.5 shrink-0" />
      <span className="min-w-0">
        {saveTroubleText(state.why)} {said.kept}{' '}
        <WordButton className="text-error!" onClick={() => void keeper.keepNow()}>
          {said.tryAgain}
        </WordButton>
      </span>
    </p>
  )
}

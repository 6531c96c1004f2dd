import { Check, CircleDashed, TriangleAlert, type LucideIcon } from 'lucide-react'
import { WordButton } from '#ui/Button.tsx'
import type { ResultState } from './result-state.ts'
import { words } from './words.ts'

const said = words.result

interface StateLineProps {
  readonly state: ResultState
  /** Characters of the finished link. */
  readonly length: number
  readonly onShowMe: () => void
}

interface StateLook {
  readonly icon: LucideIcon
  readonly ink: string
  readonly ground: string
  readonly text: string
}

function lookOf(state: ResultState): StateLook {
  switch (state.at) {
    case 'empty':
      return { icon: CircleDashed, ink: 'text-soft', ground: 'bg-hover', text: said.empty }
    case 'unfinished':
      return { icon: CircleDashed, ink: 'text-soft', ground: 'bg-hover', text: said.unfinished }
    case 'wrong':
      return {
        icon: TriangleAlert,
        ink: 'text-error',
        ground: 'bg-error-ground',
        text: said.toFix(state.count),
      }
    case 'ready':
      return { icon: Check, ink: 'text-user', ground: 'bg-user-ground', text: said.ready }
  }
}

/** One line: ready, or how many things to fix, with the way to them. */
export function StateLine({ state, length, onShowMe }: StateLineProps) {
  const { icon: Icon, ink, ground, text } = lookOf(state)
  const checks = state.at === 'ready' ? state.checks : 0
  const hasWay = state.at === 'unfinished' || state.at === 'wrong'
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-x-2.5 gap-y-1">
      <span className={`grid size-5 shrink-0 place-items-center rounded-full ${ground} ${ink}`}>
        <Icon aria-hidden size={13} strokeWidth={3} />
      </span>
      <output className={`font-semibold ${ink}`}>{text}</output>
      {checks > 0 && <WordButton onClick={onShowMe}>{said.toCheck(checks)}</WordButton>}
      <span className="ms-auto text-hint text-soft">
        {hasWay ? (
          <WordButton onClick={onShowMe}>{said.showMe}</WordButton>
        ) : (
          length > 0 && said.characters(length)
        )}
      </span>
    </div>
  )
}

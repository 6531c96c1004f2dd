import { Check, CircleQuestionMark, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { PresetState } from './judged-preset.ts'
import { presetWords } from './preset-words.ts'

const said = presetWords.state

interface Look {
  readonly icon: LucideIcon
  readonly ink: string
  readonly ground: string
}

const looks: Record<PresetState['at'], Look> = {
  ready: { icon: Check, ink: 'text-user', ground: 'bg-user-ground' },
  asks: { icon: CircleQuestionMark, ink: 'text-ink', ground: 'bg-hover' },
  wrong: { icon: TriangleAlert, ink: 'text-error', ground: 'bg-error-ground' },
}

/** The preset's state as a sign. Its words always stand beside it, or are read out. */
export function PresetStateMark({ state }: { readonly state: PresetState }) {
  const { icon: Icon, ink, ground } = looks[state.at]
  return (
    <span className={`grid size-5 shrink-0 place-items-center rounded-full ${ground} ${ink}`}>
      <Icon aria-hidden size={12} strokeWidth={3} />
    </span>
  )
}

/** One line: ready, what it asks for, or how many things to fix. */
export function PresetStateLine({ state }: { readonly state: PresetState }) {
  const checks = state.at === 'wrong' ? 0 : state.checks
  return (
    <p className="flex min-h-6 flex-wrap items-center gap-x-2.5 gap-y-1">
      <PresetStateMark state={state} />
      <span className={`font-semibold ${looks[state.at].ink}`}>{stateText(state)}</span>
      {checks > 0 && <span className="text-hint text-soft">{said.checks(checks)}</span>}
    </p>
  )
}

/** The state in words. */
export function stateText(state: PresetState): string {
  switch (state.at) {
    case 'ready':
      return said.ready
    case 'asks':
      return said.asks(state.count)
    case 'wrong':
      return said.wrong(state.count)
  }
}

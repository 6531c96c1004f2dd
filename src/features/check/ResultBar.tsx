import type { Judged } from '#link-view/judged.ts'
import { LinkButtons } from './LinkButtons.tsx'
import { isMended } from './Result.tsx'
import type { Standing } from './standing.ts'
import { StateLine } from './StateLine.tsx'
import type { LinkActions } from './use-link-actions.ts'
import { words } from './words.ts'

interface ResultBarProps {
  readonly judged: Judged
  readonly standing: Standing
  readonly actions: LinkActions
  readonly onShowMe: () => void
}

/** On a phone: how the link stands, and the way to take it along, always at hand. */
export function ResultBar({ judged, standing, actions, onShowMe }: ResultBarProps) {
  return (
    <aside
      aria-label={words.result.bar}
      className="result-bar inset-x-0 bottom-0 z-30 grid gap-2.5 rounded-t-card border-t border-line bg-card px-4 pt-3 pb-[max(1rem,env(safe-area-inset-bottom))] shadow-float"
    >
      <StateLine standing={standing} length={0} onShowMe={onShowMe} />
      <LinkButtons inBar actions={actions} isMended={isMended(judged)} />
    </aside>
  )
}

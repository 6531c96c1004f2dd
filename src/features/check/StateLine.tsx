import { WordButton } from '#ui/Button.tsx'
import type { Standing } from './standing.ts'
import { StateMark, verdictLooks } from './StateMark.tsx'
import { words } from './words.ts'

const said = words.state

interface StateLineProps {
  readonly standing: Standing
  /** Characters of the finished link; 0 where there is none. */
  readonly length: number
  readonly onShowMe: () => void
}

/** One sentence: how the link stands. With the way to what needs a person. */
export function StateLine({ standing, length, onShowMe }: StateLineProps) {
  const { verdict, title, checks, toShow } = standing
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-x-2.5 gap-y-1">
      <span className="flex min-w-0 items-center gap-2.5">
        <StateMark verdict={verdict} />
        <output className={`font-semibold ${verdictLooks[verdict].ink}`}>{title}</output>
      </span>
      {checks > 0 && <WordButton onClick={onShowMe}>{said.toCheck(checks)}</WordButton>}
      <span className="ms-auto text-hint text-soft">
        {verdict === 'faulty' && toShow !== null ? (
          <WordButton onClick={onShowMe}>{said.showMe}</WordButton>
        ) : (
          length > 0 && said.characters(length)
        )}
      </span>
    </div>
  )
}

import { WordButton } from '#ui/Button.tsx'
import type { Standing } from './standing.ts'
import { StateMark, stateLooks } from './StateMark.tsx'
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
  const { verdict, look, title, checks, toShow } = standing
  const isLed = verdict === 'faulty' && toShow !== null
  return (
    <div className="flex min-h-7 items-start gap-x-2.5">
      <span className="mt-px">
        <StateMark look={look} />
      </span>
      <div className="grid min-w-0 grow justify-items-start gap-0.5">
        <output className={`wrap-anywhere font-semibold ${stateLooks[look].ink}`}>{title}</output>
        {checks > 0 && <WordButton onClick={onShowMe}>{said.toCheck(checks)}</WordButton>}
      </div>
      <span className="shrink-0 pt-px text-hint text-soft">
        {isLed ? (
          <WordButton onClick={onShowMe}>{said.showMe}</WordButton>
        ) : (
          length > 0 && said.characters(length)
        )}
      </span>
    </div>
  )
}

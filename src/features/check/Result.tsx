import type { Ref } from 'react'
import { ColouredLink } from '#link-view/ColouredLink.tsx'
import type { Judged } from '#link-view/judged.ts'
import type { Piece } from '#link-view/pieces.ts'
import { WordButton } from '#ui/Button.tsx'
import { limits, shownPieces } from './limits.ts'
import { LinkButtons } from './LinkButtons.tsx'
import { effectOf, type Standing } from './standing.ts'
import { StateLine } from './StateLine.tsx'
import type { LinkActions } from './use-link-actions.ts'
import { words } from './words.ts'

const said = words.result

interface ResultProps {
  readonly judged: Judged
  readonly standing: Standing
  readonly pieces: readonly Piece[]
  readonly actions: LinkActions
  readonly onShowMe: () => void
  /** On a phone the state and the main buttons stand in the bar at the foot of the screen. */
  readonly isPhone: boolean
  readonly onCompare: () => void
  /** Gets the focus back when comparing ends. */
  readonly compareButton: Ref<HTMLButtonElement>
}

/** How the link stands, what it does, and what can be done with it. */
export function Result(props: ResultProps) {
  const { judged, standing, pieces, actions, onShowMe, isPhone, onCompare, compareButton } = props
  const { verdict, built, draft } = judged
  return (
    <div className="grid gap-3 p-4.5">
      {!isPhone && (
        <StateLine standing={standing} length={built.url?.length ?? 0} onShowMe={onShowMe} />
      )}
      <p className="wrap-anywhere text-soft">
        {[standing.detail, verdict === 'address' ? '' : effectOf(judged)].filter(Boolean).join(' ')}
      </p>
      <section
        aria-label={said.link}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long link is scrolled by keys
        tabIndex={0}
        className="max-h-80 overflow-y-auto rounded-sm"
      >
        <ColouredLink pieces={shownPieces(pieces)} channel={draft.channel} />
      </section>
      <Shortened judged={judged} pieces={pieces} />
      {!isPhone && <LinkButtons actions={actions} isMended={isMended(judged)} />}
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {isPhone && actions.copy !== null && (
          <WordButton onClick={actions.build}>{said.build}</WordButton>
        )}
        <WordButton ref={compareButton} onClick={onCompare}>
          {said.compare}
        </WordButton>
        {actions.addToBot !== null && (
          <WordButton onClick={actions.addToBot}>{said.addToBot}</WordButton>
        )}
      </div>
    </div>
  )
}

/** What is copied is another text than what was pasted. */
export function isMended({ verdict, draft, text, check }: Judged): boolean {
  return (verdict !== 'right' || draft !== check.draft) && text !== check.link
}

function Shortened({ judged, pieces }: Pick<ResultProps, 'judged' | 'pieces'>) {
  const { length } = judged.text
  if (pieces.length <= limits.pieces && length <= limits.characters) return null
  return (
    <p className="text-hint text-soft">
      {length > limits.characters
        ? said.cutText(limits.characters, length)
        : said.cut(limits.pieces, pieces.length)}
    </p>
  )
}

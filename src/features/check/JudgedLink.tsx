import { useCallback, useMemo, useRef, useState } from 'react'
import { CopyByHand } from '#link-view/CopyByHand.tsx'
import { withDone } from '#link-view/findings.ts'
import type { Judged } from '#link-view/judged.ts'
import { toPieces } from '#link-view/pieces.ts'
import { receivedRows } from '#link-view/received.ts'
import { useMediaQuery } from '#ui/use-media-query.ts'
import { AsPasted } from './AsPasted.tsx'
import { BeforeAfter } from './BeforeAfter.tsx'
import { Compare } from './Compare.tsx'
import { Explanation } from './Explanation.tsx'
import { showFinding } from './Findings.tsx'
import { LeftOut } from './LeftOut.tsx'
import { Received } from './Received.tsx'
import { Result } from './Result.tsx'
import { ResultBar } from './ResultBar.tsx'
import { standingOf } from './standing.ts'
import type { CheckedPage } from './use-check-page.ts'
import { useLinkActions, type LinkHands } from './use-link-actions.ts'
import { words } from './words.ts'

/**
 * On a wide screen what was pasted stands on the left, and the result in view on the right; else all is one column, with the
 * result right under the text.
 */
export const layout = {
  page: 'mx-auto grid max-w-[1240px] grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-8 px-4 pt-7 pb-40 sm:px-7 lg:grid-cols-[minmax(0,1fr)_clamp(25rem,43vw,540px)] lg:grid-rows-[auto_1fr] lg:pb-16',
  input: 'grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5',
  card: 'min-w-0 rounded-card border border-line bg-card lg:sticky lg:top-7 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:max-h-[calc(100dvh-3.5rem)] lg:overflow-y-auto',
  rest: 'grid min-w-0 grid-cols-[minmax(0,1fr)] gap-9',
} as const

interface JudgedLinkProps {
  readonly page: CheckedPage
  /** In which the link stands. */
  readonly text: string
  readonly judged: Judged
  readonly hands: LinkHands
}

/** All about the link that is looked at. */
export function JudgedLink({ page, text, judged, hands }: JudgedLinkProps) {
  const { check } = judged
  const isPhone = !useMediaQuery('(min-width: 64rem)')
  const { pieces, received, findings, standing } = useSides(judged)
  const actions = useLinkActions(judged, hands)
  const [comparing, setComparing] = useState<'never' | 'open' | 'closed'>('never')
  const compareButton = useRef<HTMLButtonElement>(null)
  const closeCompare = useCallback(() => {
    setComparing('closed')
    compareButton.current?.focus()
  }, [])
  const showMe = () => {
    if (standing.toShow !== null) showFinding(standing.toShow)
  }
  const explanation = (
    <Explanation
      judged={judged}
      pieces={pieces}
      className={isPhone ? 'rounded-card border border-line bg-card' : 'border-t border-line'}
    />
  )
  return (
    <>
      {isPhone && (
        <ResultBar judged={judged} standing={standing} actions={actions} onShowMe={showMe} />
      )}
      <section aria-label={words.result.title} data-result className={`${layout.card} scroll-mt-4`}>
        <Result
          judged={judged}
          standing={standing}
          pieces={pieces}
          actions={actions}
          onShowMe={showMe}
          isPhone={isPhone}
          onCompare={() => setComparing('open')}
          compareButton={compareButton}
        />
        {!isPhone && explanation}
      </section>
      <div className={layout.rest}>
        <AsPasted
          text={text}
          check={check}
          findings={findings}
          onFix={page.accept}
          onTakeBack={page.takeBack}
        />
        <BeforeAfter judged={judged} />
        {isPhone && explanation}
        <Received judged={judged} rows={received} />
        <LeftOut check={check} />
        {comparing !== 'never' && (
          <Compare judged={judged} isOpen={comparing === 'open'} onClose={closeCompare} />
        )}
      </div>
      <CopyByHand url={actions.refused} onClose={actions.closeRefusal} />
    </>
  )
}

/** What can be told of a link. */
function useSides(judged: Judged) {
  const { check, built, accepted } = judged
  const pieces = useMemo(() => toPieces(built), [built])
  // Of the link as pasted, whatever a person has made of it since.
  const received = useMemo(
    () =>
      // Of a right link nobody asks.
      check.draft === null || check.verdict === 'right'
        ? []
        : receivedRows(check.draft, check.received),
    [check],
  )
  const findings = useMemo(
    () => withDone(check, judged.findings, accepted),
    [check, judged, accepted],
  )
  const standing = useMemo(
    () => standingOf({ ...judged, findings }, received, accepted.length),
    [judged, findings, received, accepted],
  )
  return { pieces, received, findings, standing } as const
}

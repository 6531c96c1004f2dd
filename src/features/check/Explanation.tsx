import { Suspense, useMemo, useState } from 'react'
import { Breakdown } from '#link-view/Breakdown.tsx'
import type { Judged } from '#link-view/judged.ts'
import type { Piece } from '#link-view/pieces.ts'
import { loadPart } from '#ui/load-part.tsx'
import { Tabs } from '#ui/Tabs.tsx'
import { limits, shownPieces } from './limits.ts'
import { words } from './words.ts'

const said = words.result

const AfterClick = loadPart(
  async () => (await import('#link-view/AfterClick.tsx')).AfterClick,
  said.notLoaded,
)

interface ExplanationProps {
  readonly judged: Judged
  readonly pieces: readonly Piece[]
  readonly className: string
}

/** What the mended link does: each part of it, and what comes of a click. */
export function Explanation({ judged: { draft: whole }, pieces, className }: ExplanationProps) {
  const [tab, setTab] = useState('breakdown')
  const draft = useMemo(() => ({ ...whole, rows: whole.rows.slice(0, limits.pieces) }), [whole])
  const about = { pieces: shownPieces(pieces), draft }
  const afterClick = (
    <Suspense fallback={null}>
      <AfterClick {...about} />
    </Suspense>
  )
  return (
    <Tabs
      label={said.tabs}
      className={className}
      selected={tab}
      onSelect={setTab}
      tabs={[
        { id: 'breakdown', label: said.breakdown, panel: <Breakdown {...about} /> },
        { id: 'after', label: said.afterClick, panel: afterClick },
      ]}
    />
  )
}

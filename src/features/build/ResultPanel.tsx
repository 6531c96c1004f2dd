import { Suspense, useState } from 'react'
import { Breakdown } from '#link-view/Breakdown.tsx'
import { ColouredLink } from '#link-view/ColouredLink.tsx'
import { Messages } from '#link-view/Messages.tsx'
import { loadPart } from '#ui/load-part.tsx'
import { Tabs } from '#ui/Tabs.tsx'
import type { Known } from './known.ts'
import { LinkButtons } from './LinkButtons.tsx'
import { RefusedCopy } from './RefusedCopy.tsx'
import { StateLine } from './StateLine.tsx'
import type { Builder } from './use-builder.ts'
import type { FormActions } from './use-form-actions.ts'
import type { LinkActions } from './use-link-actions.ts'
import { words } from './words.ts'

const said = words.result

const AfterClick = loadPart(
  async () => (await import('#link-view/AfterClick.tsx')).AfterClick,
  said.notLoaded,
)

export interface ResultProps {
  readonly builder: Builder
  readonly actions: FormActions
  readonly known: Known
  readonly linkActions: LinkActions
}

/** The link and all about it. */
export function ResultPanel(props: ResultProps) {
  const { builder, actions, linkActions } = props
  const { url, pieces, draft, spoken, state } = builder
  const aboutAll = spoken.filter(({ path }) => path === 'link')
  return (
    <>
      <div className="grid gap-3 p-4.5">
        <StateLine state={state} length={url?.length ?? 0} onShowMe={linkActions.showMe} />
        {state.at === 'empty' ? (
          <p className="py-1 text-soft">{said.placeholder}</p>
        ) : (
          <section
            aria-label={said.link}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long link is scrolled by keys
            tabIndex={0}
            className="max-h-80 overflow-y-auto rounded-sm"
          >
            <ColouredLink pieces={pieces} channel={draft.channel} />
          </section>
        )}
        <LinkButtons url={url} linkActions={linkActions} />
        <Messages diagnostics={aboutAll} onFix={actions.applyFix} />
      </div>
      <Explanation {...props} />
      <RefusedCopy linkActions={linkActions} />
    </>
  )
}

function Explanation({ builder: { pieces, draft, state }, known }: ResultProps) {
  const [tab, setTab] = useState('breakdown')
  const blockName = known.blocks.find(({ id }) => id === draft.blockId)?.name
  const shown = state.at === 'empty' ? [] : pieces
  const about = { pieces: shown, draft, blockName }
  const afterClick = (
    <Suspense fallback={null}>
      <AfterClick {...about} />
    </Suspense>
  )
  return (
    <Tabs
      label={said.tabs}
      className="border-t border-line"
      selected={tab}
      onSelect={setTab}
      tabs={[
        { id: 'breakdown', label: said.breakdown, panel: <Breakdown {...about} /> },
        { id: 'after', label: said.afterClick, panel: afterClick },
      ]}
    />
  )
}

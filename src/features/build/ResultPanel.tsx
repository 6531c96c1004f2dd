import { Suspense, useState } from 'react'
import { ColouredLink } from '#link-view/ColouredLink.tsx'
import { words as linkWords } from '#link-view/words.ts'
import { loadPart } from '#ui/load-part.tsx'
import { Tabs } from '#ui/Tabs.tsx'
import { useLater } from './later.ts'
import { LinkButtons } from './LinkButtons.tsx'
import { PlaceChooser } from './PlaceChooser.tsx'
import { RefusedCopy } from './RefusedCopy.tsx'
import { StateLine } from './StateLine.tsx'
import type { Builder } from './builder.ts'
import type { FormActions } from './form-actions.ts'
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
  readonly linkActions: LinkActions
}

/** The link and all about it. */
export function ResultPanel(props: ResultProps) {
  const { builder, linkActions } = props
  const { url, pieces, draft, state } = builder
  const later = useLater()
  const [isSampled, setSampled] = useState(false)
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 p-4.5">
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
            {isSampled && later !== null ? (
              <later.SampledLink builder={builder} />
            ) : (
              <ColouredLink pieces={pieces} channel={draft.channel} />
            )}
          </section>
        )}
        {later !== null && (
          <later.SampleToggle builder={builder} isOn={isSampled} onChange={setSampled} />
        )}
        <PlaceChooser builder={builder} actions={props.actions} />
        <LinkButtons builder={builder} linkActions={linkActions} />
        <AboutAll {...props} />
      </div>
      <Explanation builder={builder} />
      <RefusedCopy linkActions={linkActions} />
    </>
  )
}

/** What is said of the link as a whole. */
function AboutAll({ builder, actions }: Pick<ResultProps, 'builder' | 'actions'>) {
  const later = useLater()
  if (later === null) return null
  const { spoken } = builder
  return (
    <>
      <later.Messages
        sentence={later.sentenceOf}
        diagnostics={spoken.filter(({ path }) => path === 'link')}
        onFix={actions.applyFix}
        action={actions.actionFor}
      />
      <later.AddAll builder={builder} onAdd={actions.addToBot} />
    </>
  )
}

function Explanation({ builder }: Pick<ResultProps, 'builder'>) {
  const [tab, setTab] = useState('breakdown')
  const later = useLater()
  const { pieces, draft, state, knowledge } = builder
  const blockName = knowledge.blocks.find(({ id }) => id === draft.blockId)?.name
  const shown = state.at === 'empty' ? [] : pieces
  const about = { pieces: shown, draft, blockName }
  const breakdown =
    later === null || shown.length === 0 ? (
      <p className="p-4.5 text-hint text-soft">{linkWords.breakdown.empty}</p>
    ) : (
      <later.Breakdown {...about} />
    )
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
        { id: 'breakdown', label: said.breakdown, panel: breakdown },
        { id: 'after', label: said.afterClick, panel: afterClick },
      ]}
    />
  )
}

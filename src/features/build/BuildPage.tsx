import { useEffect, useRef, useState } from 'react'
import { FormProvider } from 'react-hook-form'
import type { Work } from '#library/work.ts'
import { lastBot } from '#library-view/last-bot.ts'
import { createLight, LightProvider } from '#link-view/light.ts'
import { useMediaQuery } from '#ui/use-media-query.ts'
import { BlockSection } from './BlockSection.tsx'
import type { BotsDoor } from './bots.ts'
import { ChannelSection } from './ChannelSection.tsx'
import { emptyForm, type BuildForm } from './form.ts'
import { FormHead } from './FormHead.tsx'
import { Notices } from './Notices.tsx'
import { ResultBar } from './ResultBar.tsx'
import { ResultPanel } from './ResultPanel.tsx'
import { RowsSection } from './RowsSection.tsx'
import { useBuilder } from './use-builder.ts'
import { useDraftKeeper, type DraftStore } from './use-draft-keeper.ts'
import { useFormActions } from './use-form-actions.ts'
import { useLinkActions, type LinkHands } from './use-link-actions.ts'
import { useSaveKey } from './use-save-key.ts'
import { UtmSection } from './UtmSection.tsx'
import { words } from './words.ts'

export interface BuildPageProps extends LinkHands {
  readonly drafts: DraftStore
  /** `null` until the bots have been read. */
  readonly bots?: BotsDoor | null
  /** The form has a bot or a preset already: what is kept of it is wanted at once. */
  readonly onWantBots?: () => void
  /** Leads to the page of the bots. */
  readonly onManageBots: () => void
  /**
   * Gives, once, what another page has handed over since the last time; `null` where there is nothing. It is asked for
   * whenever this page comes into view, and when it is another function than before. A thing to take, unlike a prop that
   * stays, cannot be opened twice by chance.
   */
  readonly takeHanded?: () => Work | null
}

const nothingHanded = () => null
const nobody = () => undefined

/** Form on the left, result on the right; on a phone the result is a bar at the bottom. */
export function BuildPage({
  drafts,
  bots = null,
  onWantBots = nobody,
  onManageBots,
  takeHanded = nothingHanded,
  ...hands
}: BuildPageProps) {
  const [start] = useState<BuildForm>(() => drafts.mine?.value ?? emptyForm(lastBot().id))
  const [light] = useState(createLight)
  const area = useRef<HTMLFormElement>(null)
  const builder = useBuilder(start, area, bots)
  const actions = useFormActions(builder)
  const linkActions = useLinkActions(builder, hands)
  const notKept = useDraftKeeper(drafts, builder.values)
  useArrivals(builder.values, actions.openWork, { takeHanded, onWantBots })
  useSaveKey(linkActions.save)
  const isWide = useMediaQuery('(min-width: 64rem)')
  const section = { builder, actions }
  const result = { builder, actions, linkActions }

  return (
    <LightProvider value={light}>
      <FormProvider {...builder.form}>
        <div className="mx-auto grid max-w-[1240px] grid-cols-[minmax(0,1fr)] items-start gap-10 px-4 pt-7 pb-56 sm:px-7 lg:pb-16 lg:grid-cols-[minmax(0,1fr)_clamp(25rem,43vw,540px)]">
          <div className="min-w-0">
            <h1 className="sr-only">{words.title}</h1>
            <Notices notKept={notKept} setAside={drafts.unreadable} />
            <FormHead
              drafts={drafts}
              builder={builder}
              actions={actions}
              onManageBots={onManageBots}
            />
            <form
              aria-label={words.title}
              className="grid grid-cols-[minmax(0,1fr)] gap-9"
              onSubmit={(event) => event.preventDefault()}
              ref={area}
            >
              <ChannelSection {...section} />
              <BlockSection {...section} />
              <RowsSection {...section} />
              <UtmSection {...section} />
            </form>
          </div>
          {isWide ? (
            <aside
              aria-label={words.result.title}
              className="sticky top-7 max-h-[calc(100dvh-3.5rem)] overflow-y-auto rounded-card border border-line bg-card"
            >
              <ResultPanel {...result} />
            </aside>
          ) : (
            <ResultBar {...result} />
          )}
        </div>
      </FormProvider>
    </LightProvider>
  )
}

type Arrivals = Required<Pick<BuildPageProps, 'takeHanded' | 'onWantBots'>>

/** What comes from elsewhere: something handed over, and what is kept of the form's bot and preset. */
function useArrivals(
  { botId, origin }: BuildForm,
  openWork: (work: Work) => void,
  { takeHanded, onWantBots }: Arrivals,
) {
  useEffect(() => {
    const work = takeHanded()
    if (work !== null) openWork(work)
  }, [takeHanded, openWork])
  const isOfKept = botId !== '' || origin !== null
  useEffect(() => {
    if (isOfKept) onWantBots()
  }, [isOfKept, onWantBots])
}

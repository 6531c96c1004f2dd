import { useEffect, useRef, useState } from 'react'
import { FormProvider } from 'react-hook-form'
import type { LinkDraft } from '#link/index.ts'
import type { FinishedLink } from '#link-view/finished-link.ts'
import { createLight, LightProvider } from '#link-view/light.ts'
import { useMediaQuery } from '#ui/use-media-query.ts'
import { Notices } from './Notices.tsx'
import { BlockSection } from './BlockSection.tsx'
import { ChannelSection } from './ChannelSection.tsx'
import { emptyForm, type BuildForm } from './form.ts'
import { FormHead } from './FormHead.tsx'
import { nothingKnown, type Known } from './known.ts'
import { ResultBar } from './ResultBar.tsx'
import { ResultPanel } from './ResultPanel.tsx'
import { RowsSection } from './RowsSection.tsx'
import { useBuilder } from './use-builder.ts'
import { useDraftKeeper, type DraftStore } from './use-draft-keeper.ts'
import { useFormActions } from './use-form-actions.ts'
import { useLinkActions } from './use-link-actions.ts'
import { UtmSection } from './UtmSection.tsx'
import { words } from './words.ts'

interface BuildPageProps {
  readonly drafts: DraftStore
  readonly known?: Known
  readonly onShowQr: (link: FinishedLink) => void
  /**
   * Gives, once, the draft that another page has handed over since the last time; `null` where there is none. It is asked
   * for whenever this page comes into view. A thing to take, unlike a prop that stays, cannot be opened twice by chance.
   */
  readonly takeHanded?: () => LinkDraft | null
}

const nothingHanded = () => null

/** Form on the left, result on the right; on a phone the result is a bar at the bottom. */
export function BuildPage({
  drafts,
  known = nothingKnown,
  onShowQr,
  takeHanded = nothingHanded,
}: BuildPageProps) {
  const [start] = useState<BuildForm>(() => drafts.mine?.value ?? emptyForm())
  const [light] = useState(createLight)
  const area = useRef<HTMLFormElement>(null)
  const builder = useBuilder(start, area)
  const actions = useFormActions(builder)
  const linkActions = useLinkActions(builder, onShowQr)
  const notKept = useDraftKeeper(drafts, builder.values)
  const { openDraft } = actions
  useEffect(() => {
    const draft = takeHanded()
    if (draft !== null) openDraft(draft)
  }, [takeHanded, openDraft])
  const isWide = useMediaQuery('(min-width: 64rem)')
  const section = { builder, actions, known }
  const result = { builder, actions, known, linkActions }

  return (
    <LightProvider value={light}>
      <FormProvider {...builder.form}>
        <div className="mx-auto grid max-w-[1240px] grid-cols-[minmax(0,1fr)] items-start gap-10 px-4 pt-7 pb-56 sm:px-7 lg:pb-16 lg:grid-cols-[minmax(0,1fr)_clamp(25rem,43vw,540px)]">
          <div className="min-w-0">
            <h1 className="sr-only">{words.title}</h1>
            <Notices notKept={notKept} setAside={drafts.unreadable} />
            <FormHead drafts={drafts} builder={builder} actions={actions} />
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

import { Suspense, useEffect, useEffectEvent, useState } from 'react'
import { createLight, LightProvider } from '#link-view/light.ts'
import { WordButton } from '#ui/Button.tsx'
import { DropVeil } from '#ui/DropVeil.tsx'
import { loadPart } from '#ui/load-part.tsx'
import { useDroppedFile } from '#ui/use-dropped-file.ts'
import { ColumnsSection } from './ColumnsSection.tsx'
import { MendSection } from './MendSection.tsx'
import { ResultPanel } from './ResultPanel.tsx'
import { SourceSection } from './SourceSection.tsx'
import { takeHandedTemplate, type HandedTemplate, type TemplateSources } from './StartFrom.tsx'
import { TemplateSection } from './TemplateSection.tsx'
import type { BotsAtHand } from './use-bot.ts'
import { useBulk, type Bulk } from './use-bulk.ts'
import { useCoding } from './use-coding.ts'
import { useTelling, type TellingOptions } from './use-telling.ts'
import { words } from './words.ts'

export interface BulkPageProps
  extends TemplateSources, Partial<BotsAtHand>, Partial<TellingOptions> {
  /** Gives, once, what another page has handed over; null where there is nothing. Asked whenever this page comes into view. */
  readonly takeHanded?: () => HandedTemplate | null
}

const nothingHanded = () => null
const nobody = () => undefined

const CodesDialog = loadPart(
  async () => (await import('./CodesDialog.tsx')).CodesDialog,
  words.notLoaded,
)

const layout =
  'mx-auto grid max-w-[1240px] grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-8 px-4 pt-7 pb-16 sm:px-7 lg:grid-cols-[minmax(0,1fr)_clamp(25rem,43vw,540px)]'

/** A whole list of links: where it is, what each link holds, and what comes out. */
export function BulkPage({
  takeHanded = nothingHanded,
  bots = null,
  onWantBots = nobody,
  onManageBots = nobody,
  onAtWork = nobody,
  onShow = nobody,
  ...sources
}: BulkPageProps) {
  const bulk = useBulk({ bots, onWantBots, onManageBots })
  useHandedTemplate(bulk, takeHanded)
  const telling = useTelling({ onAtWork, onShow })
  const [light] = useState(createLight)
  const { coding, ...codes } = useCoding(bulk.table)
  const isOver = useDroppedFile((file) => {
    bulk.change({ way: 'file' })
    bulk.file.open(file)
  })
  return (
    <LightProvider value={light}>
      <div className={layout}>
        <div data-bulk-form className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-9">
          <h1 className="-mb-4 text-xl font-semibold">{words.title}</h1>
          <SourceSection bulk={bulk} />
          <TemplateSection bulk={bulk} sources={sources} />
          {bulk.table !== null && <ColumnsSection bulk={bulk} table={bulk.table} />}
          {bulk.table !== null && <MendSection bulk={bulk} />}
        </div>
        <section
          aria-label={words.result.title}
          className="min-w-0 rounded-card border border-line bg-card lg:sticky lg:top-7 lg:max-h-[calc(100dvh-3.5rem)] lg:overflow-y-auto"
        >
          {coding?.isOpen === false && (
            <p className="border-b border-line px-4.5 py-3">
              <WordButton onClick={codes.show}>{words.result.showCodes}</WordButton>
            </p>
          )}
          <ResultPanel bulk={bulk} telling={telling} onCodes={codes.open} />
        </section>
      </div>
      {coding !== null && (
        <Suspense fallback={null}>
          <CodesDialog
            {...coding}
            now={bulk.job}
            onClose={codes.close}
            onAnew={codes.beginAnew}
            onShow={codes.show}
            telling={telling}
          />
        </Suspense>
      )}
      {isOver && <DropVeil text={words.source.drop} hint={words.source.dropHint} />}
    </LightProvider>
  )
}

function useHandedTemplate(bulk: Bulk, takeHanded: () => HandedTemplate | null) {
  const take = useEffectEvent((handed: HandedTemplate) => takeHandedTemplate(bulk, handed))
  useEffect(() => {
    const handed = takeHanded()
    if (handed !== null) take(handed)
  }, [takeHanded])
}

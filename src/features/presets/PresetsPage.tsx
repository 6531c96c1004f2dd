import { Download, LoaderCircle, Upload } from 'lucide-react'
import { useState } from 'react'
import type { FinishedLink } from '#link-view/finished-link.ts'
import { LibraryProvider } from '#library-view/LibraryProvider.tsx'
import { useBots, usePresets } from '#library-view/queries.ts'
import { LibraryNotice, UnreadableNotice } from '#library-view/Trouble.tsx'
import type { Bot } from '#library/bot.ts'
import type { Kept, Listing } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import type { Work } from '#library/work.ts'
import { Button } from '#ui/Button.tsx'
import { useUndo, type OfferUndo } from '#ui/use-undo.ts'
import { DropVeil } from '#ui/DropVeil.tsx'
import { EmptyState } from './EmptyState.tsx'
import { layout } from './layout.ts'
import { RecentlyDeleted } from './RecentlyDeleted.tsx'
import { Shelf } from './Shelf.tsx'
import { useDroppedFile } from '#ui/use-dropped-file.ts'
import { words } from './words.ts'

export interface PresetsPageProps {
  readonly onOpen: (handed: Work) => void
  readonly onShowQr: (link: FinishedLink) => void
  readonly onShare: (preset: Kept<Preset>) => void
  readonly onMakeMany: (handed: Work, name: string) => void
  readonly onExport: () => void
  /** Without a file: asks for one. */
  readonly onImport: (file?: File) => void
  readonly botHref: (id: string) => string
  /** A preset that has just come in and is to be shown; `''` for none. */
  readonly chosenId?: string
}

/** All presets: found by a few letters, looked at, opened, copied, kept in order. */
export function PresetsPage(props: PresetsPageProps) {
  return (
    <LibraryProvider>
      <OpenPage {...props} />
    </LibraryProvider>
  )
}

function OpenPage(props: PresetsPageProps) {
  const presets = usePresets()
  const bots = useBots()
  const offerUndo = useUndo(words.undo)
  const isOver = useDroppedFile(props.onImport)
  return (
    <>
      {presets.at === 'ready' && bots.at !== 'loading' ? (
        <Ready
          {...props}
          listing={presets.listing}
          bots={bots.at === 'ready' ? bots.listing.items : noBots}
          offerUndo={offerUndo}
        />
      ) : (
        <div className={layout.page}>
          <Head {...props} canImport={false} canExport={false} />
          {presets.at === 'failed' ? (
            <LibraryNotice trouble={presets.why} />
          ) : (
            <output className="flex items-center gap-2.5 text-soft">
              <LoaderCircle aria-hidden size={18} className="shrink-0 animate-spin" />
              {words.loading}
            </output>
          )}
        </div>
      )}
      {isOver && <DropVeil text={words.drop} hint={words.dropHint} />}
    </>
  )
}

interface ReadyProps extends PresetsPageProps {
  readonly listing: Listing<Preset>
  readonly bots: readonly Kept<Bot>[]
  readonly offerUndo: OfferUndo
}

const noBots: readonly Kept<Bot>[] = []

function Ready({ listing, bots, ...props }: ReadyProps) {
  const { items, removed, unreadable } = listing
  const isEmpty = items.length === 0
  const [wasFull, setWasFull] = useState(false)
  if (!isEmpty && !wasFull) setWasFull(true)
  const head = (
    <Head {...props} canImport={!isEmpty} canExport={!isEmpty || unreadable.length > 0} />
  )
  const foot = (
    <>
      {unreadable.length > 0 && (
        <UnreadableNotice count={unreadable.length} onExport={props.onExport} />
      )}
      {removed.length > 0 && <RecentlyDeleted removed={removed} />}
    </>
  )
  if (isEmpty) {
    return (
      <div className={layout.page}>
        {head}
        <EmptyState onImport={() => props.onImport()} takesFocus={wasFull} />
        {foot}
      </div>
    )
  }
  return <Shelf {...props} presets={items} bots={bots} head={head} foot={foot} />
}

interface HeadProps extends Pick<PresetsPageProps, 'onExport' | 'onImport'> {
  readonly canImport: boolean
  readonly canExport: boolean
}

function Head({ canImport, canExport, onExport, onImport }: HeadProps) {
  return (
    <div className="flex min-h-9 flex-wrap items-center">
      <h1 className="me-auto text-xl font-semibold">{words.title}</h1>
      {canImport && (
        <Button {...inHead} icon={<Download aria-hidden size={16} />} onClick={() => onImport()}>
          {words.import}
        </Button>
      )}
      {canExport && (
        <Button
          {...inHead}
          className="-me-3"
          icon={<Upload aria-hidden size={16} />}
          onClick={onExport}
        >
          {words.export}
        </Button>
      )}
    </div>
  )
}

const inHead = { kind: 'quiet', size: 'lesser' } as const

import { useId, useState } from 'react'
import { LibraryProvider } from '#library-view/LibraryProvider.tsx'
import { useBots, usePresets, type ListState } from '#library-view/queries.ts'
import { LibraryNotice } from '#library-view/Trouble.tsx'
import type { Kept, Listing } from '#library/library.ts'
import type { Bot } from '#library/bot.ts'
import type { FieldHold, Origin, Preset } from '#library/preset.ts'
import type { Work } from '#library/work.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { SaveButtons } from './SaveButtons.tsx'
import { SaveForm } from './SaveForm.tsx'
import { useSaving } from './use-saving.ts'
import { words } from './words.ts'

const said = words.save

export interface SaveDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  /** What stands in the builder; it may have errors. */
  readonly work: Work
  /** The preset that the builder's work belongs to from now on. */
  /** With the holds that were chosen here. */
  readonly onSaved: (origin: Origin, holds: readonly FieldHold[]) => void
  /** The preset as somebody else has saved it, instead of the work. */
  readonly onOpenInstead: (handed: Work) => void
}

/** Saves what stands in the builder as a preset: a new one, or over the one that it was opened from. */
export function SaveDialog(props: SaveDialogProps) {
  return <LibraryProvider>{props.open && <OpenDialog {...props} />}</LibraryProvider>
}

const nothing: Listing<Preset> = { items: [], removed: [], unreadable: [] }
const noBots: readonly Kept<Bot>[] = []

function OpenDialog(props: SaveDialogProps) {
  const { onClose, work } = props
  const formId = useId()
  const presets = usePresets()
  const known = useBots()
  const bots = known.at === 'ready' ? known.listing.items : noBots
  const listing = useLastListing(presets)
  const [origin] = useState(work.origin)
  const isReady = listing !== null && known.at !== 'loading'
  const saving = useSaving({ ...props, listing: listing ?? nothing, isReady, bots, origin })
  const footer = isReady && {
    footer: <SaveButtons saving={saving} formId={formId} onClose={onClose} />,
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={said.title}
      closeLabel={words.close}
      className="sm:w-[min(44rem,100vw-2rem)]!"
      {...footer}
    >
      {isReady ? (
        <SaveForm id={formId} saving={saving} bots={bots} work={work} />
      ) : presets.at === 'failed' ? (
        <LibraryNotice trouble={presets.why} />
      ) : (
        <output className="text-soft">{words.loading}</output>
      )}
    </Dialog>
  )
}

/** Where the library stops answering, the form stays with all that was typed: saving says what is wrong. */
function useLastListing(presets: ListState<Preset>): Listing<Preset> | null {
  const [last, setLast] = useState<Listing<Preset> | null>(null)
  if (presets.at !== 'ready') return last
  if (presets.listing !== last) setLast(presets.listing)
  return presets.listing
}

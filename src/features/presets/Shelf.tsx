import { useState, type ReactNode } from 'react'
import { visible } from '#link-view/visible.ts'
import { CopyByHand } from '#link-view/CopyByHand.tsx'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { useMediaQuery } from '#ui/use-media-query.ts'
import { Finder } from './Finder.tsx'
import { layout } from './layout.ts'
import { PresetCard } from './PresetCard.tsx'
import { Tasks } from './Tasks.tsx'
import { usePresetActions, type Hands, type PresetActions } from './use-preset-actions.ts'
import { useShelf } from './use-shelf.ts'
import { words } from './words.ts'

interface ShelfProps extends Hands {
  readonly presets: readonly Kept<Preset>[]
  readonly bots: readonly Kept<Bot>[]
  readonly botHref: (id: string) => string
  /** Is shown when it changes. */
  readonly chosenId?: string
  readonly head: ReactNode
  readonly foot: ReactNode
}

/** The list, what is looked for in it, and the chosen preset: beside it, or on a phone in a sheet. */
export function Shelf({ presets, bots, botHref, chosenId, head, foot, ...hands }: ShelfProps) {
  const shelf = useShelf(presets, bots, chosenId)
  const actions = usePresetActions(hands, shelf, presets)
  const isWide = useMediaQuery('(min-width: 64rem)')
  const [isSheetOpen, setSheetOpen] = useState(false)
  const { chosen } = shelf
  const enter = () => {
    if (chosen === null) return
    if (isWide) actions.use('open', chosen)
    else setSheetOpen(true)
  }
  const onPress = (preset: Kept<Preset>, times: number) => {
    shelf.choose(preset.id)
    if (!isWide) setSheetOpen(true)
    else if (times === 2) actions.use('open', preset)
  }
  const card = chosen !== null && (
    <PresetCard
      preset={chosen}
      bot={shelf.botOf(chosen.value)}
      botHref={botHref}
      actions={isSheetOpen ? leaving(actions, () => setSheetOpen(false)) : actions}
      isTitled={isWide}
    />
  )
  return (
    <div className={`${layout.page} ${isWide ? layout.sides : ''}`}>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
        {head}
        <Finder {...{ presets, bots, shelf, actions, enter, onPress }} />
        {foot}
      </div>
      {isWide && (
        <section aria-label={words.card.label} className={layout.card}>
          {card || <p className="p-4.5 text-soft">{words.card.nothing}</p>}
        </section>
      )}
      <Dialog
        open={!isWide && isSheetOpen && chosen !== null}
        onClose={() => setSheetOpen(false)}
        title={visible(chosen?.value.name.trim() || words.row.unnamed)}
        closeLabel={words.close}
        flush
      >
        {card}
      </Dialog>
      <Tasks actions={actions} presets={presets} bots={bots} hands={hands} />
      <CopyByHand
        url={actions.copying.at === 'refused' ? actions.copying.text : null}
        onClose={actions.forgetCopying}
      />
    </div>
  )
}

/** What leads away from the sheet, or takes its preset away, closes it. */
function leaving(actions: PresetActions, close: () => void): PresetActions {
  return {
    ...actions,
    use: (purpose, preset) => {
      if (purpose === 'open') close()
      actions.use(purpose, preset)
    },
    makeMany: (preset) => {
      close()
      actions.makeMany(preset)
    },
    duplicate: (preset) => {
      close()
      actions.duplicate(preset)
    },
    remove: (preset) => {
      close()
      actions.remove(preset)
    },
  }
}

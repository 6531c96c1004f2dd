import { useId, useRef } from 'react'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { Button } from '#ui/Button.tsx'
import { Filters } from './Filters.tsx'
import { listKey } from './list-key.ts'
import { optionId, PresetList } from './PresetList.tsx'
import { SearchField } from './SearchField.tsx'
import type { PresetActions } from './use-preset-actions.ts'
import { anyBot, type Shelf } from './use-shelf.ts'
import { words } from './words.ts'

interface FinderProps {
  readonly presets: readonly Kept<Preset>[]
  readonly bots: readonly Kept<Bot>[]
  readonly shelf: Shelf
  readonly actions: PresetActions
  readonly enter: () => void
  readonly onPress: (preset: Kept<Preset>, times: number) => void
}

/** The search field, the filters, and what they find. */
export function Finder({ presets, bots, shelf, actions, enter, onPress }: FinderProps) {
  const listId = useId()
  const field = useRef<HTMLDivElement>(null)
  const { wanted, want, hits, at } = shelf
  const isEmpty = hits.length === 0
  const toField = () => field.current?.querySelector('input')?.focus()
  const keys = {
    shelf,
    onEnter: enter,
    onClear: () => want({ text: '' }),
    onRemove: () => {
      if (shelf.chosen !== null) actions.remove(shelf.chosen)
    },
    onType: toField,
  }
  return (
    <>
      <div ref={field} className="grid gap-2.5">
        <SearchField
          value={wanted.text}
          onChange={(text) => want({ text })}
          listId={isEmpty ? null : listId}
          optionId={isEmpty ? undefined : optionId(listId, at)}
          onKeyDown={(event) => listKey(event, { ...keys, isField: true })}
        />
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <output className="text-hint text-soft">
            {words.search.count(hits.length, presets.length)}
          </output>
          <Filters presets={presets} bots={bots} wanted={wanted} onWant={want} />
        </div>
      </div>
      {isEmpty ? (
        <NoHits
          onClear={() => {
            want({ text: '', bot: anyBot, tag: null })
            toField()
          }}
        />
      ) : (
        <PresetList
          id={listId}
          shelf={shelf}
          onKeyDown={(event) => listKey(event, { ...keys, isField: false })}
          onPress={onPress}
        />
      )}
    </>
  )
}

function NoHits({ onClear }: { readonly onClear: () => void }) {
  return (
    <div className="grid justify-items-center gap-1 rounded-control border border-dashed border-control px-4 py-10 text-center">
      <p className="font-semibold">{words.search.none}</p>
      <p className="text-hint text-soft">{words.search.noneHint}</p>
      <Button size="lesser" className="mt-3" onClick={onClear}>
        {words.search.clear}
      </Button>
    </div>
  )
}

import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { Button } from '#ui/Button.tsx'
import { PresetRow } from './PresetRow.tsx'
import { pageOf, type Shelf } from './use-shelf.ts'
import { words } from './words.ts'

const said = words.search

interface PresetListProps {
  readonly id: string
  readonly shelf: Shelf
  readonly onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void
  /** A preset is pressed; `times`: 2 for a double one. */
  readonly onPress: (preset: Kept<Preset>, times: number) => void
}

/** The DOM's `id` of one row of the list. `index`: among the hits, the first is 0; -1 gives one that no row has. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}

/**
 * The presets that were found. It is one stop for the Tab key, and the focus stays on the list itself while the chosen row
 * changes: whatever comes and goes, the focus is not lost.
 */
export function PresetList({ id, shelf, onKeyDown, onPress }: PresetListProps) {
  const { hits, limit, at, botOf, showMore } = shelf
  const list = useRef<HTMLDivElement>(null)
  const left = hits.length - limit
  useEffect(() => {
    const { activeElement: active } = document
    const isInUse = active === list.current || active?.getAttribute('aria-controls') === id
    if (!isInUse) return
    document.getElementById(optionId(id, at))?.scrollIntoView({ block: 'nearest' })
  }, [id, at])
  return (
    <>
      <div
        ref={list}
        id={id}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select holds no rows of two lines
        role="listbox"
        aria-label={said.results}
        aria-describedby={`${id}-keys`}
        aria-activedescendant={optionId(id, at)}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={({ target, detail }) => {
          const preset = hits[placeOf(target)]
          if (preset !== undefined) onPress(preset, detail)
        }}
        className="group/list overflow-hidden rounded-control border border-line bg-card focus-visible:outline-none"
      >
        {hits.slice(0, limit).map((preset, index) => (
          <PresetRow
            key={preset.id}
            id={optionId(id, index)}
            preset={preset}
            bot={botOf(preset.value)}
            position={index + 1}
            total={hits.length}
            isChosen={index === at}
          />
        ))}
      </div>
      <p id={`${id}-keys`} className="sr-only">
        {said.keys}
      </p>
      {left > 0 && (
        <p className="flex flex-wrap items-center justify-center gap-x-3 gap-y-2 text-hint text-soft">
          {said.shown(limit, hits.length)}
          <Button
            size="lesser"
            onClick={() => {
              showMore()
              if (left <= pageOf) list.current?.focus()
            }}
          >
            {said.more(Math.min(left, pageOf))}
          </Button>
        </p>
      )}
    </>
  )
}

/** Among the hits; -1 for what is no row. */
function placeOf(pressed: EventTarget): number {
  const row = pressed instanceof Element ? pressed.closest<HTMLElement>('[role=option]') : null
  return Number(row?.dataset['at'] ?? -1)
}

import type { KeyboardEvent } from 'react'
import type { Shelf } from './use-shelf.ts'

interface ListKeys {
  readonly shelf: Shelf
  /** The key was pressed in the search field, where most keys are the field's own. */
  readonly isField: boolean
  readonly onEnter: () => void
  readonly onRemove: () => void
  /** Escape, in a field with something in it. */
  readonly onClear: () => void
  /** A letter, in the list: it belongs into the field. */
  readonly onType: () => void
}

const jump = 10

/** What a key does in the search field and in the list: arrows choose, Enter opens, Delete deletes, letters search. */
export function listKey(event: KeyboardEvent<HTMLElement>, keys: ListKeys): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
  const { shelf, isField } = keys
  const to = placeByKey(event.key, shelf, isField)
  if (to !== null) {
    event.preventDefault()
    shelf.chooseAt(to)
  } else if (event.key === 'Enter') {
    event.preventDefault()
    keys.onEnter()
  } else if (isField) {
    if (event.key !== 'Escape' || shelf.wanted.text === '') return
    event.preventDefault()
    keys.onClear()
  } else if (event.key === 'Delete' || event.key === 'Backspace') {
    event.preventDefault()
    // Held down, it would go on through the list.
    if (!event.repeat) keys.onRemove()
  } else if (event.key.length === 1 && event.key !== ' ' && event.key !== '/') {
    keys.onType()
  }
}

function placeByKey(key: string, { at, hits, limit }: Shelf, isField: boolean): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1
    case 'ArrowUp':
      return at - 1
    case 'PageDown':
      return at + jump
    case 'PageUp':
      return at - jump
    case 'Home':
      return isField ? null : 0
    case 'End':
      // Of what is shown: thousands would take long to paint.
      return isField ? null : Math.min(limit, hits.length) - 1
    default:
      return null
  }
}

import { useCallback, useEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { glide } from './glide.ts'
import { focusControl, rowControlOf } from './row-focus.ts'

interface RowMovesOptions {
  /** The list's word in the names of its controls, see row-focus.ts. */
  readonly name: string
  readonly moveRow: (from: number, to: number) => void
  /** Says where a row is by now; counted from 1. Always the same function. */
  readonly said: (position: number) => string
}

/**
 * Rows moved by whomever: the focus goes along with its row, and where the row is now is said aloud (`announced`). Arrow
 * keys move a row from its handle, and with Alt from anywhere in it. The list is there also without rows.
 */
export function useRowMoves(
  list: RefObject<HTMLElement | null>,
  { name, moveRow, said }: RowMovesOptions,
) {
  const [announced, setAnnounced] = useState('')

  const move = useCallback(
    (from: number, to: number) => {
      const before = document.activeElement
      const focused = rowControlOf(name, before)
      const change = () => flushSync(() => moveRow(from, to))
      glide(list, change)
      if (focused?.index !== from) {
        // Another row may have lost it, as one of a dragged row's neighbours.
        if (before instanceof HTMLElement) before.focus()
      } else if (!focusControl(name, to, focused.control)) {
        // At either end of the list one of the two buttons is of no use.
        focusControl(name, to, focused.control === 'up' ? 'down' : 'up')
      }
      setAnnounced(said(to + 1))
    },
    [list, name, moveRow, said],
  )

  useEffect(() => {
    const element = list.current
    const onKeyDown = (event: KeyboardEvent) => {
      const to = targetOf(name, event, element?.children.length ?? 0)
      if (to === null) return
      event.preventDefault()
      event.stopPropagation()
      move(to.from, to.to)
    }
    // Before the fields' own arrow keys.
    element?.addEventListener('keydown', onKeyDown, { capture: true })
    return () => element?.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [list, name, move])

  return { move, announced }
}

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

function targetOf(list: string, { key, altKey, target }: KeyboardEvent, total: number) {
  const step = steps[key]
  const at = target instanceof Element ? rowControlOf(list, target) : null
  if (step === undefined || at === null || !(altKey || at.control === 'move')) return null
  const to = at.index + step
  return to < 0 || to >= total ? null : { from: at.index, to }
}

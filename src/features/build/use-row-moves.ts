import { useCallback, useEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { glide } from './glide.ts'
import { focusControl, rowControlOf } from './row-focus.ts'
import { words } from './words.ts'

/**
 * Rows moved by whomever: the focus goes along with its row, and where the row is now is said aloud (`announced`). Arrow
 * keys move a row from its handle, and with Alt from anywhere in it.
 */
export function useRowMoves(
  list: RefObject<HTMLElement | null>,
  moveRow: (from: number, to: number) => void,
) {
  const [announced, setAnnounced] = useState('')

  const move = useCallback(
    (from: number, to: number) => {
      const before = document.activeElement
      const focused = rowControlOf(before)
      const change = () => flushSync(() => moveRow(from, to))
      glide(list, change)
      if (focused?.index !== from) {
        // Another row may have lost it, as one of a dragged row's neighbours.
        if (before instanceof HTMLElement) before.focus()
      } else if (!focusControl(to, focused.control)) {
        // At either end of the list one of the two buttons is of no use.
        focusControl(to, focused.control === 'up' ? 'down' : 'up')
      }
      setAnnounced(words.rows.moved(to + 1))
    },
    [list, moveRow],
  )

  useEffect(() => {
    const element = list.current
    const onKeyDown = (event: KeyboardEvent) => {
      const to = targetOf(event, element?.children.length ?? 0)
      if (to === null) return
      event.preventDefault()
      event.stopPropagation()
      move(to.from, to.to)
    }
    // Before the fields' own arrow keys.
    element?.addEventListener('keydown', onKeyDown, { capture: true })
    return () => element?.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [list, move])

  return { move, announced }
}

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

function targetOf({ key, altKey, target }: KeyboardEvent, total: number) {
  const step = steps[key]
  const at = target instanceof Element ? rowControlOf(target) : null
  if (step === undefined || at === null || !(altKey || at.control === 'move')) return null
  const to = at.index + step
  return to < 0 || to >= total ? null : { from: at.index, to }
}

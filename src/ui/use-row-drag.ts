import { useEffect, useState, type RefObject } from 'react'
import type { attachRowDrag as AttachRowDrag } from './row-drag.ts'

/**
 * Rows dragged by their handles. Loaded when the pointer first comes to the list: call the answer then. `order` are the
 * rows' ids, with spaces between.
 */
export function useRowDrag(
  list: RefObject<HTMLElement | null>,
  order: string,
  move: (from: number, to: number) => void,
): () => void {
  const [attach, setAttach] = useState<typeof AttachRowDrag | null>(null)
  useEffect(() => {
    if (attach === null || list.current === null) return undefined
    return attach(list.current, order.split(' '), move)
  }, [attach, list, order, move])

  return () => {
    if (attach !== null) return
    import('./row-drag.ts').then(
      ({ attachRowDrag }) => setAttach(() => attachRowDrag),
      // Offline before the app was kept: rows are still moved by keys and buttons.
      () => {},
    )
  }
}

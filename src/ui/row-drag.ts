import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter'

type Side = 'before' | 'after'
type Move = (from: number, to: number) => void

/** Where a dragged row would land among the others, when it is let go on this side of that row. */
export function landing(from: number, over: number, side: Side): number {
  const gap = side === 'after' ? over + 1 : over
  return from < gap ? gap - 1 : gap
}

/**
 * Makes the list's rows (`data-row-id`, in this order) draggable by their handles (`data-handle`). A row that would be
 * landed beside is marked with `data-drop`, the dragged one with `data-dragged`. Answers with the way to end it.
 */
export function attachRowDrag(list: HTMLElement, order: readonly string[], move: Move): () => void {
  const ends = order.flatMap((id, index) => {
    const row = list.querySelector<HTMLElement>(`[data-row-id="${id}"]`)
    return row === null ? [] : [dragged(row, index), landedOn(row, index, list)]
  })
  const end = monitorForElements({
    onDrop: ({ source, location }) => {
      const { from } = source.data
      const { over, side } = location.current.dropTargets[0]?.data ?? {}
      if (typeof from !== 'number' || typeof over !== 'number') return
      const to = landing(from, over, side === 'after' ? 'after' : 'before')
      if (to !== from) move(from, to)
    },
  })
  return () => {
    for (const stop of [...ends, end]) stop()
  }
}

function dragged(row: HTMLElement, index: number) {
  const handle = row.querySelector('[data-handle]')
  return draggable({
    element: row,
    ...(handle !== null && { dragHandle: handle }),
    getInitialData: () => ({ from: index }),
    onDragStart: () => row.toggleAttribute('data-dragged', true),
    onDrop: () => row.removeAttribute('data-dragged'),
  })
}

function landedOn(row: HTMLElement, index: number, list: HTMLElement) {
  return dropTargetForElements({
    element: row,
    canDrop: ({ source }) => list.contains(source.element),
    getData: ({ input }) => ({ over: index, side: sideOf(row, input.clientY) }),
    onDrag: ({ self }) => row.setAttribute('data-drop', String(self.data['side'])),
    onDragLeave: () => row.removeAttribute('data-drop'),
    onDrop: () => row.removeAttribute('data-drop'),
  })
}

function sideOf(row: HTMLElement, y: number): Side {
  const { top, height } = row.getBoundingClientRect()
  return y > top + height / 2 ? 'after' : 'before'
}

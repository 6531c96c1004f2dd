import { useLayoutEffect, useRef, type RefObject } from 'react'

/** Rows that have changed places glide there, so that the eye can follow. Not for people who ask for less motion. */
export function useRowMotion(list: RefObject<HTMLElement | null>): void {
  const tops = useRef<ReadonlyMap<string, number>>(new Map())
  useLayoutEffect(() => {
    const before = tops.current
    const now = new Map<string, number>()
    const order: string[] = []
    for (const row of list.current?.children ?? []) {
      const id = row.getAttribute('data-row-id') ?? ''
      order.push(id)
      if (row instanceof HTMLElement) now.set(id, row.offsetTop)
    }
    tops.current = now
    if (!haveSwapped([...before.keys()], order)) return
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
    for (const row of list.current?.children ?? []) {
      const id = row.getAttribute('data-row-id') ?? ''
      const by = (before.get(id) ?? 0) - (now.get(id) ?? 0)
      if (by !== 0 && before.has(id)) {
        row.animate([{ transform: `translateY(${by}px)` }, { transform: 'none' }], {
          duration: 150,
          easing: 'ease-out',
        })
      }
    }
  })
}

/** The same rows in another order: one more or one less is no move. */
function haveSwapped(before: readonly string[], now: readonly string[]): boolean {
  return before.length === now.length && before.some((id, at) => id !== now[at])
}

import type { RefObject } from 'react'

const glideMs = 150

/**
 * Makes a change to a list, and lets the rows (`data-row-id`) that have changed places by it glide there, so that the eye
 * can follow. Not for people who ask for less motion.
 */
export function glide(list: RefObject<HTMLElement | null>, change: () => void): void {
  const before = topsOf(list)
  change()
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  for (const [row, top] of topsOf(list)) {
    const by = (before.get(row) ?? top) - top
    if (by !== 0) {
      row.animate([{ transform: `translateY(${by}px)` }, { transform: 'none' }], {
        duration: glideMs,
        easing: 'ease-out',
      })
    }
  }
}

function topsOf({ current }: RefObject<HTMLElement | null>): ReadonlyMap<HTMLElement, number> {
  const rows = current?.querySelectorAll<HTMLElement>('[data-row-id]') ?? []
  return new Map([...rows].map((row) => [row, row.offsetTop]))
}

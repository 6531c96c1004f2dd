import type { KeyboardEvent } from 'react'

/**
 * Where a key leads in a row of `count` things from `at`, or `null` when it is no key of ours. `inline`: along the line of
 * writing, so that the arrows turn round in a right-to-left page. `block`: up and down. Both end where they began.
 */
export function stepByKey(
  event: KeyboardEvent<HTMLElement>,
  at: number,
  count: number,
  axis: 'inline' | 'block',
): number | null {
  if (event.altKey || event.ctrlKey || event.metaKey || count === 0) return null
  if (event.key === 'Home') return 0
  if (event.key === 'End') return count - 1
  const [back, forth] = arrows(event.currentTarget, axis)
  if (event.key === forth) return (at + 1) % count
  if (event.key === back) return at <= 0 ? count - 1 : at - 1
  return null
}

function arrows(element: HTMLElement, axis: 'inline' | 'block'): readonly [string, string] {
  if (axis === 'block') return ['ArrowUp', 'ArrowDown']
  return getComputedStyle(element).direction === 'rtl'
    ? ['ArrowRight', 'ArrowLeft']
    : ['ArrowLeft', 'ArrowRight']
}

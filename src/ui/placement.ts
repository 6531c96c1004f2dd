import { useLayoutEffect, type RefObject } from 'react'

/** Pixels between the anchor and what floats, and between what floats and the edge of the screen. */
const gap = 4
const margin = 8
const tallest = 340

/**
 * While `open`, lifts `float` (an element with `popover="manual"`) into the top layer and keeps it under `anchor`, or above
 * it where there is more room; at least as wide, never past the screen's edges. Once closed it is hidden.
 */
export function usePlacement(
  open: boolean,
  anchor: RefObject<HTMLElement | null>,
  float: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const [from, what] = [anchor.current, float.current]
    if (!open || from === null || what === null) return undefined
    const update = () => place(from, what)
    const outer = window.visualViewport ?? window
    what.showPopover()
    update()
    // A press on a heading or the scroll bar takes no focus from the field.
    what.addEventListener('mousedown', keepFocus)
    // Captured: any box in between may be the one that scrolls.
    document.addEventListener('scroll', update, { capture: true, passive: true })
    window.addEventListener('resize', update)
    outer.addEventListener('resize', update)
    return () => {
      what.removeEventListener('mousedown', keepFocus)
      document.removeEventListener('scroll', update, { capture: true })
      window.removeEventListener('resize', update)
      outer.removeEventListener('resize', update)
      what.hidePopover()
    }
  }, [open, anchor, float])
}

function keepFocus(event: Event): void {
  event.preventDefault()
}

function place(anchor: HTMLElement, float: HTMLElement): void {
  const box = anchor.getBoundingClientRect()
  const page = document.documentElement
  const view = window.visualViewport
  // A phone's keyboard covers the page without making it smaller.
  const foot = view === null ? window.innerHeight : view.offsetTop + view.height
  const below = foot - box.bottom - gap - margin
  const above = box.top - gap - margin
  const up = below < Math.min(float.scrollHeight, tallest) && above > below
  const isRtl = getComputedStyle(float).direction === 'rtl'
  const start = isRtl ? page.clientWidth - box.right : box.left

  const { style } = float
  style.minWidth = `${box.width}px`
  style.maxWidth = `${page.clientWidth - 2 * margin}px`
  style.maxHeight = `${Math.max(0, Math.min(tallest, up ? above : below))}px`
  style.top = up ? 'auto' : `${box.bottom + gap}px`
  style.bottom = up ? `${window.innerHeight - box.top + gap}px` : 'auto'
  const room = page.clientWidth - float.offsetWidth - margin
  style.insetInlineStart = `${Math.max(margin, Math.min(start, room))}px`
}

/** The looks of what floats under a control: a list of suggestions, a menu. */
export const floatLook =
  'fixed inset-auto m-0 overflow-y-auto overscroll-contain rounded-control border border-control bg-card p-1 text-ink shadow-float'

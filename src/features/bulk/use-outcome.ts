import { useCallback, useEffect, useRef } from 'react'

/** Marks the place where a run is shown. */
export const runPlace = { 'data-run': '' } as const

/** Leads to the outcome of a run once the page is in view: on a phone it stands far below the page's heading. */
export function useOutcome(): () => void {
  const isWanted = useRef(false)
  // Whenever the page comes into view.
  useEffect(() => {
    if (!isWanted.current) return
    isWanted.current = false
    // After every page's own way of arriving.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-run]')?.focus())
  }, [])
  return useCallback(() => {
    isWanted.current = true
  }, [])
}

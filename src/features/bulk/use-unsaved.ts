import { useCallback, useMemo, useRef } from 'react'
import { askBeforeLeaving } from '#platform/leaving.ts'
import type { EndedRun } from '#bulk-browser/job.ts'

/** What was made and lies in no file yet, of one run at a time: with the page it would be gone. The same functions each time. */
export interface Unsaved {
  /** It is made, or there again. */
  readonly hold: () => void
  /** It is in a file now, or nobody wants it. */
  readonly letGo: () => void
}

/** Leaving is asked about as long as what is held would be lost, whichever page of the app is looked at. */
export function useUnsaved(): Unsaved {
  const release = useRef<(() => void) | null>(null)
  const letGo = useCallback(() => {
    release.current?.()
    release.current = null
  }, [])
  return useMemo(
    () => ({
      letGo,
      hold() {
        letGo()
        release.current = askBeforeLeaving()
      },
    }),
    [letGo],
  )
}

/** Links in no file yet. What a person let be written to a file of their choice is safe. */
export function hasUnsaved({ finished: { links, summary } }: EndedRun): boolean {
  return links.blob !== null && summary.links > 0
}

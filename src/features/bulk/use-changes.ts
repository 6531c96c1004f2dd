import { useCallback, useEffect, useRef, type Dispatch, type SetStateAction } from 'react'
import { useUndo } from '#ui/use-undo.ts'
import type { PageState } from './page-state.ts'
import { words } from './words.ts'

type Part = (now: PageState) => Partial<PageState>

/** The ways in which the page is changed. */
export interface Changes {
  /** By hand, as in a field: the browser's own undo is enough. */
  readonly change: (part: Partial<PageState>) => void
  /**
   * Puts something in the place of what was there, and says so with the way back. What was done since is not lost by going back:
   * that can be undone too. `back`: how to go back where that is less than putting the former parts in their places again.
   */
  readonly swap: (part: Part, said: string, back?: Part) => void
  /** Says what was done to something beside the page's state, with the way back. */
  readonly offer: (said: string, back: () => void) => void
}

/** The ways to change this state. The same functions as long as `setState` is the same. */
export function useChanges(
  state: PageState,
  setState: Dispatch<SetStateAction<PageState>>,
): Changes {
  const offerUndo = useUndo(words.undo)
  const latest = useRef(state)
  useEffect(() => {
    latest.current = state
  }, [state])
  const change = useCallback(
    (part: Partial<PageState>) => setState((now) => ({ ...now, ...part })),
    [setState],
  )
  const swap = useCallback(
    function swapPart(part: Part, said: string, back?: Part): void {
      const { current: before } = latest
      const next = part(before)
      // What was changed since the page was last drawn stays.
      setState((now) => ({ ...now, ...next }))
      const former = partOf(before, next)
      offerUndo(said, () => swapPart(back ?? (() => former), words.undone), { kind: 'swap' })
    },
    [setState, offerUndo],
  )
  const offer = useCallback(
    (said: string, back: () => void) => offerUndo(said, back, { kind: 'swap' }),
    [offerUndo],
  )
  return { change, swap, offer }
}

/** What stood where the next part comes. */
function partOf(state: PageState, next: Partial<PageState>): Partial<PageState> {
  return Object.fromEntries(Object.entries(state).filter(([name]) => name in next))
}

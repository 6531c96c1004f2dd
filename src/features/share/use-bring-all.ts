import { useCallback } from 'react'
import type { Bundle } from '#library/bundle.ts'
import type { Incoming, SaveTrouble } from '#library/library.ts'
import { useBringIn } from '#library-view/queries.ts'
import type { Result } from '#platform/result.ts'

type Coming = Pick<Bundle, 'presets' | 'bots'>

/** How it went: `done` are in the library, also where the others were refused. */
export interface Brought {
  readonly done: number
  readonly refused: SaveTrouble | null
}

/** As many at once as are written between two looks at how far it is. */
const portion = 500

/** Brings everything in, bots before their presets, and tells how many are in by then. */
export function useBringAll(): (coming: Coming, tell?: (done: number) => void) => Promise<Brought> {
  const bringBots = useBringIn('bot')
  const bringPresets = useBringIn('preset')
  return useCallback(
    async ({ presets, bots }, tell) => {
      const first = await inPortions(bots, bringBots, 0, tell)
      return first.refused === null ? inPortions(presets, bringPresets, first.done, tell) : first
    },
    [bringBots, bringPresets],
  )
}

async function inPortions<T>(
  all: readonly Incoming<T>[],
  bring: (some: readonly Incoming<T>[]) => Promise<Result<number, SaveTrouble>>,
  before: number,
  tell: (done: number) => void = () => undefined,
): Promise<Brought> {
  for (let from = 0; from < all.length; from += portion) {
    // oxlint-disable-next-line no-await-in-loop -- one portion after the other
    const brought = await bring(all.slice(from, from + portion))
    if (!brought.ok) return { done: before + from, refused: brought.reason }
    tell(before + Math.min(from + portion, all.length))
  }
  return { done: before + all.length, refused: null }
}

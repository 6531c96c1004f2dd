import { createContext, use } from 'react'
import type { OfferUndo } from '#ui/use-undo.ts'

/** One for the whole page: what is undone by a key is the latest of all that was done on it. */
export const Undoing = createContext<OfferUndo | null>(null)

/** The page's way to offer an undo. Throws outside of the page. */
export function useOfferUndo(): OfferUndo {
  const offerUndo = use(Undoing)
  if (offerUndo === null) throw new Error('useOfferUndo needs an Undoing above it')
  return offerUndo
}

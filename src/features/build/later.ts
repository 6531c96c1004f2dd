import { loadOnTouch } from '#ui/load-on-touch.ts'

const later = loadOnTouch(() => import('./later-parts.ts'))

/**
 * What an empty form does not show. Asked for when the page is first touched; where a draft is kept, it is loaded before
 * the first screen, so that nothing moves. `null` where it cannot be loaded; the next call tries again.
 */
export const loadLater = later.load

export const useLater = later.usePart

/** The same, for what is done and not shown. */
export const laterParts = later.part

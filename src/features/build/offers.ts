import { signatures, type Parts } from '#link/index.ts'
import { loadOnTouch } from '#ui/load-on-touch.ts'
import type { ReadLink } from './take-apart.ts'

/** A whole External Link that stands where only a piece of one belongs. */
export type WholeLink = ReadLink | SeenLink

/** It looks like one; what reads it has not arrived. */
interface SeenLink {
  readonly at: 'seen'
  readonly text: string
}

/** Sees what was pasted into the wrong field. */
export interface Offers {
  readonly wholeLink: (text: string) => WholeLink | null
  readonly strayParts: (text: string, withBlock?: boolean) => Parts | null
}

/** Until the real ones have arrived: enough not to hand out what carries a link already. */
const byLooks: Offers = {
  wholeLink: (text) => (looksWhole.test(text) ? { at: 'seen', text } : null),
  strayParts: () => null,
}

/** A signature with a keyword behind it, and no address of the website's own. */
const looksWhole = new RegExp(
  `[?&](?:${Object.values(signatures).join('|')})=[a-z]+(?::|%3a)(?!/|%2f)`,
  'i',
)

/** Reading links is more code than the rest of the core. */
const reader = loadOnTouch<Offers>(() => import('./take-apart.ts'))

/** Brings what reads links. `null` where it cannot be loaded; the next call tries again. */
export const loadOffers = reader.load

/** Reads what was only seen so far; `null` where it is no link after all. */
export async function readWhole(text: string): Promise<ReadLink | null | 'not-loaded'> {
  const offers = await loadOffers()
  if (offers === null) return 'not-loaded'
  const whole = offers.wholeLink(text)
  return whole?.at === 'read' ? whole : null
}

/** What sees whole links and parts of links in texts: by their looks at first, for good as soon as it is loaded. */
export function useOffers(): Offers {
  return reader.usePart() ?? byLooks
}

import { observeListing } from '#library-view/observe-listing.ts'
import { usedUtm, type UsedUtm } from '#library/used-utm.ts'

/** Tells what the presets have in campaign tracking, and again whenever they change, in any tab, until the answer is called. */
export function watchUsedUtm(tell: (used: UsedUtm) => void): () => void {
  return observeListing('preset', (state) => {
    // Without presets there is nothing to offer, and nothing to speak of.
    if (state.at === 'ready') tell(usedUtm(state.listing.items.map(({ value }) => value)))
  })
}

import { utmFields, type LinkDraft, type Utm, type UtmField } from './draft.ts'
import { isBlank } from './judge-row.ts'
import { liftUtm } from './utm.ts'

/** Campaign tracking that stands in an address instead of its own fields. */
export interface UtmInAddress {
  /** What the address says, as the fields would hold it. */
  readonly utm: Utm
  /** The fields that say something else: these count, and what the address says is lost (clause 1.5). */
  readonly contradicted: readonly UtmField[]
}

/** Whose word counts where address and fields differ. */
export type UtmAuthority = 'address' | 'fields'

type Tracked = Pick<LinkDraft, 'destination' | 'utm'>

/** Clause 12.4: what an address holds of campaign tracking; `null` where it holds none. Any text; linear. */
export function utmInAddress({ destination, utm = {} }: Tracked): UtmInAddress | null {
  const lifted = liftUtm(destination.trim())
  if (lifted === null) return null
  const contradicted = utmFields.filter((field) => {
    const [there, here = ''] = [lifted.utm[field], utm[field]]
    return there !== undefined && !isBlank(here) && here !== there
  })
  return { utm: lifted.utm, contradicted }
}

/**
 * Clause 12.4: the draft with its campaign tracking in the fields alone. Where `fields` count, the link says what it said before. What is
 * blank or no right encoding stays in the address. Any draft; linear.
 */
export function withUtmGathered<D extends Tracked>(draft: D, counts: UtmAuthority): D {
  const lifted = liftUtm(draft.destination.trim())
  if (lifted === null) return draft
  const { destination, utm } = lifted
  const own = Object.entries(draft.utm ?? {}).filter(([, value]) => !isBlank(value))
  const fields: Utm = Object.fromEntries(own)
  const gathered = counts === 'fields' ? { ...utm, ...fields } : { ...fields, ...utm }
  return { ...draft, destination, utm: gathered }
}

import * as fc from 'fast-check'
import { buildLink } from '#link/index.ts'
import type { LinkDraft, LinkOptions } from '#link/index.ts'
import { anyDrafts, frozen, options, plausibleDrafts } from '#test/link/arbitraries.ts'
import { faultyDrafts } from '#test/link/faulty-drafts.ts'

/** How often each law is tried. */
export const runs = 10_000
/** How long that may take, in milliseconds. */
export const timeout = 180_000

const drafts = fc.oneof(anyDrafts, faultyDrafts).map(frozen)
const mostlyRight = fc.oneof(
  { weight: 9, arbitrary: plausibleDrafts.map(frozen) },
  { weight: 1, arbitrary: drafts },
)
const linked = fc
  .tuple(mostlyRight, options)
  .map(([draft, chosen]) => ({ draft, chosen, url: buildLink(draft, chosen).url }))

/** Holds for every draft, whatever is in it. */
export function holdsForDrafts(law: (draft: LinkDraft, chosen: LinkOptions) => void): void {
  fc.assert(fc.property(drafts, options, law), { numRuns: runs })
}

/** Holds for every draft that has a link. Drafts without one do not count as runs. */
export function holdsForLinks(
  law: (url: string, draft: LinkDraft, chosen: LinkOptions) => void,
): void {
  fc.assert(
    fc.property(linked, ({ draft, chosen, url }) => {
      fc.pre(url !== null)
      law(url, draft, chosen)
    }),
    { numRuns: runs },
  )
}

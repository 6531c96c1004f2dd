import type { LinkDraft, PlaceCode, PlaceDiagnostic, PlaceId, PlaceOptions } from '#link/index.ts'
import { setting, user } from '#test/link/drafts.ts'

/** One way in which a diagnostic about a place comes about, and what its fix makes of the draft. */
export interface PlaceExample {
  readonly name: string
  readonly draft: LinkDraft
  readonly place: PlaceId
  readonly options?: PlaceOptions
  readonly path: PlaceDiagnostic['path']
  readonly params?: Readonly<Record<string, string | number>>
  readonly mended: LinkDraft | 'none'
}

/** A code without its example does not compile. */
export type PlaceExamples = Record<PlaceCode, readonly [PlaceExample, ...PlaceExample[]]>

/** A value at a place, and what the fix makes of it. */
export const writing = (
  place: PlaceId,
  value: string,
  mended: string | null,
  name: string,
): PlaceExample => ({
  name,
  draft: setting(user('Ad', value)),
  place,
  path: 'rows.0.value',
  mended: mended === null ? 'none' : setting(user('Ad', mended)),
})

import {
  judgeForPlace,
  saidAtPlace,
  type DraftDiagnostic,
  type Link,
  type LinkDraft,
  type PlacedDiagnostic,
} from '#link/index.ts'
import type { PlaceChoice } from './form.ts'

/**
 * What was said of a draft, and what there is to say of the place where its link will be pasted. Of personal data the place
 * speaks, value by value, and of a space in a tag that it knows.
 */
export function saidForPlace(
  said: readonly DraftDiagnostic[],
  draft: LinkDraft,
  link: Link,
  { id, audience, google }: PlaceChoice,
): readonly PlacedDiagnostic[] {
  const ofPlace = judgeForPlace(draft, link, id, { audience, ...(google !== '' && { google }) })
  return saidAtPlace(said, ofPlace, id)
}

import type { DraftDiagnostic, PlacedDiagnostic, PlaceDiagnostic } from './diagnostic.ts'
import { caution, placeTable, type PlaceId, type PlaceLine } from './places.ts'

/**
 * Clause 10.6: what was said of a draft, and behind it what `judgeForPlace` says of the place, each thing once. Of personal
 * data the place speaks, value by value, of a length for which it has a limit of its own, and of the spaces in a tag that
 * it knows. For the place `'none'` nothing goes.
 */
export function saidAtPlace(
  said: readonly DraftDiagnostic[],
  ofPlace: readonly PlaceDiagnostic[],
  place: PlaceId,
): readonly PlacedDiagnostic[] {
  const { kind, limit }: PlaceLine = placeTable[place]
  if (kind === 'none') return said
  const spaced = new Set(
    ofPlace.filter(({ code }) => code === 'place.tag-with-space').map(({ path }) => path),
  )
  const left = said.filter(({ code, path }) => {
    if (code === 'link.personal-data') return false
    if (code === 'link.long') return limit === caution
    return code !== 'row.macro-spaces' || !spaced.has(path)
  })
  return [...left, ...ofPlace]
}

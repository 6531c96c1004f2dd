import type { PlacedDiagnostic, PlaceDiagnostic } from '#link/index.ts'
import { placeSentenceOf } from './place-sentences.ts'
import { sentenceOf } from './sentences.ts'

type Unplaced = Exclude<PlacedDiagnostic['code'], PlaceDiagnostic['code']>

/** One sentence or two about a draft, its link, or the place where that is pasted. */
export function placedSentenceOf(diagnostic: PlacedDiagnostic): string {
  return isOfPlace(diagnostic.code)
    ? placeSentenceOf({ ...diagnostic, code: diagnostic.code })
    : sentenceOf({ ...diagnostic, code: diagnostic.code })
}

function isOfPlace(code: Unplaced | PlaceDiagnostic['code']): code is PlaceDiagnostic['code'] {
  return code.startsWith('place.')
}

import type { Link } from './build.ts'
import { diagnostic, type PlaceDiagnostic } from './diagnostic.ts'
import { utmFields, type LinkDraft } from './draft.ts'
import { judgePlaceFit } from './judge-place-fit.ts'
import { judgePlaceLink } from './judge-place-link.ts'
import { judgePlaceMacros, type MacroField } from './judge-place-macros.ts'
import { judgePersonalData } from './judge-place-person.ts'
import { meaningOf } from './macro-lines.ts'
import type { MacroPlatform } from './macro-table.ts'
import { spellingsIn } from './macros.ts'
import { placeTable, type PlaceId, type PlaceLine, type PlaceOptions } from './places.ts'

/**
 * Holds a draft and its link, as `buildLink` gave it, against the place where it is pasted (clause 10). Nothing is said of
 * the place `'none'`. The draft's own faults are not said again; of a link that cannot be built, only what stands in the
 * draft is judged. Any strings: never throws; linear.
 */
export function judgeForPlace(
  draft: LinkDraft,
  link: Link,
  place: PlaceId,
  options: PlaceOptions = {},
): readonly PlaceDiagnostic[] {
  const line: PlaceLine = placeTable[place]
  const found: PlaceDiagnostic[] = []
  if (line.kind === 'none') return found
  const fields = fieldsOf(draft)
  judgePersonalData(draft, place, options, found)
  for (const field of fields) judgePlaceMacros(field, place, line, found)
  judgePlaceFit(draft, place, found)
  judgeFilledValues(fields, place, line, found)
  judgePlaceLink(draft.channel, link, place, options, found)
  return found
}

/** Where macros stay to the letter (clause 7): names and the block are not among them. */
function fieldsOf({ destination, rows, utm = {} }: LinkDraft): readonly MacroField[] {
  return [
    { path: 'destination', text: destination },
    ...rows.map(({ value }, index): MacroField => ({ path: `rows.${index}.value`, text: value })),
    ...utmFields.map((field): MacroField => ({ path: `utm.${field}`, text: utm[field] ?? '' })),
  ]
}

/** Clause 10.3: said once, of the first value into which something is filled that people have named. */
function judgeFilledValues(
  fields: readonly MacroField[],
  place: PlaceId,
  { fills }: PlaceLine,
  found: PlaceDiagnostic[],
): void {
  if (fills.length === 0) return
  for (const { path, text } of fields) {
    if (!path.startsWith('rows.')) continue
    const macro = [...spellingsIn(text)].find((one) => isNamedByPeople(one, fills))
    if (macro === undefined) continue
    found.push(diagnostic('place.macro-values', path, { params: { macro, place } }))
    return
  }
}

/** IDs hold no marks. */
function isNamedByPeople(macro: string, fills: readonly MacroPlatform[]): boolean {
  const meaning = meaningOf(macro, fills)
  return meaning !== null && !meaning.endsWith('-id')
}

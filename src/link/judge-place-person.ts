import { diagnostic, type PlaceDiagnostic } from './diagnostic.ts'
import type { LinkDraft, Row } from './draft.ts'
import { rewrite } from './fix.ts'
import { signatures } from './grammar.ts'
import { isBlank } from './judge-row.ts'
import { macroFor, meaningOf } from './macro-lines.ts'
import type { MacroMeaning } from './macro-table.ts'
import { closeSpacedMacros, hasMacro, spellingsIn } from './macros.ts'
import { lookAlikesIn } from './misspelt-macros.ts'
import { nearMacro } from './near-macro.ts'
import { placeTable, type PlaceId, type PlaceLine, type PlaceOptions } from './places.ts'
import { systemAttribute } from './system-names.ts'

/**
 * Clause 10.5: a fixed value that says who a person is, in a link that many people click. Said of each value. In a mail
 * the mail program can fill in everyone's own. Linear.
 */
export function judgePersonalData(
  { channel, rows }: LinkDraft,
  place: PlaceId,
  { audience }: PlaceOptions,
  found: PlaceDiagnostic[],
): void {
  const line: PlaceLine = placeTable[place]
  const isToOne = audience === 'one' && ['mail', 'chat', 'sms'].includes(line.kind)
  let isAboutPeople = false
  rows.forEach((row, index) => {
    const isFixed = isPersonal(row) && !seemsMacro(row.value, line)
    if (isFixed && !isToOne) found.push(personal(row, index, place, line))
    isAboutPeople ||= isFixed || holdsPersonalTag(row.value)
  })
  if (channel === 'website' && isAboutPeople) {
    const params = { place, parameter: signatures.website }
    found.push(diagnostic('place.analytics', 'link', { params }))
  }
}

function isPersonal({ kind, name, value }: Row): boolean {
  const isSystem = kind === 'user' && systemAttribute(name)?.personal === true
  return isSystem && !isBlank(value) && !hasMacro(value)
}

/** A misspelt placeholder is spoken of as such, and nobody means it as a name. */
function seemsMacro(value: string, { fills }: PlaceLine): boolean {
  if (closeSpacedMacros(value).found) return true
  // A value that says who somebody is holds no more than these.
  const first = lookAlikesIn(value).slice(0, 5)
  return first.some(({ macro }) => nearMacro(macro, fills) !== null)
}

const meanings: Readonly<Record<string, MacroMeaning>> = {
  email: 'email',
  'first Name': 'first-name',
  'last Name': 'last-name',
}

function personal(
  { name, value }: Row,
  index: number,
  place: PlaceId,
  { kind, fills }: PlaceLine,
): PlaceDiagnostic {
  const path = `rows.${index}.value` as const
  const params = { name, value, place }
  if (kind !== 'mail') return diagnostic('place.personal-data', path, { params })
  const meaning = meanings[name]
  // Of a mail program that is not known, the spelling is not known either.
  const tag = meaning !== undefined && fills.length === 1 ? macroFor(meaning, fills) : null
  const fix = tag === null ? undefined : rewrite('use-merge-tag', path, tag)
  return diagnostic('place.personal-data-in-mail', path, { params, fix })
}

const personalMeanings: ReadonlySet<MacroMeaning> = new Set([
  'first-name',
  'last-name',
  'email',
  'phone',
])

function holdsPersonalTag(value: string): boolean {
  return [...spellingsIn(value)].some((macro) => {
    const meaning = meaningOf(macro)
    return meaning !== null && personalMeanings.has(meaning)
  })
}

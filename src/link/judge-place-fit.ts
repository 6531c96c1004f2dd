import { diagnostic, type PlaceDiagnostic } from './diagnostic.ts'
import type { LinkDraft } from './draft.ts'
import { meaningOf, platformsOf } from './macro-lines.ts'
import type { MacroMeaning } from './macro-table.ts'
import { macrosIn } from './macros.ts'
import { placeTable, type PlaceId, type PlaceLine } from './places.ts'
import { systemAttribute } from './system-names.ts'

/**
 * Clause 10.3, of rows: a placeholder in a name, which nobody fills in, and one in a system attribute that can never take
 * what it stands for. Of each row the first one is spoken of. Linear.
 */
export function judgePlaceFit({ rows }: LinkDraft, place: PlaceId, found: PlaceDiagnostic[]): void {
  const { fills }: PlaceLine = placeTable[place]
  rows.forEach(({ kind, name, value }, index) => {
    const inName = macrosIn(name).find(({ macro }) => platformsOf(macro).length > 0)
    if (inName !== undefined) {
      const params = { macro: inName.macro, place }
      found.push(diagnostic('place.macro-in-name', `rows.${index}.name`, { params }))
    }
    const takes = kind === 'user' ? systemAttribute(name)?.takes : undefined
    if (takes === undefined || takes === 'text') return
    for (const { macro } of macrosIn(value)) {
      const meaning = meaningOf(macro, fills)
      if (meaning === null || isFit(meaning, takes)) continue
      const params = { macro, meaning, takes, name, place }
      found.push(diagnostic('place.unfit-macro', `rows.${index}.value`, { params }))
      return
    }
  })
}

/** What these stand for is the writer's own, and may be anything. */
const open: ReadonlySet<MacroMeaning> = new Set([
  'contact-field',
  'own-parameter',
  'if-mobile',
  'if-not-mobile',
  'if-search',
  'if-content',
])

function isFit(meaning: MacroMeaning, takes: string): boolean {
  return open.has(meaning) || meaning === takes
}

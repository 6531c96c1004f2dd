import { bareWord, hasMacro, liftUtm, utmFields, type Utm, type UtmField } from '#link/index.ts'
import type { Preset } from './preset.ts'

/** A value that presets have in a field of campaign tracking. */
export interface UsedValue {
  readonly value: string
  /** In how many presets. At least 1. */
  readonly count: number
}

/** The values of each field: the most used first, then by their letters. */
export type UsedUtm = Readonly<Record<UtmField, readonly UsedValue[]>>

/** A longer value is nobody's to pick. */
const longest = 200

/**
 * What these presets have in campaign tracking, in its own fields and in their addresses. Spaces around a value do not count. n log n,
 * and next to nothing for a preset that was counted before.
 */
export function usedUtm(presets: readonly Preset[]): UsedUtm {
  const counts = utmFields.map((field) => [field, new Map<string, number>()] as const)
  for (const preset of presets) {
    const utm = utmOf(preset)
    for (const [field, counted] of counts) {
      const value = utm[field]?.trim() ?? ''
      if (value === '' || value.length > longest) continue
      counted.set(value, (counted.get(value) ?? 0) + 1)
    }
  }
  const sorted = new Map(counts.map(([field, counted]) => [field, sortedValues(counted)]))
  const of = (field: UtmField) => sorted.get(field) ?? []
  return {
    source: of('source'),
    medium: of('medium'),
    campaign: of('campaign'),
    id: of('id'),
    term: of('term'),
    content: of('content'),
  }
}

/** A preset that was read once stays the same object until it is saved over. */
const known = new WeakMap<Preset, Utm>()

function utmOf(preset: Preset): Utm {
  const before = known.get(preset)
  if (before !== undefined) return before
  const { destination, utm = {} } = preset.draft
  const own = Object.entries(utm).filter(([, value]) => value.trim() !== '')
  const all: Utm = { ...liftUtm(destination)?.utm, ...Object.fromEntries(own) }
  known.set(preset, all)
  return all
}

function sortedValues(counted: ReadonlyMap<string, number>): readonly UsedValue[] {
  return [...counted]
    .map(([value, count]) => ({ value, count }))
    .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
}

/**
 * The value that was most used in the place of this one, where the two differ only by case, accents, spaces, `_` or `-`; `null` where
 * none was, or this one was used as often. Placeholders are never taken for each other. Any text; constant time, once the values have
 * been asked for.
 */
export function usualSpelling(text: string, used: readonly UsedValue[]): UsedValue | null {
  const own = text.trim()
  const bare = own.length > longest ? '' : bareWord(own)
  if (bare === '' || hasMacro(own)) return null
  const spellings = spellingsOf(used).get(bare) ?? []
  const [usual] = spellings
  if (usual === undefined || usual.value === own) return null
  const mine = spellings.find(({ value }) => value === own)
  return mine?.count === usual.count ? null : usual
}

const prepared = new WeakMap<readonly UsedValue[], ReadonlyMap<string, readonly UsedValue[]>>()

/** The values by their bare words, the most used first. */
function spellingsOf(used: readonly UsedValue[]): ReadonlyMap<string, readonly UsedValue[]> {
  const before = prepared.get(used)
  if (before !== undefined) return before
  const spellings = new Map<string, UsedValue[]>()
  for (const one of used) {
    if (hasMacro(one.value)) continue
    const bare = bareWord(one.value)
    const alike = spellings.get(bare)
    if (alike === undefined) spellings.set(bare, [one])
    else alike.push(one)
  }
  prepared.set(used, spellings)
  return spellings
}

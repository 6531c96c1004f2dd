import type { SystemNames } from './draft.ts'
import { systemAttributes, type SystemAttribute } from './grammar.ts'

const byName: ReadonlyMap<string, SystemAttribute> = new Map(
  systemAttributes.map((attribute) => [attribute.name, attribute]),
)

/** The system attribute of exactly this documented name (clause 4.3). */
export function systemAttribute(name: string): SystemAttribute | null {
  return byName.get(name) ?? null
}

/** The name as a link of that spelling holds it; custom names stay as they are. */
export function spellName(name: string, spelling: SystemNames): string {
  return spelling === 'documented' ? name : (byName.get(name)?.widgetApi ?? name)
}

/** The documented name for one found in a link of that spelling. */
export function documentedName(name: string, spelling: SystemNames): string {
  if (spelling === 'documented') return name
  return systemAttributes.find(({ widgetApi }) => widgetApi === name)?.name ?? name
}

const bare = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '')

const byBareName: ReadonlyMap<string, SystemAttribute> = new Map(
  systemAttributes.map((attribute) => [bare(attribute.name), attribute]),
)
const longestName = 40
/** Their first two letters: most names need no closer look than this. */
const opening = new RegExp(
  `^[\\s_-]*(?:${[...byBareName.keys()].map(([a, b]) => `${a}[\\s_-]*${b}`).join('|')})`,
  'i',
)

/** The system attribute that a custom name differs from by case, spaces, `_` or `-` only (clause 6.3). */
export function nearSystemName(name: string): SystemAttribute | null {
  if (name.length > longestName || !opening.test(name) || byName.has(name)) return null
  return byBareName.get(bare(name)) ?? null
}

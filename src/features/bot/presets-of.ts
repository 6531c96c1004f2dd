import { systemAttributes } from '#link/index.ts'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'

/** How many presets there are of a bot, and how many of them hold a name that bots spell in two ways. */
export interface PresetCount {
  readonly all: number
  readonly spelled: number
}

/** By the bot's ID. Spelled in two ways are the system attributes of clause 4.3, as drafts hold them. */
export function countPresets(presets: readonly Kept<Preset>[], botId: string): PresetCount {
  const own = presets.filter(({ value }) => value.botId === botId)
  return { all: own.length, spelled: own.filter(({ value }) => holdsSpelled(value)).length }
}

function holdsSpelled({ draft }: Preset): boolean {
  return draft.rows.some(({ kind, name }) => kind === 'user' && spelledTwoWays.has(name))
}

// As drafts hold them.
const spelledTwoWays: ReadonlySet<string> = new Set(
  systemAttributes.filter(({ name, widgetApi }) => name !== widgetApi).map(({ name }) => name),
)

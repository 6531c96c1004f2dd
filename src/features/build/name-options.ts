import { systemAttributes, type RowKind } from '#link/index.ts'
import type { Option } from '#ui/Combobox.tsx'
import type { Known } from './known.ts'
import { words } from './words.ts'

const said = words.rows

/** The names that are offered: BotStar's own attributes first, then the bot's. */
export function namesToOffer(known: Known): Readonly<Record<RowKind, readonly Option[]>> {
  const notes: Readonly<Record<string, string>> = said.systemNotes
  const system = systemAttributes.map(({ name }) => ({
    value: name,
    note: notes[name] ?? '',
    group: said.system,
  }))
  const custom = known.attributes.map((value) => ({ value, group: said.custom }))
  return {
    user: [...system, ...custom],
    variable: known.variables.map((value) => ({ value, group: said.custom })),
  }
}

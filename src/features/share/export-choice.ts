import type { Bundle } from '#library/bundle.ts'
import type { Here } from './here.ts'

/** What of a library goes into a file. `botId`: only this bot's presets (`''`: those without a bot); `null` for all. */
export interface ExportChoice {
  readonly botId: string | null
  readonly withBots: boolean
}

/** What that comes to. What cannot be read here goes along with everything, and with nothing less. */
export function bundleOf(
  { presets, bots }: Extract<Here, { readonly at: 'ready' }>,
  { botId, withBots }: ExportChoice,
): Bundle {
  const isWanted = (id: string) => botId === null || id === botId
  return {
    presets: presets.items.filter(({ value }) => isWanted(value.botId)),
    bots: withBots ? bots.items.filter(({ id }) => isWanted(id)) : [],
    unreadable: botId === null ? [...presets.unreadable, ...bots.unreadable] : [],
  }
}

/** The bots that presets can be exported by: every one that is kept or that a preset is of, each once. */
export function botIdsOf({
  presets,
  bots,
}: Extract<Here, { readonly at: 'ready' }>): readonly string[] {
  const ids = [...bots.items.map(({ id }) => id), ...presets.items.map(({ value }) => value.botId)]
  return [...new Set(ids)]
}

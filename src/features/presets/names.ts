import type { LinkDraft } from '#link/index.ts'
import { freeName } from '#library/copy-name.ts'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { nameKey } from '#library/standing.ts'
import { blockName } from '#library-view/preset-fields.ts'

type Presets = readonly Kept<Preset>[]

/** The other preset of the bot that is called so, by capitals or not; undefined where there is none. */
export function namesakeOf(
  presets: Presets,
  named: Pick<Preset, 'name' | 'botId'>,
  ownId: string | null,
): Kept<Preset> | undefined {
  const key = nameKey(named)
  return presets.find(({ id, value }) => id !== ownId && nameKey(value) === key)
}

/** The name, with a number behind it where the bot has a preset of this name. */
export function unusedName(
  presets: Presets,
  { name, botId }: Pick<Preset, 'name' | 'botId'>,
): string {
  const taken = new Set(presets.map(({ value }) => nameKey(value)))
  return freeName(name, (candidate) => taken.has(nameKey({ name: candidate, botId })))
}

const longest = 60

/** What a link may be called before anybody has named it: after its block, else its address; `''` where it has neither. */
export function suggestedName({ destination, blockId, utm }: LinkDraft, bot: Bot | null): string {
  const address = destination
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '')
  const texts = [blockName(bot, blockId), address].map((text) => text.trim())
  const found = texts.find((text) => text !== '') ?? ''
  const campaign = utm?.campaign?.trim() ?? ''
  const name = found === '' || campaign === '' ? found || campaign : `${found} – ${campaign}`
  return name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name
}

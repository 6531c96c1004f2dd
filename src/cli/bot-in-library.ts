import type { ReadBundle } from '#library/bundle.ts'
import type { BotKnowledge } from '#link/index.ts'

/** Why there is no bot of that name: the library has none at all, or only others, or several. */
export type NoBot = 'none' | 'unknown' | 'several'

/** The bot of a library by its name; by none, the only one, also beside those that cannot be read. */
export function botIn({ bots, misfits }: ReadBundle, name: string | null): BotKnowledge | NoBot {
  if (bots.length === 0) return 'none'
  const wanted = name === null ? bots : bots.filter(({ value }) => value.name === name)
  const [only] = wanted
  if (only === undefined) return 'unknown'
  const isOneOfMore = name === null && misfits.some(({ kind }) => kind === 'bot')
  return wanted.length > 1 || isOneOfMore ? 'several' : only.value
}

import { vi } from 'vitest'
import type { BotsDoor } from '#features/build/bots.ts'
import { nothingKnown, type KeptBot } from '#library-view/chosen-bot.ts'
import { additionOf, judgeByBot, type BotKnowledge, type KnownName } from '#link/index.ts'
import { ok } from '#platform/result.ts'

/** `bot:acme`, called Acme. */
export function bot(word: string, knowledge: Partial<BotKnowledge> = {}): KeptBot {
  const name = word.charAt(0).toUpperCase() + word.slice(1)
  return { id: `bot:${word}`, name, knowledge: { ...nothingKnown, ...knowledge } }
}

export function known(name: string, rest: Partial<KnownName> = {}): KnownName {
  return { name, type: 'text', values: [], note: '', ...rest }
}

const watchPreset: BotsDoor['watchPreset'] = () => () => undefined
const watchUsedUtm: BotsDoor['watchUsedUtm'] = () => () => undefined

/** These bots, with the app's own judge. */
export function botsOf(...bots: readonly KeptBot[]) {
  const addToBot = vi.fn<BotsDoor['addToBot']>(() => Promise.resolve(ok(() => undefined)))
  const judge = judgeByBot
  const watching = { watchPreset, watchUsedUtm }
  return { bots, trouble: null, judge, additionOf, addToBot, ...watching } satisfies BotsDoor
}

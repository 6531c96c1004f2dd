import type { Addition, BotKnowledge } from '#link/index.ts'
import type { Result } from '#platform/result.ts'

/** A bot that can be chosen. The same object as long as nothing about the bot has changed. */
export interface KeptBot {
  readonly id: string
  readonly name: string
  readonly knowledge: BotKnowledge
}

/** The bots that this browser keeps. */
export interface KeptBots {
  /** In the order in which they are listed. */
  readonly bots: readonly KeptBot[]
  /** Why they cannot be read, in words; `null` where they can. */
  readonly trouble: string | null
  /** Adds to a bot. Answers with what takes it back, or says why, in words, where it did not succeed. */
  readonly addToBot: (
    botId: string,
    additions: readonly Addition[],
  ) => Promise<Result<() => void, string>>
}

/** The bot that a link is for, as far as it is known. */
export type ChosenBot =
  | { readonly at: 'none' }
  /** The bots have not been read yet. */
  | { readonly at: 'awaited' }
  | { readonly at: 'not-here' }
  | { readonly at: 'here'; readonly bot: KeptBot }

const none: ChosenBot = { at: 'none' }
const awaited: ChosenBot = { at: 'awaited' }
const notHere: ChosenBot = { at: 'not-here' }

/** The bot of this id; `''` for none. `kept`: `null` until the bots have been read. */
export function chosenBot(kept: KeptBots | null, botId: string): ChosenBot {
  if (botId === '') return none
  if (kept === null || kept.trouble !== null) return awaited
  const bot = kept.bots.find(({ id }) => id === botId)
  return bot === undefined ? notHere : { at: 'here', bot }
}

/** The bot itself; `null` where nothing is known of it. */
export function knownBot(chosen: ChosenBot): KeptBot | null {
  return chosen.at === 'here' ? chosen.bot : null
}

/** Nothing is known while no bot is chosen. */
export const nothingKnown: BotKnowledge = {
  addresses: [],
  blocks: [],
  attributes: [],
  variables: [],
  systemNames: 'documented',
}

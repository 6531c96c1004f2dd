import type {
  Addition,
  BotDiagnostic,
  BotKnowledge,
  PlacedDiagnostic,
  Link,
  LinkDraft,
  SystemNames,
} from '#link/index.ts'
import type { PresetContent } from '#library/preset.ts'
import type { UsedUtm } from '#library/used-utm.ts'
import type { Result } from '#platform/result.ts'

/** A bot that can be chosen. The same object as long as nothing about the bot has changed. */
export interface BuildBot {
  readonly id: string
  readonly name: string
  readonly knowledge: BotKnowledge
}

/** What this browser keeps: its bots, and the judge that knows them; how a preset stands, and what presets have used. */
export interface BotsDoor {
  /** In the order in which they are listed. */
  readonly bots: readonly BuildBot[]
  /** Why they cannot be read, in words; `null` where they can. */
  readonly trouble: string | null
  readonly judge: (
    draft: LinkDraft,
    knowledge: BotKnowledge,
    systemNames: SystemNames,
    built: Link,
  ) => readonly BotDiagnostic[]
  /** What adding to the bot would take the diagnostic away; `null` where nothing would. */
  readonly additionOf: (diagnostic: PlacedDiagnostic, draft: LinkDraft) => Addition | null
  /** Adds to a bot. Answers with what takes it back, or says why, in words, where it did not succeed. */
  readonly addToBot: (
    botId: string,
    additions: readonly Addition[],
  ) => Promise<Result<() => void, string>>
  /** Tells how a preset is kept by now, and again when that changes, until the answer is called. */
  readonly watchPreset: (id: string, tell: (now: PresetNow) => void) => () => void
  /** Reads what presets have in campaign tracking and tells it, now and after every change, until the answer is called. */
  readonly watchUsedUtm: (tell: (used: UsedUtm) => void) => () => void
}

/** A preset as it is kept by now. `gone`: it was deleted. */
export type PresetNow =
  | { readonly at: 'gone' }
  | { readonly at: 'here'; readonly rev: string; readonly content: PresetContent }

/** The form's bot, as far as it is known. */
export type ChosenBot =
  | { readonly at: 'none' }
  /** The bots have not been read yet. */
  | { readonly at: 'awaited' }
  | { readonly at: 'not-here' }
  | { readonly at: 'here'; readonly bot: BuildBot }

const none: ChosenBot = { at: 'none' }
const awaited: ChosenBot = { at: 'awaited' }
const notHere: ChosenBot = { at: 'not-here' }

export function chosenBot(door: BotsDoor | null, botId: string): ChosenBot {
  if (botId === '') return none
  if (door === null || door.trouble !== null) return awaited
  const bot = door.bots.find(({ id }) => id === botId)
  return bot === undefined ? notHere : { at: 'here', bot }
}

/** The bot itself; `null` where nothing is known of it. */
export function knownBot(chosen: ChosenBot): BuildBot | null {
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

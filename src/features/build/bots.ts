import type {
  Addition,
  BotDiagnostic,
  BotKnowledge,
  PlacedDiagnostic,
  Link,
  LinkDraft,
  SystemNames,
} from '#link/index.ts'
import type { KeptBots } from '#library-view/chosen-bot.ts'
import type { PresetContent } from '#library/preset.ts'
import type { UsedUtm } from '#library/used-utm.ts'

/** What this browser keeps: its bots, and the judge that knows them; how a preset stands, and what presets have used. */
export interface BotsDoor extends KeptBots {
  readonly judge: (
    draft: LinkDraft,
    knowledge: BotKnowledge,
    systemNames: SystemNames,
    built: Link,
  ) => readonly BotDiagnostic[]
  /** What adding to the bot would take the diagnostic away; `null` where nothing would. */
  readonly additionOf: (diagnostic: PlacedDiagnostic, draft: LinkDraft) => Addition | null
  /** Tells how a preset is kept by now, and again when that changes, until the answer is called. */
  readonly watchPreset: (id: string, tell: (now: PresetNow) => void) => () => void
  /** Reads what presets have in campaign tracking and tells it, now and after every change, until the answer is called. */
  readonly watchUsedUtm: (tell: (used: UsedUtm) => void) => () => void
}

/** A preset as it is kept by now. `gone`: it was deleted. */
export type PresetNow =
  | { readonly at: 'gone' }
  | { readonly at: 'here'; readonly rev: string; readonly content: PresetContent }

import { useEffect, useEffectEvent, useMemo } from 'react'
import {
  additionOf,
  judgeByBot,
  type Addition,
  type BotKnowledge,
  type DraftDiagnostic,
  type LinkDraft,
  type SystemNames,
} from '#link/index.ts'
import { botActionWords as said } from '#library-view/bot-action-words.ts'
import { chosenBot, knownBot, nothingKnown, type ChosenBot } from '#library-view/chosen-bot.ts'
import type { KeptBots } from '#library-view/chosen-bot.ts'
import { noBot, rememberBot } from '#library-view/last-bot.ts'
import type { Action } from '#link-view/Messages.tsx'
import { useToast } from '#ui/Toasts.tsx'
import type { PageState } from './page-state.ts'
import type { Changes } from './use-changes.ts'

/** The bots of this browser, as the app hands them in. */
export interface BotsAtHand {
  /** `null` until they have been read. */
  readonly bots: KeptBots | null
  /** A bot is chosen already: what is kept of it is wanted at once. */
  readonly onWantBots: () => void
  /** Leads to the page of the bots. */
  readonly onManageBots: () => void
}

/** The bot that the list's links are for. */
export interface ListBot extends Pick<BotsAtHand, 'bots' | 'onManageBots'> {
  readonly chosen: ChosenBot
  /** Null where nothing is known of it. The same object as long as nothing about the bot has changed. */
  readonly knowledge: BotKnowledge | null
  /** It may still become known: links that are made now would not hold what they are meant to. */
  readonly isAwaited: boolean
  /** `''` for none. */
  readonly choose: (id: string) => void
  /** What else than a fix can be done about something that is said of the template. */
  readonly actionFor: (diagnostic: DraftDiagnostic) => Action | null
}

/**
 * The bot by the ID that the page has. Its spelling of system attributes (clause 4.3) is taken over as long as that changes no letter of
 * the links; where it would, it is only offered.
 */
export function useBot(
  { botId, draft, systemNames }: PageState,
  { change, swap, offer }: Changes,
  { bots, onWantBots, onManageBots }: BotsAtHand,
): ListBot {
  const toast = useToast()
  const chosen = useMemo(() => chosenBot(bots, botId), [bots, botId])
  const bot = knownBot(chosen)
  const knowledge = bot?.knowledge ?? null
  useEffect(() => {
    if (botId !== '') onWantBots()
  }, [botId, onWantBots])
  useOwnSpelling({ draft, systemNames, wanted: knowledge?.systemNames ?? null, change })

  const spell = (wanted: SystemNames) => swap(() => ({ systemNames: wanted }), said.spelled(wanted))
  async function add(addition: Addition) {
    if (bots === null || bot === null) return
    const added = await bots.addToBot(bot.id, [addition])
    if (added.ok) offer(said.added(1, bot.name), added.value)
    else toast({ text: added.reason })
  }
  function choose(id: string) {
    rememberBot(bots?.bots.find((one) => one.id === id) ?? noBot)
    const isAlike = isSpelledAlike(draft, systemNames, 'documented')
    change(id === '' && isAlike ? { botId: id, systemNames: 'documented' } : { botId: id })
    if (id !== '' || isAlike) return
    const action = { label: said.spellDocumented, run: () => spell('documented') }
    toast({ text: said.stillSpelled, action })
  }
  return {
    bots,
    onManageBots,
    chosen,
    knowledge,
    isAwaited: chosen.at === 'awaited' && bots === null,
    choose,
    actionFor(diagnostic) {
      if (knowledge === null || !diagnostic.code.startsWith('bot.')) return null
      if (diagnostic.code === 'bot.spelling') {
        return { label: said.spell, run: () => spell(knowledge.systemNames) }
      }
      const addition = additionOf(diagnostic, draft)
      return addition === null ? null : { label: said.add, run: () => void add(addition) }
    },
  }
}

interface Spelling extends Pick<PageState, 'draft' | 'systemNames'>, Pick<Changes, 'change'> {
  /** Null where nobody knows. */
  readonly wanted: SystemNames | null
}

/** Links are spelled as their bot reads them where that changes none of their letters; where it does, it is said. */
function useOwnSpelling({ draft, systemNames, wanted, change }: Spelling): void {
  const takeOver = useEffectEvent((next: SystemNames) => {
    if (isSpelledAlike(draft, systemNames, next)) change({ systemNames: next })
  })
  useEffect(() => {
    if (wanted !== null && wanted !== systemNames) takeOver(wanted)
  }, [wanted, systemNames])
}

function isSpelledAlike(draft: LinkDraft, now: SystemNames, next: SystemNames): boolean {
  const found = judgeByBot(draft, { ...nothingKnown, systemNames: next }, now)
  return !found.some(({ code }) => code === 'bot.spelling')
}

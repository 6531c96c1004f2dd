import { useCallback, useEffect, useEffectEvent } from 'react'
import type { Addition, DraftDiagnostic, SystemNames } from '#link/index.ts'
import type { Action } from '#link-view/Messages.tsx'
import { useToast } from '#ui/Toasts.tsx'
import type { OfferUndo } from '#ui/use-undo.ts'
import { knownBot, type ChosenBot } from './bots.ts'
import { fieldOf, focusIfLost, type FieldName } from './field-names.ts'
import { formToDraft, type BuildForm } from './form.ts'
import { noBot, rememberBot } from './last-bot.ts'
import { isSpelledAlike, spelledFor } from './spelling.ts'
import type { Builder } from './use-builder.ts'
import { words } from './words.ts'

const said = words.bot

export interface BotActions {
  /** `''` for none. The link stays as it is. */
  readonly chooseBot: (id: string) => void
  /** A new form for the chosen bot. */
  readonly withBot: (form: BuildForm) => BuildForm
  /** What else than a fix can be done about a diagnostic. */
  readonly actionFor: (diagnostic: DraftDiagnostic) => Action | null
  readonly addToBot: (additions: readonly Addition[]) => void
}

export function useBotActions(
  { form, values, bots, chosen }: Builder,
  offerUndo: OfferUndo,
): BotActions {
  const { getValues, setValue } = form
  const toast = useToast()
  const bot = knownBot(chosen)
  useOwnSpelling({ form, values, chosen })
  // However it came into the form: it is the one that is worked with.
  useEffect(() => {
    if (bot !== null) rememberBot(bot)
  }, [bot])

  const chooseBot = useCallback(
    (id: string) => {
      setValue('botId', id)
      if (id === '') rememberBot(noBot)
    },
    [setValue],
  )

  const withBot = useCallback(
    (next: BuildForm) => {
      const own = { ...next, botId: getValues('botId') }
      return bot === null ? own : spelledFor(own, bot.knowledge.systemNames)
    },
    [getValues, bot],
  )

  const add = useCallback(
    async (additions: readonly Addition[], field: FieldName) => {
      if (bots === null || bot === null) return
      const added = await bots.addToBot(bot.id, additions)
      toast({ text: added.ok ? said.added(additions.length, bot.name) : added.reason })
      // The button that was pressed goes when the bot has arrived anew.
      setTimeout(() => focusIfLost(field), arrivalMs)
    },
    [bots, bot, toast],
  )

  const takeSpelling = useCallback(() => {
    if (bot === null) return
    const before = getValues('systemNames')
    setValue('systemNames', bot.knowledge.systemNames)
    focusIfLost(`destinations.${getValues('channel')}`)
    offerUndo(said.spelled, () => setValue('systemNames', before))
  }, [bot, getValues, setValue, offerUndo])

  const actionFor = useCallback(
    (diagnostic: DraftDiagnostic): Action | null => {
      if (bots === null || !diagnostic.code.startsWith('bot.')) return null
      if (diagnostic.code === 'bot.spelling') return { label: said.spell, run: takeSpelling }
      const addition = bots.additionOf(diagnostic, formToDraft(getValues()))
      if (addition === null) return null
      const field = fieldOf(diagnostic, getValues('channel')) ?? 'blockId'
      return { label: said.add, run: () => void add([addition], field) }
    },
    [bots, getValues, add, takeSpelling],
  )

  const addToBot = useCallback(
    (additions: readonly Addition[]) => void add(additions, `destinations.${getValues('channel')}`),
    [add, getValues],
  )

  return { chooseBot, withBot, actionFor, addToBot }
}

const arrivalMs = 300

/**
 * A form takes over the spelling of its bot where that changes no letter of its link: when the bot is chosen, arrives or is
 * changed, and when a form of another spelling is opened. Not while somebody types: there it would change what is to come.
 */
function useOwnSpelling({ form, values, chosen }: Pick<Builder, 'form' | 'values' | 'chosen'>) {
  const takeOver = useEffectEvent((wanted: SystemNames) => {
    if (isSpelledAlike(values, wanted)) form.setValue('systemNames', wanted)
  })
  const wanted = spellingOf(chosen)
  const { systemNames } = values
  useEffect(() => {
    if (wanted !== null && wanted !== systemNames) takeOver(wanted)
  }, [wanted, systemNames])
}

/** `null` where nobody knows. */
function spellingOf(chosen: ChosenBot): SystemNames | null {
  if (chosen.at === 'none') return 'documented'
  return knownBot(chosen)?.knowledge.systemNames ?? null
}

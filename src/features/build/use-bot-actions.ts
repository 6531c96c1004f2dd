import { useCallback, useEffect, useRef } from 'react'
import type { Addition, PlacedDiagnostic } from '#link/index.ts'
import { knownBot, type KeptBot } from '#library-view/chosen-bot.ts'
import { noBot, rememberBot } from '#library-view/last-bot.ts'
import type { Action } from '#link-view/Messages.tsx'
import { useToast } from '#ui/Toasts.tsx'
import type { OfferUndo } from '#ui/use-undo.ts'
import { fieldOf, focusIfLost, type FieldName } from './field-names.ts'
import { formToDraft, type BuildForm } from './form.ts'
import { laterParts } from './later.ts'
import type { Builder } from './builder.ts'
import { useSpelling } from './use-spelling.ts'
import type { BotActions } from './form-actions.ts'

/**
 * A bot that is known by its ID becomes the last one of this browser, however it came into the form. What is added to it can be
 * undone, and a refusal is said in a toast.
 */
export function useBotActions(builder: Builder, offerUndo: OfferUndo): BotActions {
  const { form, bots, chosen } = builder
  const { getValues, setValue } = form
  const toast = useToast()
  const bot = knownBot(chosen)
  const { takeSpelling, sayIfLeft } = useSpelling(builder, offerUndo)
  const expect = useArrivals(bot)

  const chooseBot = useCallback(
    (id: string) => {
      setValue('botId', id)
      if (id !== '') return
      rememberBot(noBot)
      sayIfLeft()
    },
    [setValue, sayIfLeft],
  )

  const withBot = useCallback(
    (next: BuildForm) => {
      const own = { ...next, botId: getValues('botId') }
      return (bot && laterParts()?.spelledFor(own, bot.knowledge.systemNames)) ?? own
    },
    [getValues, bot],
  )

  const add = useCallback(
    async (additions: readonly Addition[], field: FieldName) => {
      if (bots === null || bot === null) return
      expect(field)
      const added = await bots.addToBot(bot.id, additions)
      const said = laterParts()?.words.bot.added(additions.length, bot.name) ?? ''
      if (added.ok) return offerUndo(said, added.value)
      expect(null)
      toast({ text: added.reason })
    },
    [bots, bot, toast, offerUndo, expect],
  )

  const actionFor = useCallback(
    (diagnostic: PlacedDiagnostic): Action | null => {
      const later = laterParts()
      if (later === null || bots === null || !diagnostic.code.startsWith('bot.')) return null
      const said = later.words.bot
      if (diagnostic.code === 'bot.spelling') {
        if (bot === null || later.isSpellingLocked(getValues())) return null
        return { label: said.spell, run: () => takeSpelling(bot.knowledge.systemNames) }
      }
      const addition = bots.additionOf(diagnostic, formToDraft(getValues()))
      if (addition === null) return null
      const field = fieldOf(diagnostic, getValues('channel')) ?? 'blockId'
      return { label: said.add, run: () => void add([addition], field) }
    },
    [bots, bot, getValues, add, takeSpelling],
  )

  const addToBot = useCallback(
    (additions: readonly Addition[]) => void add(additions, `destinations.${getValues('channel')}`),
    [add, getValues],
  )

  return { chooseBot, withBot, actionFor, addToBot }
}

/**
 * Remembers each bot that arrives. What this gives, always the same function, is told the field that something is added to the bot for: the
 * button that was pressed goes when the bot has arrived with it. `null`: nothing is.
 */
function useArrivals(bot: KeptBot | null): (field: FieldName | null) => void {
  const leaving = useRef<FieldName>(null)
  // However it came into the form: it is the one that is worked with.
  useEffect(() => {
    if (bot === null) return
    rememberBot(bot)
    if (leaving.current !== null) focusIfLost(leaving.current)
    leaving.current = null
  }, [bot])
  return useCallback((field) => {
    leaving.current = field
  }, [])
}

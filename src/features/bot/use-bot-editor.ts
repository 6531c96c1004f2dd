import { createContext, use, useCallback, useEffect, useRef, useState } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import { useRestore, useSave } from '#library-view/queries.ts'
import { saveTroubleText } from '#library-view/Trouble.tsx'
import { useToast } from '#ui/Toasts.tsx'
import { createKeeper, type Keeper, type KeepState } from './bot-keeper.ts'
import { botToForm, formToBot, type BotForm } from './form.ts'
import { useOfferUndo } from './undoing.ts'
import { useUnsavedBots } from './unsaved-bots.ts'
import { useKeepingOnLeave } from './use-keeping-on-leave.ts'
import { useKeptChange } from './use-kept-change.ts'
import { weave } from './weave.ts'

export interface BotEditor {
  readonly form: UseFormReturn<BotForm>
  readonly keeper: Keeper
  readonly state: KeepState
  /** The bot as it stands in the form. */
  readonly read: () => Bot
  /** Puts another bot into the form, to be kept. */
  readonly show: (bot: Bot) => void
  readonly offerUndo: OfferBotUndo
}

/**
 * Says what was done, with the way to undo it, also once another bot is open: `undo` makes of the bot, as it is by then, the
 * one without it. `here`: how the form does it, where it can do so with less. The same function each time.
 */
export type OfferBotUndo = (text: string, undo: (bot: Bot) => Bot, here?: () => void) => void

export const BotUndoing = createContext<OfferBotUndo | null>(null)

/** The bot's way to offer an undo. Throws outside of its form. */
export function useBotUndo(): OfferBotUndo {
  const offerUndo = use(BotUndoing)
  if (offerUndo === null) throw new Error('useBotUndo needs a BotUndoing above it')
  return offerUndo
}

/** `kept`: the bot as the library has it just now. `isHeld`: false once another tab has deleted it. */
export function useBotEditor(kept: Kept<Bot>, isHeld: boolean): BotEditor {
  const unsaved = useUnsavedBots()
  const [start] = useState(() => unsaved.all().get(kept.id))
  const form = useForm<BotForm>({ defaultValues: start?.form ?? botToForm(kept.value) })
  const { getValues, reset, subscribe } = form
  const save = useSave('bot')
  const [state, setState] = useState<KeepState>({ at: 'saved' })
  const read = useCallback(() => formToBot(getValues()), [getValues])
  const [keeper] = useState(() =>
    createKeeper(start?.base ?? kept, {
      read,
      show: (bot) => weave(form, bot),
      save,
      tell: setState,
    }),
  )

  useEffect(
    () => subscribe({ formState: { values: true }, callback: keeper.changed }),
    [subscribe, keeper],
  )
  useKeepingOnLeave(keeper, kept.id, getValues)
  useEffect(() => {
    if (!isHeld) return keeper.lost()
    // What comes during a save is looked at once that is through.
    if (state.at === 'saving') return undefined
    return soon(() => keeper.seen(kept))
  }, [keeper, kept, isHeld, state])

  const show = useCallback(
    (bot: Bot) => {
      reset(botToForm(bot))
      keeper.changed()
    },
    [reset, keeper],
  )
  const offerUndo = useOfferBotUndo(kept.id, read, show)
  return { form, keeper, state, read, show, offerUndo }
}

/** Once React is through: it renders nothing at once in between. */
function soon(task: () => void): () => void {
  let isWanted = true
  queueMicrotask(() => {
    if (isWanted) task()
  })
  return () => {
    isWanted = false
  }
}

/** Undoes in the form while it is there, and in what is kept once it is not. */
function useOfferBotUndo(id: string, read: () => Bot, show: (bot: Bot) => void): OfferBotUndo {
  const offerUndo = useOfferUndo()
  const changeKept = useKeptChange()
  const toast = useToast()
  const isThere = useRef(false)
  useEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
    }
  }, [])
  return useCallback(
    (text, undo, here = () => show(undo(read()))) => {
      const undoKept = async () => {
        const undone = await changeKept(id, undo)
        if (!undone.ok) toast({ text: saveTroubleText(undone.reason) })
      }
      offerUndo(text, () => (isThere.current ? here() : void undoKept()))
    },
    [id, read, show, offerUndo, changeKept, toast],
  )
}

/** Brings back a bot that another tab has deleted, with what is typed here. */
export function useBringBack(keeper: Keeper): (removed: Kept<Bot>) => Promise<void> {
  const restore = useRestore('bot')
  return async ({ id, rev }) => {
    const restored = await restore({ id, rev })
    if (restored.ok) await keeper.found(restored.value)
  }
}

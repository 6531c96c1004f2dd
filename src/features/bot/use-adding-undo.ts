import { useCallback } from 'react'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import { useRemove } from '#library-view/queries.ts'
import { saveTroubleText } from '#library-view/Trouble.tsx'
import { useToast } from '#ui/Toasts.tsx'
import { useUndo } from '#ui/use-undo.ts'
import type { FillCounts } from './fill.ts'
import { fillWords } from './fill-words.ts'
import { takeBack } from './merge.ts'
import { nameOf } from './use-bot-removal.ts'
import { useKeptChange } from './use-kept-change.ts'
import { words } from './words.ts'

const said = fillWords.add

/** `before`: null for a bot that was made for it. */
export type TellAdded = (before: Bot | null, after: Kept<Bot>, counts: FillCounts) => void

/** Says what was added to a bot, with the way to undo it, also when the bot has been changed since then. */
export function useAddingUndo(): TellAdded {
  const changeKept = useKeptChange()
  const remove = useRemove('bot')
  const toast = useToast()
  const offerUndo = useUndo(words.undo)

  return useCallback(
    (before, after, counts) => {
      const name = nameOf(after.value)
      const undo = async () => {
        const undone = await changeKept(after.id, (now) =>
          takeBack(now, before ?? now, after.value),
        )
        // A bot that was made for it goes; what was written into it since then comes back with it.
        const ended = undone.ok && before === null ? await remove(undone.value) : undone
        toast({ text: ended.ok ? said.takenBack(name) : saveTroubleText(ended.reason) })
      }
      const text = [before === null ? said.made(name) : '', fillWords.added(counts, name)]
      offerUndo(text.filter(Boolean).join(' '), () => void undo())
    },
    [changeKept, remove, toast, offerUndo],
  )
}

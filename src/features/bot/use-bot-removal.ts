import { useCallback } from 'react'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import { useRemove, useRestore } from '#library-view/queries.ts'
import { saveTroubleText } from '#library-view/Trouble.tsx'
import { useToast } from '#ui/Toasts.tsx'
import { useOfferUndo } from './undoing.ts'
import { words } from './words.ts'

export interface BotRemoval {
  /** Deletes it, with the way to undo that. `presets`: how many use it. Whether it was done. */
  readonly remove: (kept: Kept<Bot>, presets: number) => Promise<boolean>
  readonly restore: (kept: Kept<Bot>) => Promise<void>
}

/** The ways to delete a bot and to bring it back. How it went is said in a toast, a refusal too. */
export function useBotRemoval(): BotRemoval {
  const remove = useRemove('bot')
  const restoreKept = useRestore('bot')
  const toast = useToast()
  const offerUndo = useOfferUndo()

  const restore = useCallback(
    async ({ id, rev, value }: Kept<Bot>) => {
      const restored = await restoreKept({ id, rev })
      toast({
        text: restored.ok ? words.list.restored(nameOf(value)) : saveTroubleText(restored.reason),
      })
    },
    [restoreKept, toast],
  )
  return {
    restore,
    remove: async ({ id, rev, value }, presets) => {
      const removed = await remove({ id, rev })
      if (!removed.ok) {
        toast({ text: saveTroubleText(removed.reason) })
        return false
      }
      offerUndo(words.bot.deleted(nameOf(value), presets), () => void restore(removed.value))
      return true
    },
  }
}

/** A bot may have no name yet. */
export function nameOf({ name }: Bot): string {
  return name.trim() === '' ? words.unnamed : name
}

/** As people look for names. */
export function byName(one: Kept<Bot>, other: Kept<Bot>): number {
  return order.compare(one.value.name, other.value.name) || one.createdAt - other.createdAt
}

const order = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

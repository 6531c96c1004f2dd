import { useEffect } from 'react'
import type { Keeper } from './bot-keeper.ts'
import type { BotForm } from './form.ts'
import { askBeforeLeaving, useUnsavedBots, type UnsavedBots } from './unsaved-bots.ts'

/**
 * What is typed is saved when the page is left, put away, or changed for another one or another bot. What cannot be saved
 * is put aside until somebody comes back to the bot; who closes the whole page is asked first.
 */
export function useKeepingOnLeave(keeper: Keeper, id: string, getForm: () => BotForm): void {
  const unsaved = useUnsavedBots()
  useEffect(() => {
    const keepNow = () => void keeper.keepNow()
    const keepIfHidden = () => {
      if (document.visibilityState === 'hidden') keepNow()
    }
    const askIfUnsaved = (event: BeforeUnloadEvent) => {
      if (keeper.unsaved() !== null) askBeforeLeaving(event)
    }
    unsaved.forget(id)
    // What was put aside is tried once more.
    keeper.changed()
    addEventListener('pagehide', keepNow)
    addEventListener('beforeunload', askIfUnsaved)
    document.addEventListener('visibilitychange', keepIfHidden)
    return () => {
      void putAside(keeper, unsaved, getForm)
      removeEventListener('pagehide', keepNow)
      removeEventListener('beforeunload', askIfUnsaved)
      document.removeEventListener('visibilitychange', keepIfHidden)
    }
  }, [keeper, id, unsaved, getForm])
}

async function putAside(keeper: Keeper, unsaved: UnsavedBots, getForm: () => BotForm) {
  const base = keeper.unsaved()
  if (base === null) return
  const aside = { base, form: structuredClone(getForm()) }
  unsaved.keep({ ...aside, isStuck: false })
  await keeper.keepNow()
  const isStillAside = unsaved.all().get(base.id)?.form === aside.form
  if (!isStillAside) return
  if (keeper.unsaved() === null) unsaved.forget(base.id)
  else unsaved.keep({ ...aside, isStuck: true })
}

import { useSyncExternalStore } from 'react'
import { useLibraryClient } from '#library-view/LibraryProvider.tsx'
import type { Bot } from '#library/bot.ts'
import type { LibraryClient } from '#library/client.ts'
import type { Kept } from '#library/library.ts'
import type { BotForm } from './form.ts'

/** What was typed about a bot and could not be saved yet. */
interface UnsavedBot {
  /** From what it was made. */
  readonly base: Kept<Bot>
  readonly form: BotForm
  /** False while it is still on its way. */
  readonly isStuck: boolean
}

/** As long as the page lives: whoever goes to another bot and comes back finds all of it again. */
export interface UnsavedBots {
  readonly all: () => ReadonlyMap<string, UnsavedBot>
  readonly keep: (bot: UnsavedBot) => void
  readonly forget: (id: string) => void
  readonly watch: (tell: () => void) => () => void
}

const drawers = new WeakMap<LibraryClient, UnsavedBots>()

/** The drawer of this library: the same one for all who ask. */
export function useUnsavedBots(): UnsavedBots {
  const client = useLibraryClient()
  const known = drawers.get(client)
  if (known !== undefined) return known
  const made = createUnsavedBots()
  drawers.set(client, made)
  return made
}

/** Those that could not be saved, and are not open. */
export function useStuckBots(): readonly Kept<Bot>[] {
  const { watch, all } = useUnsavedBots()
  const bots = useSyncExternalStore(watch, all)
  return [...bots.values()].filter(({ isStuck }) => isStuck).map(({ base }) => base)
}

function createUnsavedBots(): UnsavedBots {
  const watchers = new Set<() => void>()
  let bots: ReadonlyMap<string, UnsavedBot> = new Map()
  const become = (next: ReadonlyMap<string, UnsavedBot>) => {
    bots = next
    if (bots.size > 0) addEventListener('beforeunload', askBeforeLeaving)
    else removeEventListener('beforeunload', askBeforeLeaving)
    watchers.forEach((tell) => tell())
  }
  return {
    all: () => bots,
    keep: (bot) => become(new Map(bots).set(bot.base.id, bot)),
    forget: (id) => {
      if (bots.has(id)) become(new Map([...bots].filter(([key]) => key !== id)))
    },
    watch: (tell) => {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
  }
}

/** The browser asks in its own words. */
export function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

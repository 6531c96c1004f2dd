import { useMemo } from 'react'
import type { Bot } from '#library/bot.ts'
import type { LibraryTrouble, Listing } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { useBots, usePresets } from '#library-view/queries.ts'

/** All that this library has. */
export type Here =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly why: LibraryTrouble }
  | { readonly at: 'ready'; readonly presets: Listing<Preset>; readonly bots: Listing<Bot> }

/** Both lists, and changes made anywhere as they arrive. It fails where either does. The same object as long as nothing has changed. */
export function useHere(): Here {
  const presets = usePresets()
  const bots = useBots()
  return useMemo(() => {
    if (presets.at === 'failed') return presets
    if (bots.at === 'failed') return bots
    if (presets.at === 'loading' || bots.at === 'loading') return { at: 'loading' }
    return { at: 'ready', presets: presets.listing, bots: bots.listing }
  }, [presets, bots])
}

/** The bot of this id; `null` where this library does not have it. */
export function botHere(here: Here, id: string): Bot | null {
  if (here.at !== 'ready') return null
  return here.bots.items.find((bot) => bot.id === id)?.value ?? null
}

/** What a bot is called; `''` where this library does not have it. */
export function nameOfBot(here: Here, id: string): string {
  return botHere(here, id)?.name ?? ''
}

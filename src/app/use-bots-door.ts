import { useSyncExternalStore } from 'react'
import type { BotsDoor } from '#features/build/bots.ts'
import { loadOnTouch } from '#ui/load-on-touch.ts'

const behind = loadOnTouch(() => import('./bots-behind.ts'))

/** The bots are wanted though nobody has touched the page. */
export const wantBots = (): void => void behind.load()

/** The bots of this browser, read when the page is first touched or they are wanted; `null` until then. */
export function useBotsDoor(): BotsDoor | null {
  const arrived = behind.usePart()
  return useSyncExternalStore(arrived?.watchBots ?? watchNothing, arrived?.currentBots ?? noBots)
}

const watchNothing = () => () => undefined
const noBots = () => null

import type { Bot } from '#library/bot.ts'
import { readBot } from '#library/shapes.ts'

/** What each of the dialogs that fill a bot is given. */
export interface FillProps {
  readonly open: boolean
  readonly onClose: () => void
  /** The bot as it stands in the form. */
  readonly bot: Bot
  /** The bot with what was chosen; `count`: how many that is. */
  readonly onFill: (bot: Bot, count: number) => void
}

/** In UTF-16 code units: what is longer takes longer to read than anybody waits. */
export const longestPaste = 1_000_000

/** Whether this is more than a library takes back. */
export function isTooFull(bot: Bot): boolean {
  return readBot(bot) === null
}

import type { Bot } from '#library/bot.ts'
import { readBot } from '#library/shapes.ts'
import type { ListName } from './form.ts'

/** What each of the dialogs that fill a bot is given. */
export interface FillProps {
  readonly open: boolean
  readonly onClose: () => void
  /** The bot as it stood in the form when the dialog was opened. */
  readonly bot: Bot
  readonly onFill: (filling: Filling) => void
}

/** How many of each kind are chosen. `values`: of names that are known. */
export type FillCounts = Partial<Readonly<Record<ListName | 'values', number>>>

/** What was chosen. */
export interface Filling {
  readonly counts: FillCounts
  /** Adds it to a bot: also to one that has been changed since it was chosen. */
  readonly merge: (bot: Bot) => Bot
}

/** In UTF-16 code units: what is longer takes longer to read than anybody waits. */
export const longestPaste = 1_000_000

/** Whether this is more than a library takes back. */
export function isTooFull(bot: Bot): boolean {
  return readBot(bot) === null
}

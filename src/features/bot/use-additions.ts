import { useState } from 'react'
import type { Addition } from '#link/index.ts'
import type { Bot } from '#library/bot.ts'
import { toItems, withAdditions, type AdditionItem } from './additions.ts'
import { useTicks, type Ticks } from './use-ticks.ts'

/** What a bot does not know yet, which of it is ticked, and what new blocks are to be called. */
export interface Additions {
  readonly items: readonly AdditionItem[]
  readonly ticks: Ticks
  readonly names: ReadonlyMap<string, string>
  readonly onName: (id: string, name: string) => void
  /** How many are ticked. */
  readonly count: number
  /** The bot with them. */
  readonly addTo: (bot: Bot) => Bot
}

export function useAdditions(additions: readonly Addition[]): Additions {
  const ticks = useTicks()
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const items = toItems(additions)
  const chosen = items.filter((item) => ticks.isOn(item)).map(({ addition }) => addition)
  return {
    items,
    ticks,
    names,
    onName: (id, name) => setNames((before) => new Map(before).set(id, name)),
    count: chosen.length,
    addTo: (bot) => withAdditions(bot, chosen, names),
  }
}

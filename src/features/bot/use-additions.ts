import { useMemo, useState } from 'react'
import type { Addition } from '#link/index.ts'
import type { Bot } from '#library/bot.ts'
import { countAdditions, toItems, withAdditions, type AdditionItem } from './additions.ts'
import type { FillCounts } from './fill.ts'
import { useTicks, type Ticks } from './use-ticks.ts'

/** What a bot does not know yet, which of it is ticked, and what new blocks are to be called. */
export interface Additions {
  readonly items: readonly AdditionItem[]
  readonly ticks: Ticks
  readonly names: ReadonlyMap<string, string>
  readonly onName: (id: string, name: string) => void
  /** How many are ticked. */
  readonly count: number
  readonly counts: FillCounts
  /** The bot with them. */
  readonly addTo: (bot: Bot) => Bot
}

/** `bot`: the one that does not know them yet. */
export function useAdditions(additions: readonly Addition[], bot: Bot): Additions {
  const ticks = useTicks()
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const items = useMemo(() => toItems(additions, bot), [additions, bot])
  const chosen = items.filter((item) => ticks.isOn(item)).map(({ addition }) => addition)
  return {
    items,
    ticks,
    names,
    onName: (id, name) => setNames((before) => new Map(before).set(id, name)),
    count: chosen.length,
    counts: countAdditions(chosen),
    addTo: (to) => withAdditions(to, chosen, names),
  }
}

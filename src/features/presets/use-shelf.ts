import { useCallback, useMemo, useState } from 'react'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import {
  indexPresets,
  searchPresets,
  type PresetFilter,
  type PresetOrder,
} from '#library/search.ts'
import { usePrepared } from './use-prepared.ts'

/** How many presets are rendered at first, and how many more each time. */
export const pageOf = 60

/** What is looked for. */
export interface Wanted {
  readonly text: string
  readonly order: PresetOrder
  /** Of which bot: `anyBot`, `noBot`, `botNotHere`, or the `choiceOf` one. */
  readonly bot: string
  readonly tag: string | null
}

export const anyBot = ''
export const noBot = 'none'
/** A bot whose preset came from elsewhere without it, or that was deleted: nobody can tell one from another. */
export const botNotHere = 'not-here'

/** Ids may be any text: a mark tells them from the other choices. */
export function choiceOf(botId: string): string {
  return `:${botId}`
}

const anything: Wanted = { text: '', order: 'changed', bot: anyBot, tag: null }

export interface Shelf {
  readonly wanted: Wanted
  /** Another search begins at its top. */
  readonly want: (change: Partial<Wanted>) => void
  readonly hits: readonly Kept<Preset>[]
  /** How many of the hits are rendered. */
  readonly limit: number
  readonly showMore: () => void
  /** The index of the chosen preset among the hits; -1 where there are none. */
  readonly at: number
  readonly chosen: Kept<Preset> | null
  readonly choose: (id: string) => void
  /** Chooses by the place among the hits; beyond either end: the last one there. */
  readonly chooseAt: (index: number) => void
  readonly botOf: (preset: Preset) => Bot | null
}

/** What is on the shelf, what of it is looked for, and what is chosen. One is always chosen where there is one. */
export function useShelf(
  presets: readonly Kept<Preset>[],
  bots: readonly Kept<Bot>[],
  shownId = '',
): Shelf {
  const [wanted, setWanted] = useState(anything)
  const [chosenId, choose] = useState<string | null>(null)
  const [limit, setLimit] = useState(pageOf)
  const [lastShownId, setLastShownId] = useState('')
  if (shownId !== lastShownId) {
    setLastShownId(shownId)
    setWanted(anything)
    choose(shownId)
  }
  const { byId, names } = useBotNames(bots)
  const { text, order } = wanted
  const filter = useFilter(wanted, presets, byId)
  const index = useMemo(() => indexPresets(presets, names, order), [presets, names, order])
  usePrepared(index)
  const hits = useMemo(() => searchPresets(index, text, filter), [index, text, filter])
  const place = hits.findIndex(({ id }) => id === chosenId)
  const at = place < 0 ? Math.min(0, hits.length - 1) : place

  const chooseAt = (wish: number) => {
    const to = Math.max(0, Math.min(wish, hits.length - 1))
    choose(hits[to]?.id ?? null)
    if (to >= limit) setLimit(Math.ceil((to + 1) / pageOf) * pageOf)
  }
  return {
    wanted,
    want: (change) => {
      setWanted((now) => ({ ...now, ...change }))
      setLimit(pageOf)
      choose(null)
    },
    hits,
    limit: Math.max(limit, at + 1),
    showMore: () => setLimit(limit + pageOf),
    at,
    chosen: hits[at] ?? null,
    choose,
    chooseAt,
    botOf: useCallback(({ botId }) => byId.get(botId) ?? null, [byId]),
  }
}

/** A filter by what is no longer there would hide everything, with nothing to say why. */
function useFilter(
  { bot, tag }: Wanted,
  presets: readonly Kept<Preset>[],
  bots: ReadonlyMap<string, Bot>,
): PresetFilter {
  return useMemo(() => {
    const notOfBots = new Set(bots.keys())
    const botId = bot === noBot ? '' : bot.slice(1)
    const isNotHere = ({ value }: Kept<Preset>) => value.botId !== '' && !bots.has(value.botId)
    const ofBot =
      bot === botNotHere
        ? presets.some(isNotHere) && { notOfBots }
        : bot !== anyBot && presets.some(({ value }) => value.botId === botId) && { botId }
    const hasTag = presets.some(({ value }) => tag !== null && value.tags.includes(tag))
    return {
      ...ofBot,
      ...(tag !== null && hasTag && { tag }),
    }
  }, [bot, tag, presets, bots])
}

function useBotNames(bots: readonly Kept<Bot>[]) {
  return useMemo(() => {
    const byId = new Map(bots.map(({ id, value }) => [id, value]))
    const blocks = new Map(
      bots.map(({ id, value }) => [
        id,
        new Map(value.blocks.map((block) => [block.id, block.name])),
      ]),
    )
    const names = {
      bot: (id: string) => byId.get(id)?.name ?? '',
      block: (id: string, blockId: string) => blocks.get(id)?.get(blockId) ?? '',
    }
    return { byId, names }
  }, [bots])
}

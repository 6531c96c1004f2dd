import { isCopyName } from './copy-name.ts'
import type { Incoming, Kept, Listing } from './library.ts'
import { contentKey } from './same-content.ts'

/**
 * How something that comes in stands to this library.
 * - `same`: it is here already; perhaps under another id, or with a number behind its name.
 * - `different`: it is here, and holds something else. `newer`: whose was saved last; `null` where both were at once.
 * - `removed-here`: it was here, and was removed. - `same-name`: another one of the same bot has its name.
 * - `unreadable-here`: what stands in its place cannot be read, and is not written over.
 */
export type Standing<T> =
  | { readonly at: 'new' }
  | { readonly at: 'same'; readonly mine: Kept<T> }
  | { readonly at: 'different'; readonly mine: Kept<T>; readonly newer: 'mine' | 'theirs' | null }
  | { readonly at: 'removed-here'; readonly mine: Kept<T> }
  | { readonly at: 'same-name'; readonly mine: Kept<T> }
  | { readonly at: 'unreadable-here' }

/** What has a name, and may belong to a bot. */
export interface Named {
  readonly name: string
  readonly botId?: string
}

/** The bots here that things of a bot from elsewhere belong to. */
export interface Homes {
  /** The one that it is for sure; the bot itself where there is no other. */
  readonly sure: (botId: string) => string
  /** Also one of the same name. */
  readonly likely: (botId: string) => string
}

/** The way to find what a library holds of something that comes in. */
export function standingIn<T extends Named>(
  { items, removed, unreadable }: Listing<T>,
  homes: Homes,
): (incoming: Incoming<T>) => Standing<T> {
  const byId = new Map(items.map((item) => [item.id, item]))
  const removedById = new Map(removed.map((item) => [item.id, item]))
  const unreadableIds = new Set(unreadable.map(({ id }) => id))
  const byName = new Map(items.map((item) => [nameKey(item.value), item]))
  const byContent = groupByContent(items)
  return ({ id, updatedAt, value }) => {
    const home = value.botId ?? ''
    const alike = (byContent.get(bareKey(value)) ?? []).filter(
      ({ value: mine }) => isNameOf(mine.name, value.name) && isHome(mine.botId ?? '', home, homes),
    )
    const twin = alike.find((mine) => mine.id === id) ?? alike[0]
    if (twin !== undefined) return { at: 'same', mine: twin }
    const mine = byId.get(id)
    if (mine !== undefined) return { at: 'different', mine, newer: newerOf(mine, updatedAt) }
    const gone = removedById.get(id)
    if (gone !== undefined) return { at: 'removed-here', mine: gone }
    if (unreadableIds.has(id)) return { at: 'unreadable-here' }
    const namesake = byName.get(nameKey({ name: value.name, botId: homes.sure(home) }))
    return namesake === undefined ? { at: 'new' } : { at: 'same-name', mine: namesake }
  }
}

/** By which names are told apart: within a bot, and not by capitals. */
export function nameKey({ name, botId = '' }: Named): string {
  return `${botId}\n${name.trim().normalize('NFC').toLowerCase()}`
}

/** All of it but its name and its bot, which it may have changed on its way in. */
function bareKey(value: Named): string {
  return contentKey({ ...value, name: '', botId: '' })
}

function groupByContent<T extends Named>(items: readonly Kept<T>[]) {
  const groups = new Map<string, Kept<T>[]>()
  for (const item of items) {
    const key = bareKey(item.value)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

function isNameOf(mine: string, theirs: string): boolean {
  return mine === theirs || isCopyName(mine, theirs)
}

function isHome(mine: string, theirs: string, { likely }: Homes): boolean {
  return mine === theirs || mine === likely(theirs)
}

function newerOf({ updatedAt }: Kept<unknown>, theirs: number): 'mine' | 'theirs' | null {
  if (updatedAt === theirs) return null
  return updatedAt > theirs ? 'mine' : 'theirs'
}

import type { KnownBlock, KnownName } from '#link/index.ts'
import type { Bot } from '#library/bot.ts'
import type { NameList } from './form.ts'

/** What was found, held against what a bot has. */
export interface Sorted<T> {
  readonly fresh: readonly T[]
  readonly same: readonly T[]
  /** The bot has another one of that ID or name. */
  readonly differing: readonly Differing<T>[]
}

interface Differing<T> {
  readonly mine: T
  readonly found: T
}

/** Blocks are told apart by their IDs. One without a name differs from none. */
export function sortBlocks(bot: Bot, found: readonly KnownBlock[]): Sorted<KnownBlock> {
  return sort(
    bot.blocks,
    found,
    ({ id }) => id,
    (mine, other) => other.name !== '' && mine.name !== other.name,
  )
}

/** Names are told apart to the letter. One of type text and without values differs from none. */
export function sortNames(
  bot: Bot,
  list: NameList,
  found: readonly KnownName[],
): Sorted<KnownName> {
  return sort(bot[list], found, nameOf, (mine, other) => {
    const isPlain = other.type === 'text' && other.values.length === 0
    return !isPlain && describe(mine) !== describe(other)
  })
}

const nameOf = ({ name }: KnownName) => name
const describe = ({ type, values }: KnownName) => JSON.stringify([type, values])

function sort<T>(
  known: readonly T[],
  found: readonly T[],
  keyOf: (one: T) => string,
  isOther: (mine: T, found: T) => boolean,
): Sorted<T> {
  const byKey = new Map(known.map((one) => [keyOf(one), one]))
  const fresh: T[] = []
  const same: T[] = []
  const differing: Differing<T>[] = []
  for (const one of found) {
    const mine = byKey.get(keyOf(one))
    if (mine === undefined) fresh.push(one)
    else if (isOther(mine, one)) differing.push({ mine, found: one })
    else same.push(one)
  }
  return { fresh, same, differing }
}

/**
 * The bot with blocks added. One whose ID the bot has takes the place of its name, and fills in a note that is empty: give
 * only those for which a person has chosen so.
 */
export function mergeBlocks(bot: Bot, blocks: readonly KnownBlock[]): Bot {
  const own = new Map(bot.blocks.map((block) => [block.id, block]))
  for (const { id, name, note } of blocks) {
    const mine = own.get(id)
    own.set(
      id,
      mine === undefined ? { id, name, note } : { ...mine, name, note: mine.note || note },
    )
  }
  return { ...bot, blocks: inOrder(bot.blocks, own, ({ id }) => id) }
}

/** The bot with names added; of those that it has, with the type and values given. */
export function mergeNames(bot: Bot, list: NameList, names: readonly KnownName[]): Bot {
  const own = new Map(bot[list].map((one) => [one.name, one]))
  for (const { name, type, values, note } of names) {
    const mine = own.get(name)
    own.set(name, { name, type, values, note: mine?.note || note })
  }
  return { ...bot, [list]: inOrder(bot[list], own, nameOf) }
}

/** What stood there stays in its place, also twice; what is new follows. */
function inOrder<T>(
  before: readonly T[],
  after: ReadonlyMap<string, T>,
  keyOf: (one: T) => string,
): readonly T[] {
  const last = new Map(before.map((one) => [keyOf(one), one]))
  const standing = before.map((one) =>
    last.get(keyOf(one)) === one ? (after.get(keyOf(one)) ?? one) : one,
  )
  return [...standing, ...[...after].flatMap(([key, one]) => (last.has(key) ? [] : [one]))]
}

/**
 * The bot `now` with what made `after` of `before` taken back, and all else left as it has become since then: what was
 * added goes, what was changed is again as before unless it was changed once more.
 */
export function takeBack(now: Bot, before: Bot, after: Bot): Bot {
  return {
    ...now,
    addresses: undone(now.addresses, before.addresses, after.addresses, (it) => it),
    blocks: undone(now.blocks, before.blocks, after.blocks, ({ id }) => id),
    attributes: undone(now.attributes, before.attributes, after.attributes, nameOf),
    variables: undone(now.variables, before.variables, after.variables, nameOf),
  }
}

function undone<T>(
  now: readonly T[],
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
): readonly T[] {
  const was = new Map(before.map((one) => [keyOf(one), one]))
  const became = new Map(after.map((one) => [keyOf(one), one]))
  return now.flatMap((one) => {
    const key = keyOf(one)
    const old = was.get(key)
    if (old === undefined) return became.has(key) ? [] : [one]
    const isUntouched = JSON.stringify(one) === JSON.stringify(became.get(key))
    return isUntouched ? [old] : [one]
  })
}

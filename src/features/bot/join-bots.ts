import type { KnownBlock, KnownName } from '#link/index.ts'
import type { Bot } from '#library/bot.ts'
import { isSameValue, joinRows, type Collision, type RowKind, type Side } from './join-rows.ts'
import type { ListName } from './form.ts'
import { valuesToText } from './values-text.ts'

/** One thing that was changed on both sides, each in its own way. `null`: there it is gone. */
export interface BotCollision extends Collision {
  readonly of: 'name' | 'note' | 'systemNames' | ListName
}

export interface JoinedBot {
  readonly bot: Bot
  /** In the order of the form. */
  readonly collisions: readonly BotCollision[]
}

/**
 * What two sides have made of one bot, in one: what only one of them has changed since `base` is as there. Of what both have
 * changed, each in its own way, that of the side `prefer` counts. Linear.
 */
export function joinBots(base: Bot, mine: Bot, theirs: Bot, prefer: Side = 'mine'): JoinedBot {
  const collisions: BotCollision[] = []
  const single = <Key extends 'name' | 'note' | 'systemNames'>(of: Key): Bot[Key] => {
    const [was, here, there] = [base[of], mine[of], theirs[of]]
    if (here === there || there === was) return here
    if (here === was) return there
    collisions.push({ of, key: '', mine: here, theirs: there })
    return prefer === 'mine' ? here : there
  }
  const rows = <Row>(of: ListName, kind: RowKind<Row>, read: (bot: Bot) => readonly Row[]) => {
    const joined = joinRows(
      kind,
      { base: read(base), mine: read(mine), theirs: read(theirs) },
      prefer,
    )
    collisions.push(...joined.collisions.map((it) => ({ of, ...it })))
    return joined.rows
  }
  const bot: Bot = {
    name: single('name'),
    note: single('note'),
    addresses: rows('addresses', addressKind, ({ addresses }) => addresses),
    blocks: rows('blocks', blockKind, ({ blocks }) => blocks),
    attributes: rows('attributes', nameKind, ({ attributes }) => attributes),
    variables: rows('variables', nameKind, ({ variables }) => variables),
    systemNames: single('systemNames'),
  }
  return { bot, collisions }
}

const addressKind: RowKind<string> = {
  keyOf: (address) => address,
  // Nothing but its key: two of one key are the same.
  join: (_, mine) => mine,
  describe: (address) => address,
}

const blockKind: RowKind<KnownBlock> = {
  // One that has no ID yet is known by its name.
  keyOf: ({ id, name }) => (id === '' ? name : id),
  join: (was, mine, theirs, either) => ({
    id: mine.id,
    name: either(was?.name ?? '', mine.name, theirs.name),
    note: either(was?.note ?? '', mine.note, theirs.note),
  }),
  describe: ({ name, note }) => filled([name, note]),
}

const nameKind: RowKind<KnownName> = {
  keyOf: ({ name }) => name,
  join: (was, mine, theirs, either) => ({
    name: mine.name,
    type: either(was?.type ?? 'text', mine.type, theirs.type),
    values: either(was?.values ?? [], mine.values, theirs.values),
    note: either(was?.note ?? '', mine.note, theirs.note),
  }),
  describe: ({ type, values, note }) => filled([type, valuesToText(values), note]),
}

function filled(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' · ')
}

/** What undoes the choice `chosen` for `other` in the bot as it is by then: what was changed since then stays. */
export function undoChoice(chosen: Bot, other: Bot): (now: Bot) => Bot {
  return (now) => (isSameValue(now, chosen) ? other : joinBots(chosen, now, other).bot)
}

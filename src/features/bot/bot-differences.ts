import type { Bot } from '#library/bot.ts'
import type { ListName } from './form.ts'
import { valuesToText } from './values-text.ts'

/** One thing in which two bots differ. `null`: this one does not have it. */
export interface BotDifference {
  readonly of: 'name' | 'note' | 'systemNames' | ListName
  /** What tells it apart within its list; `''` for what there is once only. */
  readonly key: string
  readonly mine: string | null
  readonly theirs: string | null
}

/** All in which two bots differ, in the order of the form. Linear. */
export function botDifferences(mine: Bot, theirs: Bot): readonly BotDifference[] {
  const single = (['name', 'note'] as const).flatMap((of) =>
    mine[of] === theirs[of] ? [] : [{ of, key: '', mine: mine[of], theirs: theirs[of] }],
  )
  const lists = (['addresses', 'blocks', 'attributes', 'variables'] as const).flatMap((of) =>
    listDifferences(of, entries[of](mine), entries[of](theirs)),
  )
  const spelling =
    mine.systemNames === theirs.systemNames
      ? []
      : [
          {
            of: 'systemNames' as const,
            key: '',
            mine: mine.systemNames,
            theirs: theirs.systemNames,
          },
        ]
  return [...single, ...lists, ...spelling]
}

/** A key, and all that belongs to it as a text. */
type Entry = readonly [string, string]

const named = (bot: Bot, list: 'attributes' | 'variables'): readonly Entry[] =>
  bot[list].map(({ name, type, values, note }) => [
    name,
    [type, valuesToText(values), note].filter((it) => it !== '').join(' · '),
  ])

const entries: Record<ListName, (bot: Bot) => readonly Entry[]> = {
  addresses: (bot) => bot.addresses.map((address) => [address, address]),
  blocks: (bot) =>
    bot.blocks.map(({ id, name, note }) => [
      id,
      [name, note].filter((it) => it !== '').join(' · '),
    ]),
  attributes: (bot) => named(bot, 'attributes'),
  variables: (bot) => named(bot, 'variables'),
}

function listDifferences(
  of: ListName,
  mine: readonly Entry[],
  theirs: readonly Entry[],
): readonly BotDifference[] {
  const own = new Map(mine)
  const other = new Map(theirs)
  return [...new Set([...own.keys(), ...other.keys()])].flatMap((key) => {
    const [ours, others] = [own.get(key) ?? null, other.get(key) ?? null]
    return ours === others ? [] : [{ of, key, mine: ours, theirs: others }]
  })
}

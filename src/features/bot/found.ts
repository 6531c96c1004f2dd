import type { KnownBlock, KnownName } from '#link/index.ts'
import type { Bot } from '#library/bot.ts'
import type { UnreadLine } from '#library/from-table.ts'
import { quoted } from '#link-view/quoted.ts'
import { judgeBlockId } from './judge-row.ts'
import { mergeBlocks, mergeNames, sortBlocks, sortNames, type Sorted } from './merge.ts'
import type { NameList } from './form.ts'
import { valuesToText } from './values-text.ts'
import { fillWords } from './fill-words.ts'
import { words } from './words.ts'

const said = fillWords.found

/** Something that was found, as it is shown to be ticked. */
export interface FoundItem {
  /** Its ID or name: nothing else of its list has it. */
  readonly key: string
  readonly title: string
  /** An ID, to be read sign by sign. */
  readonly code: string
  readonly detail: string
  /** What to know before it is added. */
  readonly remark: string
  /** Whether it is ticked to begin with. */
  readonly isOn: boolean
}

/** What a pasted text holds for a bot, held against what the bot has. */
export interface Found {
  readonly fresh: readonly FoundItem[]
  /** Not what the bot has under that ID or name. */
  readonly differing: readonly FoundItem[]
  /** How many the bot has already. */
  readonly same: number
  /** Sentences about the rest. */
  readonly notes: readonly string[]
  readonly unread: readonly UnreadLine[]
  /** The bot with these of it, by their keys. */
  readonly merge: (bot: Bot, keys: ReadonlySet<string>) => Bot
}

interface Rest {
  readonly notes: readonly string[]
  readonly unread: readonly UnreadLine[]
}

/**
 * Blocks that were found, by their IDs. A new one whose ID the builder would find fault with is not ticked; nor is one
 * that would take the place of a name that the bot has.
 */
export function foundBlocks(bot: Bot, blocks: readonly KnownBlock[], rest: Rest): Found {
  const sorted = sortBlocks(bot, blocks)
  return {
    ...rest,
    ...toItems(sorted, blockItem, ({ mine, found }) => ({
      ...blockItem(found),
      remark: said.instead(mine.name === '' ? said.noName : quoted(mine.name)),
      // Nothing is lost by giving a name to what has none.
      isOn: mine.name === '',
    })),
    merge: (to, keys) => {
      const known = new Set(to.blocks.map(({ id }) => id))
      return mergeBlocks(
        to,
        chosenOf(sorted, keys, known, ({ id }) => id),
      )
    },
  }
}

function blockItem({ id, name, note }: KnownBlock): FoundItem {
  const isOdd = judgeBlockId(id).length > 0
  return {
    key: id,
    title: name === '' ? said.noName : name,
    code: id,
    detail: note,
    remark: isOdd ? said.oddId : '',
    isOn: !isOdd,
  }
}

/**
 * Names that were found for one of the bot's lists. `oddType`: the word for a type that nobody knows, which is said. `isOn`: whether the
 * new ones are ticked (they are unless told); one that the bot has with another type or other values never is.
 */
export function foundNames(
  bot: Bot,
  list: NameList,
  names: readonly (KnownName & { readonly oddType?: string })[],
  rest: Rest & { readonly isOn?: boolean },
): Found {
  const sorted = sortNames(bot, list, names)
  const item = (one: KnownName & { readonly oddType?: string }): FoundItem => ({
    key: one.name,
    title: one.name,
    code: '',
    detail: [describe(one), one.note].filter((it) => it !== '').join(' · '),
    remark: one.oddType === undefined || one.oddType === '' ? '' : said.oddType(one.oddType),
    isOn: rest.isOn ?? true,
  })
  return {
    notes: rest.notes,
    unread: rest.unread,
    ...toItems(sorted, item, ({ mine, found }) => ({
      ...item(found),
      remark: said.instead(describe(mine)),
      isOn: false,
    })),
    merge: (to, keys) => {
      const known = new Set(to[list].map(({ name }) => name))
      return mergeNames(
        to,
        list,
        chosenOf(sorted, keys, known, ({ name }) => name),
      )
    },
  }
}

function describe({ type, values }: KnownName): string {
  return values.length === 0 ? words.types[type] : `${words.types[type]}: ${valuesToText(values)}`
}

function toItems<T>(
  { fresh, same, differing }: Sorted<T>,
  item: (one: T) => FoundItem,
  other: (pair: Sorted<T>['differing'][number]) => FoundItem,
) {
  const items = { fresh: fresh.map(item), differing: differing.map(other) }
  return { ...items, same: same.length }
}

/** What was new when it was chosen, and has come from elsewhere since (`known`), stays as it is there. */
function chosenOf<T>(
  { fresh, differing }: Sorted<T>,
  keys: ReadonlySet<string>,
  known: ReadonlySet<string>,
  keyOf: (one: T) => string,
): readonly T[] {
  const stillFresh = fresh.filter((one) => !known.has(keyOf(one)))
  return [...stillFresh, ...differing.map(({ found }) => found)].filter((one) =>
    keys.has(keyOf(one)),
  )
}

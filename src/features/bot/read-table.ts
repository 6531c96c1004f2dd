import type { Bot } from '#library/bot.ts'
import { blocksFromTable } from '#library/from-table.ts'
import { namesFromTable } from '#library/names-from-table.ts'
import { foundBlocks, foundNames, type Found } from './found.ts'
import { fillWords } from './fill-words.ts'

const said = fillWords.found

export const tableKinds = ['blocks', 'attributes', 'variables'] as const
export type TableKind = (typeof tableKinds)[number]

/** What a pasted table holds for the bot. */
export function readTable(bot: Bot, what: TableKind, text: string): Found {
  if (what === 'blocks') {
    const { blocks, repeated, unread, unused } = blocksFromTable(text)
    return foundBlocks(bot, blocks, {
      unread,
      notes: [...sayRepeated(repeated), ...sayUnused(unused)],
    })
  }
  const { names, repeated, system, unread, unused } = namesFromTable(text)
  // BotStar's own are attributes; a variable may be called as it likes.
  const isForAttributes = what === 'attributes'
  const known =
    system.length > 0 && isForAttributes ? [said.system(system.map(({ name }) => name))] : []
  const notes = [...known, ...sayRepeated(repeated), ...sayUnused(unused)]
  return foundNames(bot, what, isForAttributes ? names : [...names, ...system], { unread, notes })
}

const mostLines = 10

function sayRepeated(repeated: readonly { readonly line: number }[]): readonly string[] {
  if (repeated.length === 0) return []
  const lines = repeated.slice(0, mostLines).map(({ line }) => line)
  return [said.repeated(lines, repeated.length - lines.length)]
}

function sayUnused(
  columns: readonly { readonly position: number; readonly head: string }[],
): readonly string[] {
  if (columns.length === 0) return []
  return [said.unused(columns.map(({ position, head }) => (head === '' ? position : head)))]
}

import { addToBot, type Addition } from '#link/index.ts'
import type { Bot } from '#library/bot.ts'

/** Something that stands in a link, as it is shown to be ticked. */
export interface AdditionItem {
  readonly key: string
  readonly isOn: boolean
  readonly addition: Addition
}

export function toItems(additions: readonly Addition[]): readonly AdditionItem[] {
  return additions.map((addition) => ({ key: JSON.stringify(addition), isOn: true, addition }))
}

/** The bot with these added, its new blocks called as somebody has typed. `names`: by the block's ID. */
export function withAdditions(
  bot: Bot,
  additions: readonly Addition[],
  names: ReadonlyMap<string, string>,
): Bot {
  const filled = addToBot(bot, additions)
  const added = new Set(additions.map((it) => (it.of === 'block' ? it.id : '')))
  return {
    ...filled,
    blocks: filled.blocks.map((block) => {
      const name = names.get(block.id)?.trim() ?? ''
      return added.has(block.id) && block.name === ''
        ? { id: block.id, name, note: block.note }
        : block
    }),
  }
}

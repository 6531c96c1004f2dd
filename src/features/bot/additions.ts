import { addToBot, judgeByBot, type Addition, type LinkDraft } from '#link/index.ts'
import type { Bot } from '#library/bot.ts'
import type { FillCounts } from './fill.ts'
import { fillWords } from './fill-words.ts'
import { judgeBlockId } from './judge-row.ts'

const said = fillWords.additions

/** Something that stands in a link, as it is shown to be ticked. */
export interface AdditionItem {
  readonly key: string
  readonly isOn: boolean
  readonly addition: Addition
  /** Why it is not ticked to begin with; `''` where it is. */
  readonly remark: string
}

/** `bot`: the one that does not know them yet. What may be a slip of the hand is left for a person to tick. */
export function toItems(additions: readonly Addition[], bot: Bot): readonly AdditionItem[] {
  return additions.map((addition, index) => {
    const near = index < mostHeld ? nearOf(addition, bot) : ''
    const remark = near === '' ? shapeRemark(addition) : said.like(near)
    return { key: JSON.stringify(addition), isOn: remark === '', addition, remark }
  })
}

/** Holding more against all that is known takes longer than anybody waits, and nobody looks through them. */
const mostHeld = 500

/** What is known and much like it, as the builder would say; `''` where nothing is. */
function nearOf(addition: Addition, bot: Bot): string {
  const draft = draftWith(addition)
  if (draft === null) return ''
  const fix = judgeByBot(draft, bot, bot.systemNames).find((it) => it.fix?.id === 'use-known')?.fix
  return fix?.called ?? fix?.changes[0]?.to ?? ''
}

const probe: LinkDraft = { channel: 'website', destination: '', blockId: '', rows: [] }

function draftWith(addition: Addition): LinkDraft | null {
  switch (addition.of) {
    case 'block':
      return { ...probe, blockId: addition.id }
    case 'attribute':
      return { ...probe, rows: [{ kind: 'user', name: addition.name, value: '' }] }
    case 'variable':
      return { ...probe, rows: [{ kind: 'variable', name: addition.name, value: '' }] }
    case 'attribute-value':
      return { ...probe, rows: [{ kind: 'user', name: addition.name, value: addition.value }] }
    case 'variable-value':
      return { ...probe, rows: [{ kind: 'variable', name: addition.name, value: addition.value }] }
    case 'address':
      return null
  }
}

function shapeRemark(addition: Addition): string {
  const isOdd = addition.of === 'block' && judgeBlockId(addition.id).length > 0
  return isOdd ? fillWords.found.oddId : ''
}

/** How many there are of each kind. */
export function countAdditions(additions: readonly Addition[]): FillCounts {
  const countOf = (...kinds: readonly Addition['of'][]) =>
    additions.filter(({ of }) => kinds.includes(of)).length
  return {
    addresses: countOf('address'),
    blocks: countOf('block'),
    attributes: countOf('attribute'),
    variables: countOf('variable'),
    values: countOf('attribute-value', 'variable-value'),
  }
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

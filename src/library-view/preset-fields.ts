import type { LinkDraft, LinkPart } from '#link/index.ts'
import type { Bot } from '#library/bot.ts'
import type { Hold, PresetContent, PresetField } from '#library/preset.ts'
import { presetWords } from './preset-words.ts'

const said = presetWords.fields

/** A field of a preset that can be asked for or locked, as people know it. */
export interface ShownField {
  readonly field: PresetField
  readonly part: LinkPart
  readonly label: string
  /** As it stands in the draft. */
  readonly value: string
  /** What people call the value, where that is something else: a block's name. */
  readonly valueName: string
}

/** The address, the block and every row that is not blank, in link order. */
export function fieldsOf(draft: LinkDraft, bot: Bot | null): readonly ShownField[] {
  const { channel, destination, blockId } = draft
  const valueName = blockName(bot, blockId)
  const rows = draft.rows.flatMap(({ kind, name, value }, index): readonly ShownField[] => {
    if (name.trim() === '' && value.trim() === '') return []
    const label = name.trim() === '' ? said.row(index + 1) : name
    return [{ field: `rows.${index}`, part: kind, label, value, valueName: '' }]
  })
  return [
    {
      field: 'destination',
      part: 'destination',
      label: said[channel],
      value: destination,
      valueName: '',
    },
    { field: 'blockId', part: 'block', label: said.block, value: blockId, valueName },
    ...rows,
  ]
}

/** The fields that are held so. A hold on a row that is not there, or is blank, holds nothing. */
export function heldFields(
  { draft, holds }: PresetContent,
  hold: Hold,
  bot: Bot | null,
): readonly ShownField[] {
  const held = new Set(holds.filter((it) => it.hold === hold).map(({ field }) => field))
  return held.size === 0 ? [] : fieldsOf(draft, bot).filter(({ field }) => held.has(field))
}

/** The block's name; `''` where the bot does not know it. */
export function blockName(bot: Bot | null, blockId: string): string {
  return bot?.blocks.find(({ id }) => id === blockId)?.name ?? ''
}

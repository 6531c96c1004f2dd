import {
  systemAttribute,
  systemAttributes,
  type BotKnowledge,
  type KnownName,
  type RowKind,
} from '#link/index.ts'
import type { Option } from '#ui/Combobox.tsx'
import { once } from './block-options.ts'
import { nameWords as said } from './name-words.ts'

/** The names that are offered: BotStar's own attributes first, then the bot's, each with what it holds. */
export function namesToOffer({
  attributes,
  variables,
}: BotKnowledge): Readonly<Record<RowKind, readonly Option[]>> {
  const notes: Readonly<Record<string, string>> = said.systemNotes
  const system = systemAttributes.map(({ name }) => ({
    value: name,
    note: notes[name] ?? said.text,
    group: said.system,
  }))
  const custom = attributes.filter(({ name }) => systemAttribute(name) === null)
  return { user: [...system, ...ownNames(custom)], variable: ownNames(variables) }
}

function ownNames(names: readonly KnownName[]): readonly Option[] {
  return once(
    names.map((known) => {
      const note = noteOf(known)
      const option = { value: known.name, group: said.custom }
      return note === '' ? option : { ...option, note }
    }),
  )
}

function noteOf({ note, values, type }: KnownName): string {
  if (note !== '') return note
  if (values.length > 0) return values.join(', ')
  return type === 'text' ? '' : said.types[type]
}

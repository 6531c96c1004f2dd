import {
  buildLink,
  systemAttribute,
  systemAttributes,
  type BotKnowledge,
  type Channel,
  type KnownBlock,
  type KnownName,
  type RowKind,
} from '#link/index.ts'
import { once } from '#library-view/block-options.ts'
import type { Option } from '#ui/Combobox.tsx'
import { words } from './words.ts'

const said = words.rows

/** The names that are offered: BotStar's own attributes first, then the bot's, each with what it holds. */
export function namesToOffer({
  attributes,
  variables,
}: BotKnowledge): Readonly<Record<RowKind, readonly Option[]>> {
  const notes: Readonly<Record<string, string>> = said.systemNotes
  const system = systemAttributes.map(({ name }) => ({
    value: name,
    note: notes[name] ?? '',
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

/** The ID of the one block that is called so, to the letter; `null` where there is none, or more than one. */
export function idOfBlock(blocks: readonly KnownBlock[], name: string): string | null {
  const called = blocks.filter((block) => block.name !== '' && block.name === name.trim())
  const [only] = called
  return only === undefined || called.length > 1 ? null : only.id
}

/** The bot's addresses that fit the channel. */
export function addressesToOffer(
  addresses: readonly string[],
  channel: Channel,
): readonly Option[] {
  return once(addresses.filter((it) => isOf(channel, it)).map((value) => ({ value })))
}

const foreign: ReadonlySet<string> = new Set([
  'destination.is-messenger',
  'destination.not-messenger',
  'destination.page-missing',
])

function isOf(channel: Channel, destination: string): boolean {
  const { diagnostics } = buildLink({ channel, destination, blockId: '', rows: [] })
  return !diagnostics.some(({ code }) => foreign.has(code))
}

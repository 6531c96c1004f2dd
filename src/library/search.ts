import { fold } from './fold.ts'
import type { Kept } from './library.ts'
import type { Preset } from './preset.ts'

/** The names that a preset does not hold itself: it knows its bot and its block by their ids. `''` where there is none. */
export interface KnownNames {
  readonly bot: (botId: string) => string
  readonly block: (botId: string, blockId: string) => string
}

/** `changed` and `created`: the newest first. `name`: as in a dictionary, numbers by their size. */
export const presetOrders = ['changed', 'name', 'created'] as const
export type PresetOrder = (typeof presetOrders)[number]

/** A preset, ready to be searched. */
interface Entry {
  readonly preset: Kept<Preset>
  /** Folded. */
  readonly name: string
  /** All that it is found by, folded, the name first, one text a line. */
  readonly text: string
}

/** Presets in an order, ready to be searched. */
export interface PresetIndex {
  readonly entries: readonly Entry[]
}

/** Which presets are wanted at all; each that is left out means any. */
export interface PresetFilter {
  /** Of the bot of this id; `''`: of none. */
  readonly botId?: string
  /** Of none of these bots, and of some. */
  readonly notOfBots?: ReadonlySet<string>
  /** With exactly this tag. */
  readonly tag?: string
}

/**
 * Makes presets searchable by name, note, tags, address, block (ID and name), bot and rows, in the order that is asked for;
 * what is equal in it stands by name, then by id. n log n; a preset that was indexed before costs next to nothing.
 */
export function indexPresets(
  presets: readonly Kept<Preset>[],
  names: KnownNames,
  order: PresetOrder = 'changed',
): PresetIndex {
  return { entries: presets.toSorted(compare[order]).map((preset) => toEntry(preset, names)) }
}

/**
 * The presets that hold every word of a text, in any place and any part of a word. Those whose name begins with it come
 * first, then those with all words at beginnings of words of the name, then those with all words in the name; among equals
 * the index's order stays. No text: all of them. Any text: never throws; linear.
 */
export function searchPresets(
  { entries }: PresetIndex,
  text: string,
  filter: PresetFilter = {},
): readonly Kept<Preset>[] {
  const words = wordsOf(text)
  const whole = words.join(' ')
  const ranks: Kept<Preset>[][] = [[], [], [], []]
  for (const entry of entries) {
    if (!isWanted(entry.preset.value, filter)) continue
    if (!words.every((word) => entry.text.includes(word))) continue
    ranks[rankOf(entry.name, words, whole)]?.push(entry.preset)
  }
  return ranks.flat()
}

/** Characters of one text, and rows of one preset, that are looked at. */
const most = { characters: 2000, rows: 200 }

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

function byName(one: Kept<Preset>, other: Kept<Preset>): number {
  const names = collator.compare(one.value.name, other.value.name)
  if (names !== 0) return names
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

const compare: Record<PresetOrder, (one: Kept<Preset>, other: Kept<Preset>) => number> = {
  changed: (one, other) => other.updatedAt - one.updatedAt || byName(one, other),
  name: byName,
  created: (one, other) => other.createdAt - one.createdAt || byName(one, other),
}

function toEntry(preset: Kept<Preset>, names: KnownNames): Entry {
  const { name, text } = own(preset.value)
  const { botId, draft } = preset.value
  const known = [names.bot(botId), draft.blockId === '' ? '' : names.block(botId, draft.blockId)]
  return { preset, name, text: `${text}\n${searched(known)}` }
}

// A list of thousands is indexed anew with each save, and all but one of them are as before.
const indexed = new WeakMap<Preset, { readonly name: string; readonly text: string }>()

function own(preset: Preset): { readonly name: string; readonly text: string } {
  const before = indexed.get(preset)
  if (before !== undefined) return before
  const { note, tags, draft } = preset
  const rows = draft.rows.slice(0, most.rows).flatMap(({ name, value }) => [name, value])
  const entry = {
    name: searched([preset.name]),
    text: searched([preset.name, note, ...tags, draft.destination, draft.blockId, ...rows]),
  }
  indexed.set(preset, entry)
  return entry
}

function searched(texts: readonly string[]): string {
  return texts.map((text) => wordsOf(text.slice(0, most.characters)).join(' ')).join('\n')
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')
}

function isWanted({ botId, tags }: Preset, filter: PresetFilter): boolean {
  if (filter.botId !== undefined && filter.botId !== botId) return false
  if (filter.notOfBots !== undefined && (botId === '' || filter.notOfBots.has(botId))) return false
  return filter.tag === undefined || tags.includes(filter.tag)
}

function rankOf(name: string, words: readonly string[], whole: string): number {
  if (name.startsWith(whole)) return 0
  if (words.every((word) => beginsWord(name, word))) return 1
  return words.every((word) => name.includes(word)) ? 2 : 3
}

function beginsWord(name: string, word: string): boolean {
  return name.startsWith(word) || name.includes(` ${word}`)
}

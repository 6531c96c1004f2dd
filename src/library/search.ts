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

/** Presets in an order, to be searched. */
export interface PresetIndex {
  readonly presets: readonly Kept<Preset>[]
  /** What else a preset is found by, folded, one text a line. */
  readonly knownOf: (preset: Preset) => string
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
 * what is equal in it stands by name, then by id. n log n. The texts of a preset are made ready when it is first searched,
 * or before that by `prepareSearch`; one that was searched before costs next to nothing.
 */
export function indexPresets(
  presets: readonly Kept<Preset>[],
  names: KnownNames,
  order: PresetOrder = 'changed',
): PresetIndex {
  return { presets: presets.toSorted(compare[order]), knownOf: knownBy(names) }
}

/** Makes some of the presets ready, from one place to another, so that the first search is as quick as the next. */
export function prepareSearch({ presets }: PresetIndex, from: number, to: number): void {
  for (const { value } of presets.slice(from, to)) own(value)
}

/**
 * The presets that hold every word of a text, in any place and any part of a word. Those whose name begins with it come
 * first, then those with all words at beginnings of words of the name, then those with all words in the name; among equals
 * the index's order stays. No text: all of them. Any text: never throws; linear.
 */
export function searchPresets(
  { presets, knownOf }: PresetIndex,
  text: string,
  filter: PresetFilter = {},
): readonly Kept<Preset>[] {
  const words = wordsOf(text)
  const wanted = presets.filter(({ value }) => isWanted(value, filter))
  if (words.length === 0) return wanted
  const whole = words.join(' ')
  const ranks: Kept<Preset>[][] = [[], [], [], []]
  for (const preset of wanted) {
    const held = own(preset.value)
    const known = knownOf(preset.value)
    if (!words.every((word) => held.text.includes(word) || known.includes(word))) continue
    ranks[rankOf(held.name, words, whole)]?.push(preset)
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

/** Many presets have the same bot and block. */
function knownBy(names: KnownNames): PresetIndex['knownOf'] {
  const folded = new Map<string, string>()
  return ({ botId, draft: { blockId } }) => {
    const key = `${botId}\n${blockId}`
    const before = folded.get(key)
    if (before !== undefined) return before
    const known = searched([names.bot(botId), blockId === '' ? '' : names.block(botId, blockId)])
    folded.set(key, known)
    return known
  }
}

/** What a preset is found by, folded; `text`: all of it, the name first, one text a line. */
interface Searched {
  readonly name: string
  readonly text: string
}

// A list of thousands is indexed anew with each save, and all but one of them are as before.
const indexed = new WeakMap<Preset, Searched>()

function own(preset: Preset): Searched {
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

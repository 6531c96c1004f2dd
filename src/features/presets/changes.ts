import { compareDrafts, type Difference } from '#link/index.ts'
import type { Hold, Preset, PresetContent } from '#library/preset.ts'
import { fieldsOf } from '#library-view/preset-fields.ts'
import { words } from './words.ts'

const said = words.changes

/** What differs between two states of a preset. */
export interface Changes {
  /** Of all but the link, in sentences, each of them once. */
  readonly details: readonly string[]
  /** Of the link, part by part. */
  readonly parts: readonly Difference[]
}

/** From the first state to the second. `nameOfBot`: `''` for a bot that is not known. */
export function changesBetween(
  before: Preset,
  after: Preset,
  nameOfBot: (botId: string) => string,
): Changes {
  const bot = (id: string) => (id === '' ? said.noBot : nameOfBot(id) || said.otherBot)
  const details = [
    before.name !== after.name && said.name(before.name, after.name),
    noteChange(before.note, after.note),
    ...tagChanges(before.tags, after.tags),
    before.botId !== after.botId && said.bot(bot(before.botId), bot(after.botId)),
    before.systemNames !== after.systemNames && said.spelling,
    ...holdChanges(before, after),
  ]
  return {
    details: details.filter((text) => text !== false),
    parts: compareDrafts(before.draft, after.draft).filter(({ change }) => change !== 'same'),
  }
}

function noteChange(before: string, after: string): string | false {
  if (before === after) return false
  if (before.trim() === '') return said.noteAdded
  return after.trim() === '' ? said.noteRemoved : said.note
}

function tagChanges(before: readonly string[], after: readonly string[]) {
  const added = after.filter((tag) => !before.includes(tag))
  const removed = before.filter((tag) => !after.includes(tag))
  return [
    added.length > 0 && said.tagsAdded(added),
    removed.length > 0 && said.tagsRemoved(removed),
  ]
}

type Held = Hold | 'free'

/** Rows are matched by kind and name, as in the table beside it; what is only in one of the two is said there. */
function holdChanges(before: PresetContent, after: PresetContent): readonly string[] {
  const old = holdsByName(before)
  return [...holdsByName(after)].flatMap(([key, { label, held }]) => {
    const was = old.get(key)?.held ?? 'free'
    return was === held ? [] : [said.hold(label, said.holds[was], said.holds[held])]
  })
}

function holdsByName({ draft, holds }: PresetContent) {
  const held = new Map<string, Hold>(holds.map(({ field, hold }) => [field, hold]))
  const seen = new Map<string, { readonly label: string; readonly held: Held }>()
  for (const { field, part, label } of fieldsOf(draft, null)) {
    const key = part === 'destination' ? part : `${part}:${label}`
    if (!seen.has(key)) seen.set(key, { label, held: held.get(field) ?? 'free' })
  }
  return seen
}

import { compareDrafts, type Difference } from '#link/index.ts'
import type { Hold, Preset, PresetContent } from '#library/preset.ts'
import { fieldsOf } from '#library-view/preset-fields.ts'
import { words } from './words.ts'

const said = words.changes

/** What differs between two states of a preset. */
export interface Changes {
  /** Of all but the link and the note, in sentences, each of them once. */
  readonly details: readonly string[]
  /** The two notes; `null` where they are the same. */
  readonly note: NotePair | null
  /** Of the link, part by part. */
  readonly parts: readonly Difference[]
}

/** `''` for none. */
export interface NotePair {
  readonly before: string
  readonly after: string
}

/** From the first state to the second. `nameOfBot`: `''` for a bot that is not known. */
export function changesBetween(
  before: Preset,
  after: Preset,
  nameOfBot: (botId: string) => string,
): Changes {
  const bot = (id: string) => botName(id, nameOfBot)
  const details = [
    before.name !== after.name && said.name(before.name, after.name),
    ...tagChanges(before.tags, after.tags),
    before.botId !== after.botId && said.bot(bot(before.botId), bot(after.botId)),
    before.systemNames !== after.systemNames && said.spelling,
    before.separators !== after.separators && said.separators,
    ...holdChanges(before, after),
  ]
  return {
    details: details.filter((text) => text !== false),
    note: notesOf(before, after),
    parts: compareDrafts(before.draft, after.draft).filter(({ change }) => change !== 'same'),
  }
}

/** Null where they are the same to the letter; else both without white space around them. */
export function notesOf(before: Preset, after: Preset): NotePair | null {
  if (before.note === after.note) return null
  return { before: before.note.trim(), after: after.note.trim() }
}

/** How many things differ. */
export function countChanges({ details, note, parts }: Changes): number {
  return details.length + parts.length + (note === null ? 0 : 1)
}

function tagChanges(before: readonly string[], after: readonly string[]) {
  const added = after.filter((tag) => !before.includes(tag))
  const removed = before.filter((tag) => !after.includes(tag))
  return [
    added.length > 0 && said.tagsAdded(added),
    removed.length > 0 && said.tagsDeleted(removed),
  ]
}

/** The bot of this ID as a sentence names it: also none (`''`), and one of which `nameOfBot` knows nothing (`''`). */
export function botName(id: string, nameOfBot: (botId: string) => string): string {
  return id === '' ? said.noBot : nameOfBot(id) || said.notHere
}

type Held = Hold | 'free'

/** Rows are matched by kind and name, as in the table beside it; what is only in one of the two is said there. */
function holdChanges(before: PresetContent, after: PresetContent): readonly string[] {
  return heldApart(before, after).map(({ label, was, is }) =>
    said.hold(label, said.holds[was], said.holds[is]),
  )
}

/** The fields of the second that are held otherwise than in the first. */
export function heldApart(before: PresetContent, after: PresetContent) {
  const old = holdsByName(before)
  return [...holdsByName(after)].flatMap(([key, { label, held }]) => {
    const was = old.get(key)?.held ?? 'free'
    return was === held ? [] : [{ label, was, is: held }]
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

import { compareDrafts, type Difference } from '#link/index.ts'
import type { Preset } from '#library/preset.ts'
import { botName, heldApart, notesOf, type NotePair } from './changes.ts'
import { sideWords as said } from './side-words.ts'
import { words } from './words.ts'

/** How what somebody else has saved and what I have differ. */
export interface Sides {
  readonly details: readonly string[]
  /** Theirs is `before`, mine is `after`. */
  readonly note: NotePair | null
  /** From theirs to mine. */
  readonly parts: readonly Difference[]
  /** Who has done what with a part. */
  readonly whose: (difference: Difference) => string
}

/**
 * Theirs beside mine. `base`: what both were made from; without it nobody can tell what was added from what was deleted, and
 * only where it stands is said. `nameOfBot`: `''` for a bot that is not known.
 */
export function sidesOf(
  theirs: Preset,
  mine: Preset,
  base: Preset | null,
  nameOfBot: (botId: string) => string,
): Sides {
  const bot = (id: string) => botName(id, nameOfBot)
  const { holds } = words.changes
  const details = [
    theirs.name !== mine.name && said.name(theirs.name, mine.name),
    ...tagSides(theirs.tags, mine.tags, base?.tags ?? null),
    theirs.botId !== mine.botId && said.bot(bot(theirs.botId), bot(mine.botId)),
    theirs.systemNames !== mine.systemNames && said.spelling,
    theirs.separators !== mine.separators && said.separators,
    ...heldApart(theirs, mine).map(({ label, was, is }) => said.hold(label, holds[was], holds[is])),
  ]
  return {
    details: details.filter((text) => text !== false),
    note: notesOf(theirs, mine),
    parts: compareDrafts(theirs.draft, mine.draft).filter(({ change }) => change !== 'same'),
    whose: base === null ? whereItIs : whoseChange(base, theirs, mine),
  }
}

function tagSides(
  theirs: readonly string[],
  mine: readonly string[],
  base: readonly string[] | null,
): readonly (string | false)[] {
  const onlyTheirs = without(theirs, mine)
  const onlyMine = without(mine, theirs)
  if (onlyTheirs.length + onlyMine.length === 0) return []
  if (base === null) {
    return [
      onlyTheirs.length > 0 && said.tagsOnly('theirs', onlyTheirs),
      onlyMine.length > 0 && said.tagsOnly('mine', onlyMine),
    ]
  }
  // What only one side has was added there, or else deleted on the other side.
  return (
    [
      ['theirs', onlyTheirs, onlyMine],
      ['mine', onlyMine, onlyTheirs],
    ] as const
  ).map(([whose, own, others]) => {
    const added = without(own, base)
    const deleted = others.filter((tag) => base.includes(tag))
    return added.length + deleted.length > 0 && said.tags(whose, added, deleted)
  })
}

function without(tags: readonly string[], others: readonly string[]): readonly string[] {
  return tags.filter((tag) => !others.includes(tag))
}

function whereItIs({ before, after }: Difference): string {
  if (before === null) return said.onlyMine
  return after === null ? said.onlyTheirs : said.differs
}

function whoseChange(base: Preset, theirs: Preset, mine: Preset): Sides['whose'] {
  const [byThem, byMe] = [theirs, mine].map((it) => changesSince(base, it))
  return (difference) => {
    const [them, me] = [byThem, byMe].map((changes) => changes?.get(keyOf(difference)))
    if (them !== undefined && them === me) return said.inBoth(said.changed[them])
    const texts = [
      them === undefined ? '' : said.inTheirs(said.changed[them]),
      me === undefined ? '' : said.inMine(said.changed[me]),
    ]
    const [first = '', second] = texts.filter((text) => text !== '')
    if (second !== undefined) return said.both(first, second)
    return first || whereItIs(difference)
  }
}

type Changed = Exclude<Difference['change'], 'same'>

function changesSince(base: Preset, preset: Preset): ReadonlyMap<string, Changed> {
  const changes = new Map<string, Changed>()
  for (const difference of compareDrafts(base.draft, preset.draft)) {
    const { change } = difference
    if (change !== 'same') changes.set(keyOf(difference), change)
  }
  return changes
}

function keyOf({ part, name }: Difference): string {
  return `${part} ${name}`
}

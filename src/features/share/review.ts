import type { Bot } from '#library/bot.ts'
import {
  choiceOf,
  type Choice,
  type Choices,
  type Entry,
  type ImportPlan,
} from '#library/import-plan.ts'
import type { Preset } from '#library/preset.ts'
import type { Standing } from '#library/import-plan.ts'

/** An entry of an import, of either kind. */
export type Reviewed =
  | { readonly kind: 'preset'; readonly entry: Entry<Preset> }
  | { readonly kind: 'bot'; readonly entry: Entry<Bot> }

type At = Standing<unknown>['at']

/** Entries that stand to the library in the same way. */
export interface Group {
  readonly at: At
  readonly entries: readonly Reviewed[]
  /** What is offered for every one of them. */
  readonly choices: readonly Choice[]
}

/** What needs a person first. */
const order: readonly At[] = [
  'different',
  'same-name',
  'removed-here',
  'unreadable-here',
  'new',
  'same',
]

/** The plan as people go through it. */
export function groupsOf({ bots, presets }: ImportPlan): readonly Group[] {
  const all: readonly Reviewed[] = [
    ...bots.map((entry) => ({ kind: 'bot', entry }) as const),
    ...presets.map((entry) => ({ kind: 'preset', entry }) as const),
  ]
  return order.flatMap((at) => {
    const entries = all.filter(({ entry }) => entry.standing.at === at)
    const [first] = entries
    if (first === undefined) return []
    const choices = first.entry.choices.filter((choice) =>
      entries.every(({ entry }) => entry.choices.includes(choice)),
    )
    return { at, entries, choices }
  })
}

/** The one choice of them all; `null` where they differ. */
export function commonChoice({ entries }: Group, chosen: Choices): Choice | null {
  const [first, ...others] = entries.map(({ entry }) => chosenFor(entry, chosen))
  return first !== undefined && others.every((it) => it === first) ? first : null
}

/** How many entries each choice was made for; what is here already is not counted. */
export function countChoices(
  groups: readonly Group[],
  chosen: Choices,
): Readonly<Record<Choice, number>> {
  const counts: Record<Choice, number> = { add: 0, replace: 0, 'keep-both': 0, leave: 0 }
  for (const { at, entries } of groups) {
    if (at === 'same') continue
    for (const { entry } of entries) counts[chosenFor(entry, chosen)] += 1
  }
  return counts
}

/** How many of them are brought in. */
export function comingIn(counts: Readonly<Record<Choice, number>>): number {
  return counts.add + counts.replace + counts['keep-both']
}

/** The choices with this one made for some entries. */
export function withChoice(chosen: Choices, entries: readonly Reviewed[], choice: Choice): Choices {
  return new Map([...chosen, ...entries.map(({ entry }) => [entry.incoming.id, choice] as const)])
}

/** What is done with an entry of either kind. */
export function chosenFor(entry: Reviewed['entry'], chosen: Choices): Choice {
  return choiceOf<Preset | Bot>(entry, chosen)
}

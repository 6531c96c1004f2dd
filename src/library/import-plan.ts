import type { Bot } from './bot.ts'
import type { Bundle } from './bundle.ts'
import { freeName } from './copy-name.ts'
import type { Incoming, Kind, Listing } from './library.ts'
import type { Preset } from './preset.ts'
import { nameKey, standingIn, type Homes, type Named, type Standing } from './standing.ts'

export type { Standing } from './standing.ts'

/** What can be done with something that comes in. */
export type Choice = 'add' | 'replace' | 'keep-both' | 'leave'

export interface Entry<T> {
  readonly incoming: Incoming<T>
  readonly standing: Standing<T>
  /** In the order in which they are offered. */
  readonly choices: readonly Choice[]
  /** What is done unless a person chooses. */
  readonly usual: Choice
  /** What it is called if both are kept. */
  readonly copyName: string
}

export interface ImportPlan {
  readonly presets: readonly Entry<Preset>[]
  readonly bots: readonly Entry<Bot>[]
}

/** What was chosen, by the id of what comes in. What is not offered counts for nothing. */
export type Choices = ReadonlyMap<string, Choice>

/** What comes in by a file or a link, compared with what is here. Changes nothing; linear in both. */
export function planImport(
  { presets, bots }: Pick<Bundle, 'presets' | 'bots'>,
  presetsHere: Listing<Preset>,
  botsHere: Listing<Bot>,
): ImportPlan {
  const botEntries = planKind(bots, botsHere, { sure: (id) => id, likely: (id) => id })
  const sure = placesOf(botEntries, ['same'])
  const likely = placesOf(botEntries, ['same', 'same-name'])
  const homes = {
    sure: (id: string) => sure.get(id) ?? id,
    likely: (id: string) => likely.get(id) ?? id,
  }
  return { presets: planKind(presets, presetsHere, homes), bots: botEntries }
}

/** What is done with an entry. */
export function choiceOf<T>({ incoming, choices, usual }: Entry<T>, chosen: Choices): Choice {
  const choice = chosen.get(incoming.id) ?? usual
  return choices.includes(choice) ? choice : usual
}

/** What is to be brought in for these choices. `newId`: a fresh one, for each copy that cannot keep its own. */
export function applyPlan(
  plan: ImportPlan,
  chosen: Choices,
  newId: (kind: Kind) => string,
): Pick<Bundle, 'presets' | 'bots'> {
  const bots = plan.bots.flatMap((entry) => resolve(entry, chosen, () => newId('bot')))
  const presets = plan.presets.flatMap((entry) => resolve(entry, chosen, () => newId('preset')))
  const isMine = (entry: Entry<Bot>) => !['add', 'keep-both'].includes(choiceOf(entry, chosen))
  const homes = placesOf(plan.bots.filter(isMine), ['same', 'same-name'])
  return { bots, presets: presets.map((preset) => movedHome(preset, homes)) }
}

function planKind<T extends Named>(
  incoming: readonly Incoming<T>[],
  here: Listing<T>,
  homes: Homes,
): readonly Entry<T>[] {
  const standingOf = standingIn(here, homes)
  const names = new Set(here.items.map(({ value }) => nameKey(value)))
  // Nothing is replaced by two.
  const claimed = new Set(incoming.map(({ id }) => id))
  return incoming.map((entry) => {
    const { name, botId = '' } = entry.value
    const keyOf = (it: string) => nameKey({ name: it, botId: homes.sure(botId) })
    const standing = standingOf(entry)
    const copyName = isDoubled(standing) ? freeName(name, (it) => names.has(keyOf(it))) : name
    names.add(keyOf(copyName))
    return { incoming: entry, standing, copyName, ...offer(standing, claimed) }
  })
}

function isDoubled<T>({ at }: Standing<T>): boolean {
  return at === 'different' || at === 'same-name' || at === 'unreadable-here'
}

function offer<T>(
  standing: Standing<T>,
  claimed: Set<string>,
): { readonly choices: readonly Choice[]; readonly usual: Choice } {
  switch (standing.at) {
    case 'new':
      return { choices: ['add', 'leave'], usual: 'add' }
    case 'same':
      return { choices: ['leave'], usual: 'leave' }
    case 'different': {
      const usual = standing.newer === 'theirs' ? 'replace' : 'leave'
      return { choices: ['replace', 'keep-both', 'leave'], usual }
    }
    case 'removed-here':
      return { choices: ['add', 'leave'], usual: 'leave' }
    case 'unreadable-here':
      return { choices: ['keep-both', 'leave'], usual: 'leave' }
    case 'same-name': {
      const isFree = !claimed.has(standing.mine.id)
      claimed.add(standing.mine.id)
      const choices: readonly Choice[] = ['keep-both', 'replace', 'leave']
      return { choices: isFree ? choices : ['keep-both', 'leave'], usual: 'keep-both' }
    }
  }
}

function resolve<T extends Named>(
  entry: Entry<T>,
  chosen: Choices,
  newId: () => string,
): readonly Incoming<T>[] {
  const { incoming, standing, copyName } = entry
  switch (choiceOf(entry, chosen)) {
    case 'leave':
      return []
    case 'add':
      return [incoming]
    case 'replace': {
      if (standing.at !== 'same-name') return [incoming]
      const { id, createdAt } = standing.mine
      return [{ ...incoming, id, createdAt }]
    }
    case 'keep-both': {
      const id = standing.at === 'same-name' ? incoming.id : newId()
      return [{ ...incoming, id, value: { ...incoming.value, name: copyName } }]
    }
  }
}

/** Where things of these bots belong here, by the bot's id elsewhere. */
function placesOf(
  entries: readonly Entry<Bot>[],
  ats: readonly Standing<Bot>['at'][],
): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  for (const { incoming, standing } of entries) {
    if (ats.includes(standing.at) && 'mine' in standing) places.set(incoming.id, standing.mine.id)
  }
  return places
}

function movedHome(
  incoming: Incoming<Preset>,
  homes: ReadonlyMap<string, string>,
): Incoming<Preset> {
  const { value } = incoming
  const home = homes.get(value.botId)
  return home === undefined ? incoming : { ...incoming, value: { ...value, botId: home } }
}

import { readTarget, withScheme } from './address.ts'
import type { Channel } from './draft.ts'
import { isMessengerHost } from './hosts.ts'
import type { BotKnowledge, KnownName } from './knowledge.ts'
import { foldAll, type Folded } from './nearest.ts'

/** What is known about a bot, ready to be looked up. */
export interface KnownWords {
  readonly blocks: ReadonlySet<string>
  /** IDs, and the names by which people know them. */
  readonly blockIds: readonly Folded[]
  readonly blockNames: readonly Folded[]
  readonly idByName: ReadonlyMap<string, string>
  readonly nameById: ReadonlyMap<string, string>
  readonly attributes: KnownNames
  readonly variables: KnownNames
  /** Hosts of websites, and pages on Messenger. */
  readonly places: Readonly<Record<Channel, readonly Folded[]>>
}

interface KnownNames {
  readonly byName: ReadonlyMap<string, KnownName>
  readonly folded: readonly Folded[]
}

const prepared = new WeakMap<BotKnowledge, KnownWords>()

/** Prepared once for each state of a bot: the same knowledge is asked at each keystroke. */
export function knownWords(knowledge: BotKnowledge): KnownWords {
  const before = prepared.get(knowledge)
  if (before !== undefined) return before
  const words = prepare(knowledge)
  prepared.set(knowledge, words)
  return words
}

function prepare({ addresses, blocks, attributes, variables }: BotKnowledge): KnownWords {
  const named = blocks.filter(({ name }) => name.trim() !== '')
  const places = addresses.flatMap((address) => placeOf(address) ?? [])
  const placesOf = (channel: Channel) =>
    foldAll(places.filter((it) => it.channel === channel).map(({ place }) => place))
  return {
    blocks: new Set(blocks.map(({ id }) => id)),
    blockIds: foldAll(blocks.map(({ id }) => id)),
    blockNames: foldAll(named.map(({ name }) => name)),
    // Of two blocks of one name nobody can tell which is meant; the first is as good.
    idByName: new Map(named.toReversed().map(({ id, name }) => [name, id])),
    nameById: new Map(named.map(({ id, name }) => [id, name])),
    attributes: namesOf(attributes),
    variables: namesOf(variables),
    places: { website: placesOf('website'), messenger: placesOf('messenger') },
  }
}

function namesOf(names: readonly KnownName[]): KnownNames {
  return {
    byName: new Map(names.map((known) => [known.name, known])),
    folded: foldAll(names.map(({ name }) => name)),
  }
}

export interface Place {
  readonly channel: Channel
  /** A website's host without `www.`, or a page on Messenger; in lower case. */
  readonly place: string
}

/** What an address is known by (clause 9.1); `null` where it leads nowhere. */
export function placeOf(address: string): Place | null {
  const target = readTarget(withScheme(address.trim()))
  if (target === null || target.host === '') return null
  if (!isMessengerHost(target.host)) {
    return { channel: 'website', place: target.host.replace(/^www\./, '') }
  }
  const [, first = '', second = ''] = target.path.split('/', 3)
  const page = first === 't' ? second : first
  return page === '' ? null : { channel: 'messenger', place: page.toLowerCase() }
}

/** So often a place may stand in an address: in its host, its path, its query … */
const mostTries = 8

/** The address with another place in it, and nothing else of it changed; `null` where that cannot be written. */
export function withPlace(address: string, here: Place, place: string): string | null {
  const lower = address.toLowerCase()
  // Of a few letters the small form is longer: what is found would stand elsewhere.
  if (lower.length !== address.length) return null
  let at = lower.indexOf(here.place)
  for (let tries = 0; at >= 0 && tries < mostTries; tries += 1) {
    const moved = address.slice(0, at) + place + address.slice(at + here.place.length)
    const there = placeOf(moved)
    if (there?.channel === here.channel && there.place === place) return moved
    at = lower.indexOf(here.place, at + 1)
  }
  return null
}

import type { Bot } from '#library/bot.ts'
import type { Hold, Preset } from '#library/preset.ts'
import { contentKey } from '#library/same-content.ts'
import { heldFields } from '#library-view/preset-fields.ts'
import { presetWords } from '#library-view/preset-words.ts'
import { words } from './words.ts'

const said = words.differences

type DetailName = keyof typeof said.fields

/** Something besides the link in which two states differ. */
export type Detail =
  | { readonly of: DetailName; readonly mine: string; readonly theirs: string }
  /** Of a list: what of it. */
  | { readonly of: DetailName; readonly text: string }

/** All in which two presets differ but their links. `nameOf`: of a bot by its id. */
export function presetDetails(
  mine: Preset,
  theirs: Preset,
  nameOf: (botId: string) => string,
): readonly Detail[] {
  const looks = [mine, theirs].map((it): Readonly<Partial<Record<DetailName, string>>> => ({
    name: it.name,
    note: it.note,
    tags: it.tags.join(', '),
    bot: it.botId === '' ? '' : nameOf(it.botId),
    holds: holdsText(it),
    systemNames: said.spelling[it.systemNames],
    separators: said.separators[it.separators ?? 'literal'],
  }))
  return textDetails(looks[0] ?? {}, looks[1] ?? {})
}

/** All in which two bots differ. */
export function botDetails(mine: Bot, theirs: Bot): readonly Detail[] {
  const lists = [
    listDetail('addresses', mine.addresses, theirs.addresses, (it) => it),
    listDetail(
      'blocks',
      mine.blocks,
      theirs.blocks,
      ({ id }) => id,
      ({ id, name }) => name || id,
    ),
    listDetail('attributes', mine.attributes, theirs.attributes, ({ name }) => name),
    listDetail('variables', mine.variables, theirs.variables, ({ name }) => name),
  ]
  const looks = [mine, theirs].map(({ name, note, systemNames }) => ({
    name,
    note,
    systemNames: said.spelling[systemNames],
  }))
  const texts = textDetails(looks[0] ?? {}, looks[1] ?? {})
  return [...texts, ...lists.filter((it) => it !== null)]
}

type Texts = Readonly<Partial<Record<DetailName, string>>>

function textDetails(mine: Texts, theirs: Texts): readonly Detail[] {
  const names: readonly DetailName[] = [
    'name',
    'note',
    'tags',
    'bot',
    'holds',
    'systemNames',
    'separators',
  ]
  return names.flatMap((of) => {
    const [one = '', other = ''] = [mine[of], theirs[of]]
    return one === other ? [] : [{ of, mine: one, theirs: other }]
  })
}

function holdsText(preset: Preset): string {
  const of = (hold: Hold, label: string) => {
    const labels = heldFields(preset, hold, null).map((it) => it.label)
    return labels.length === 0 ? '' : `${label}: ${shortList(labels)}`
  }
  return [of('ask', presetWords.asked), of('locked', presetWords.locked)].filter(Boolean).join('; ')
}

function listDetail<T>(
  of: DetailName,
  mine: readonly T[],
  theirs: readonly T[],
  keyOf: (item: T) => string,
  labelOf: (item: T) => string = keyOf,
): Detail | null {
  const own = new Map(mine.map((it) => [keyOf(it), it]))
  const other = new Map(theirs.map((it) => [keyOf(it), it]))
  const changed = [...own].filter(([key, it]) => {
    const there = other.get(key)
    return there !== undefined && contentKey(there) !== contentKey(it)
  })
  const texts = [
    [said.onlyMine, [...own].filter(([key]) => !other.has(key))] as const,
    [said.onlyTheirs, [...other].filter(([key]) => !own.has(key))] as const,
    [said.changed, changed] as const,
  ].flatMap(([say, some]) =>
    some.length === 0 ? [] : say(shortList(some.map(([, it]) => labelOf(it)))),
  )
  return texts.length === 0 ? null : { of, text: texts.join('; ') }
}

const mostNamed = 5

function shortList(labels: readonly string[]): string {
  return said.only(labels.slice(0, mostNamed), Math.max(labels.length - mostNamed, 0))
}

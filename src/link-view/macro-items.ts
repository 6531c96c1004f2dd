import {
  adMacros,
  mailTags,
  meaningOf,
  placeTable,
  type MacroFamily,
  type PlaceId,
  type PlaceLine,
} from '#link/index.ts'
import type { MenuItem } from '#ui/Menu.tsx'
import { macroMeanings, macroMenu as said, placeActors, platformNames } from './place-words.ts'

const separator = ' '

/** Each platform opens to its placeholders. */
const platforms: readonly MenuItem[] = [
  ...toPlatforms(adMacros, said.ads),
  ...toPlatforms(mailTags, said.mails),
]

function toPlatforms(families: readonly MacroFamily[], group: string): readonly MenuItem[] {
  return families.map((family) => {
    const { platform } = family
    return { id: platform, label: platformNames[platform], group, opens: toItems(family) }
  })
}

function toItems({ platform, macros }: MacroFamily): readonly MenuItem[] {
  return macros.map((macro) => {
    const meaning = meaningOf(macro, [platform])
    return {
      // Two platforms may share a macro.
      id: platform + separator + macro,
      label: macro,
      ...(meaning !== null && { note: macroMeanings[meaning] }),
      group: platformNames[platform],
    }
  })
}

const families = [...adMacros, ...mailTags]

/**
 * The placeholders that are offered at a place: those that it fills in, and the way to all others; platform by platform where
 * no place is chosen, or where nothing is filled in.
 */
function itemsFor(place: PlaceId): readonly MenuItem[] {
  const { kind, fills }: PlaceLine = placeTable[place]
  const own = families.filter(({ platform }) => fills.includes(platform)).flatMap(toItems)
  if (own.length > 0) return [...own, { id: others, label: said.others, opens: platforms }]
  if (kind === 'none') return platforms
  return [
    { id: others, label: said.others, group: said.none(placeActors[place]), opens: platforms },
  ]
}

const others = 'others'

/** What stands in the menu, and what is written for a picked one. */
export const macroItems = {
  itemsFor,
  macroOf: (id: string) => id.slice(id.lastIndexOf(separator) + 1),
} as const

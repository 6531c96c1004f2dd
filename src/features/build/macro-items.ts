import { adMacros, mailTags, type MacroFamily } from '#link/index.ts'
import { platformNames } from '#link-view/place-words.ts'
import type { MenuItem } from '#ui/Menu.tsx'

const separator = ' '

function toItems(families: readonly MacroFamily[]): readonly MenuItem[] {
  return families.flatMap(({ platform, macros }) =>
    macros.map((macro) => ({
      // Two platforms may share a macro.
      id: platform + separator + macro,
      label: macro,
      group: platformNames[platform],
    })),
  )
}

/** The placeholders that ad platforms and mail programs fill in, and what is written for a picked one. */
export const macroItems = {
  items: [...toItems(adMacros), ...toItems(mailTags)],
  macroOf: (id: string) => id.slice(id.lastIndexOf(separator) + 1),
} as const

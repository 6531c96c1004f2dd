import type { Standing } from '#library/import-plan.ts'
import type { Bot } from '#library/bot.ts'
import type { Preset } from '#library/preset.ts'
import { visible } from '#link-view/visible.ts'
import { words } from './words.ts'

const said = words.shared

/** How a shared preset stands to this library. */
export function standingText(standing: Standing<Preset>): string {
  switch (standing.at) {
    case 'new':
      return said.standing.new
    case 'same':
      return said.standing.same(shownName(standing.mine.value))
    case 'different':
      return said.standing.different(standing.newer)
    case 'same-name':
      return said.standing['same-name'](shownName(standing.mine.value))
    case 'removed-here':
      return said.standing['removed-here']
    case 'unreadable-here':
      return said.standing['unreadable-here']
  }
}

/** A name for the eye; one that is blank in words. */
export function shownName(value: Preset | Bot): string {
  if (value.name.trim() !== '') return visible(value.name)
  return words.unnamed['draft' in value ? 'preset' : 'bot']
}

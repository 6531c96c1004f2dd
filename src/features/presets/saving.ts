import type { Bot } from '#library/bot.ts'
import type { Kept, Listing } from '#library/library.ts'
import type { FieldHold, Origin, Preset } from '#library/preset.ts'
import type { Work } from '#library/work.ts'
import { fieldsOf } from '#library-view/preset-fields.ts'
import { suggestedName, unusedName } from './names.ts'

/**
 * What has become of the preset that the work was opened from.
 * - `none`: it was made afresh. - `same`: nobody has touched it. - `newer`: it was saved elsewhere since then.
 * - `removed`: it was deleted, and can be brought back. - `gone`: it is not in this library any more.
 */
export type OriginNow =
  | { readonly at: 'none' | 'gone' }
  | { readonly at: 'same' | 'newer' | 'removed'; readonly kept: Kept<Preset> }

/** `origin`: the preset and the state of it that was opened; null where there is none. `listing`: all presets as they stand now. */
export function originNow(origin: Origin | null, listing: Listing<Preset>): OriginNow {
  if (origin === null) return { at: 'none' }
  const kept = listing.items.find(({ id }) => id === origin.id)
  if (kept !== undefined) return { at: kept.rev === origin.rev ? 'same' : 'newer', kept }
  const removed = listing.removed.find(({ id }) => id === origin.id)
  return removed === undefined ? { at: 'gone' } : { at: 'removed', kept: removed }
}

/** Which preset is saved: a new one, or one that is there. */
export type Target =
  | { readonly at: 'new' }
  | { readonly at: 'over'; readonly kept: Kept<Preset>; readonly isRemoved: boolean }

/** What a person has typed; what is missing was not touched, and follows what is saved. */
export type Typed = Partial<Pick<Preset, 'name' | 'note' | 'tags' | 'holds'>>

/** The preset as it would be saved now. */
export function presetToSave(
  work: Work,
  typed: Typed,
  target: Target,
  origin: OriginNow,
  around: { readonly presets: readonly Kept<Preset>[]; readonly bot: Bot | null },
): Preset {
  const { botId, draft, systemNames, separators } = work
  const known = target.at === 'over' ? target.kept : 'kept' in origin ? origin.kept : null
  const suggested = () => {
    const name = known?.value.name ?? work.origin?.name ?? suggestedName(draft, around.bot)
    return name === '' ? '' : unusedName(around.presets, { name, botId })
  }
  return {
    name: typed.name ?? (target.at === 'over' ? target.kept.value.name : suggested()),
    note: typed.note ?? known?.value.note ?? '',
    tags: typed.tags ?? known?.value.tags ?? [],
    botId,
    draft,
    systemNames,
    ...(separators && { separators }),
    holds: standingHolds(typed.holds ?? work.holds, work),
  }
}

/** Without holds on rows that are not there any more, or hold nothing. */
function standingHolds(holds: readonly FieldHold[], { draft }: Work): readonly FieldHold[] {
  const fields = new Set(fieldsOf(draft, null).map(({ field }) => field))
  return holds.filter(({ field }) => fields.has(field))
}

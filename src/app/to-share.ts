import { isSameWork } from '#features/build/same-work.ts'
import { suggestedName } from '#features/presets/names.ts'
import { libraryClient } from '#library/client.ts'
import type { Incoming, Kept } from '#library/library.ts'
import { newId } from '#library/new-id.ts'
import type { Preset } from '#library/preset.ts'
import type { Work } from '#library/work.ts'

export interface ToShare {
  readonly preset: Incoming<Preset>
  /** The preset that it was opened from, where that holds something else; `null` where it does not, or there is none. */
  readonly saved: Incoming<Preset> | null
}

/**
 * What stands in the builder, as a preset that can be shared: the one that it was opened from, where nothing has been
 * changed since. What nobody has saved goes out as a preset of its own, so that it is offered to nobody as a newer state of
 * the saved one.
 */
export async function workToShare(work: Work): Promise<ToShare> {
  const { origin, ...content } = work
  const kept = origin === null ? null : await keptPreset(origin.id)
  if (kept !== null && isSameWork(content, kept.value)) return { preset: kept, saved: null }
  const now = Date.now()
  const unsaved = { name: origin?.name ?? suggestedName(work.draft, null), note: '', tags: [] }
  const { name, note, tags } = kept?.value ?? unsaved
  const value = { ...content, name, note, tags }
  return { preset: { id: newId('preset'), createdAt: now, updatedAt: now, value }, saved: kept }
}

async function keptPreset(id: string): Promise<Kept<Preset> | null> {
  const opened = await libraryClient().open()
  const found = opened.ok ? await opened.value.get('preset', id) : opened
  return found.ok ? found.value : null
}

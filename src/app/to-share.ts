import { suggestedName } from '#features/presets/names.ts'
import { libraryClient } from '#library/client.ts'
import type { Incoming, Kept } from '#library/library.ts'
import { newId } from '#library/new-id.ts'
import type { Preset } from '#library/preset.ts'
import type { Work } from '#library/work.ts'

/**
 * What stands in the builder, as a preset that can be shared: as the one that it was opened from, with what has been
 * changed since; else as a new one, called after its address.
 */
export async function workToIncoming(work: Work): Promise<Incoming<Preset>> {
  const { origin, ...content } = work
  const now = Date.now()
  const kept = origin === null ? null : await keptPreset(origin.id)
  if (origin === null || kept === null) {
    const name = origin?.name ?? suggestedName(work.draft, null)
    const value = { ...content, name, note: '', tags: [] }
    return { id: origin?.id ?? newId('preset'), createdAt: now, updatedAt: now, value }
  }
  const { id, createdAt, value } = kept
  return { id, createdAt, updatedAt: now, value: { ...value, ...content } }
}

async function keptPreset(id: string): Promise<Kept<Preset> | null> {
  const opened = await libraryClient().open()
  const found = opened.ok ? await opened.value.get('preset', id) : opened
  return found.ok ? found.value : null
}

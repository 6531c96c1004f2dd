import type { Origin, Preset } from '#library/preset.ts'
import type { Work } from '#library/work.ts'

/** A preset as the builder takes it. `origin`: the kept one that it is, if any. */
export function workOf(preset: Preset, origin: Origin | null): Work {
  const { name: _, note: __, tags: ___, ...content } = preset
  return { ...content, origin }
}

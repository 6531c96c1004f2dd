import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'

/** Every tag that is in use, once; those in most use first. */
export function knownTags(presets: readonly Kept<Preset>[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { value } of presets) {
    for (const tag of value.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([tag]) => tag)
}

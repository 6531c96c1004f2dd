import type { LinkDraft } from '#link/index.ts'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import type { Work } from '#library/work.ts'

/** A preset as the builder takes it; `draft`: with what was asked for filled in. */
export function workOf({ id, rev, value }: Kept<Preset>, draft: LinkDraft = value.draft): Work {
  const { name, note: _, tags: __, ...content } = value
  return { ...content, draft, origin: { id, rev, name } }
}

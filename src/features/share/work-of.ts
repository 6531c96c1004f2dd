import type { Origin, Preset } from '#library/preset.ts'
import type { Work } from '#library/work.ts'

/** A preset as the builder takes it. `origin`: the kept one that it is, if any. */
export function workOf({ botId, draft, systemNames, holds }: Preset, origin: Origin | null): Work {
  return { botId, draft, systemNames, holds, origin }
}

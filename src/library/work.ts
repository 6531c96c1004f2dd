import type { Origin, PresetContent } from './preset.ts'

/** What stands in the builder, and what other pages hand to it. */
export interface Work extends PresetContent {
  /** The preset that it was opened from; `null` where it was made afresh. */
  readonly origin: Origin | null
}

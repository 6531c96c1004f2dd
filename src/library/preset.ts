import type { LinkDraft, SystemNames } from '#link/index.ts'

/** The fields of a draft that a preset can speak of one by one. */
export type PresetField = 'destination' | 'blockId' | `rows.${number}`

/** `ask`: filled in anew each time the preset is opened. `locked`: not to be changed. */
export type Hold = 'ask' | 'locked'

export interface FieldHold {
  readonly field: PresetField
  readonly hold: Hold
}

/** All that makes the link of a preset: the same content builds the same URL in any browser. */
export interface PresetContent {
  /** The draft's bot by its id; `''` for none. It may be a bot that this library does not have. */
  readonly botId: string
  readonly draft: LinkDraft
  /** Kept with the preset, and not looked up in the bot, so that no change to a bot changes a link in silence. */
  readonly systemNames: SystemNames
  /** Where a Messenger link's separators are percent-encoded; left out, they are literal. */
  readonly separators?: 'encoded'
  /** Fields that are asked for or locked; all others can be changed. */
  readonly holds: readonly FieldHold[]
}

/** A good link, kept for the team. Names are unique per bot by asking, not by refusing. */
export interface Preset extends PresetContent {
  readonly name: string
  readonly note: string
  readonly tags: readonly string[]
}

/** The kept preset that something was opened from, as it was then. */
export interface Origin {
  readonly id: string
  readonly rev: string
  readonly name: string
}

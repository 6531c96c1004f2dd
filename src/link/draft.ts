/** Where a link leads: a web page with the chat widget, or a Messenger conversation. */
export type Channel = 'website' | 'messenger'

/** What a row writes: a user attribute, or a variable. */
export type RowKind = 'user' | 'variable'

/** One attribute or variable. A row whose name and value are both blank is ignored. */
export interface Row {
  readonly kind: RowKind
  readonly name: string
  readonly value: string
}

/** The six campaign parameters, in the order in which they are written (clause 1.5). */
export const utmFields = ['source', 'medium', 'campaign', 'id', 'term', 'content'] as const
export type UtmField = (typeof utmFields)[number]
export type Utm = { readonly [field in UtmField]?: string }

/**
 * Everything a person decides about a link (clause 4): the one shape that the form, presets, share links and bulk
 * templates hold. Any strings are allowed; what is wrong with them is said by `buildLink`, never by a throw.
 */
export interface LinkDraft {
  readonly channel: Channel
  /** The website's address or the m.me link, as typed. */
  readonly destination: string
  /** `''` means the bot's default block. */
  readonly blockId: string
  /** In link order. */
  readonly rows: readonly Row[]
  readonly utm?: Utm
}

/** How a bot spells the first three system attributes in its links (clause 4.3). Drafts hold the documented names. */
export type SystemNames = 'documented' | 'widget-api'

/** How the marks between and in the parts of a link are written (clause 2.3). */
export type Separators = 'literal' | 'encoded'

export interface LinkOptions {
  /** Default: `'documented'`. */
  readonly systemNames?: SystemNames
  /** The day that birthdays are compared with, `yyyy-mm-dd`. Default: this machine's own day. */
  readonly today?: string
  /**
   * How the marks between and in the parts are written on Messenger, which decodes before a bot reads (clause 2.3):
   * `'encoded'` for places that stumble on `;`. A website's are always literal. Default: `'literal'`.
   */
  readonly separators?: Separators | undefined
}

/** Where in a draft something stands. */
export type DraftPath =
  | 'channel'
  | 'destination'
  | 'blockId'
  | `rows.${number}`
  | `rows.${number}.kind`
  | `rows.${number}.name`
  | `rows.${number}.value`
  | `utm.${UtmField}`

/** What is known about the chosen bot, so that nobody types it twice. */
export interface Known {
  readonly addresses: readonly string[]
  readonly blocks: readonly { readonly id: string; readonly name: string }[]
  /** Names of custom attributes. */
  readonly attributes: readonly string[]
  readonly variables: readonly string[]
}

/** Nothing is known while no bot is chosen. */
export const nothingKnown: Known = { addresses: [], blocks: [], attributes: [], variables: [] }

import type { SystemNames } from './draft.ts'

/** What a custom attribute holds; BotStar's four types. */
export const valueTypes = ['text', 'number', 'date', 'yes-no'] as const
export type ValueType = (typeof valueTypes)[number]

/** A block of a bot's conversation: links hold its ID, people know its name. */
export interface KnownBlock {
  readonly id: string
  readonly name: string
  readonly note: string
}

/** A custom attribute or a variable, by its exact name. */
export interface KnownName {
  readonly name: string
  readonly type: ValueType
  /** The values that it may hold; none means any. */
  readonly values: readonly string[]
  readonly note: string
}

/** What is known about a bot, so that nobody types it twice (clause 9). Any strings may stand in it. */
export interface BotKnowledge {
  /** Websites and m.me links, as typed. */
  readonly addresses: readonly string[]
  readonly blocks: readonly KnownBlock[]
  /** Custom user attributes. */
  readonly attributes: readonly KnownName[]
  readonly variables: readonly KnownName[]
  readonly systemNames: SystemNames
}

/** Something that stands in a link and that a bot does not know yet (clause 9.4). */
export type Addition =
  | { readonly of: 'address'; readonly address: string }
  | { readonly of: 'block'; readonly id: string }
  | { readonly of: 'attribute' | 'variable'; readonly name: string }
  /** One more value for an attribute or variable that has a list of them. */
  | {
      readonly of: 'attribute-value' | 'variable-value'
      readonly name: string
      readonly value: string
    }

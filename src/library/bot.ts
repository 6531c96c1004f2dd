import type { BotKnowledge } from '#link/index.ts'

/** A bot of the team: what it is called, and what is known about it. */
export interface Bot extends BotKnowledge {
  readonly name: string
  readonly note: string
}

/** A bot about which nothing is known yet. */
export function newBot(name: string): Bot {
  return {
    name,
    note: '',
    addresses: [],
    blocks: [],
    attributes: [],
    variables: [],
    systemNames: 'documented',
  }
}

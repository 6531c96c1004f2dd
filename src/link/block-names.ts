import type { KnownBlock } from './knowledge.ts'
import { bareWord } from './nearest.ts'

/** The ID that a text stands for; the text itself where it is an ID already, blank, or no name of just one block. */
export type BlockIdOf = (text: string) => string

/**
 * Reads names of a bot's blocks as their IDs (clause 9.6). The names are prepared once: in a long list each row asks. Any texts, also
 * among the names; never throws; linear.
 */
export function blockIdOf(blocks: readonly KnownBlock[]): BlockIdOf {
  const ids = new Set(blocks.map(({ id }) => id))
  const named = blocks.filter(({ name }) => bareWord(name) !== '')
  const byName = idsBy(named, ({ name }) => name.trim())
  const byBareName = idsBy(named, ({ name }) => bareWord(name))
  return (text) => {
    if (text === '' || ids.has(text)) return text
    const name = text.trim()
    const id = byName.get(name) ?? (byName.has(name) ? null : byBareName.get(bareWord(name)))
    return id ?? text
  }
}

/** Null for a name that several blocks have: nobody can tell which is meant. */
function idsBy(
  blocks: readonly KnownBlock[],
  nameOf: (block: KnownBlock) => string,
): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>()
  for (const block of blocks) {
    const name = nameOf(block)
    const before = found.get(name)
    found.set(name, before === undefined || before === block.id ? block.id : null)
  }
  return found
}

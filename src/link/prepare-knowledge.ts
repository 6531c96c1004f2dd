import type { BotDiagnostic } from './diagnostic.ts'
import type { LinkDraft, Row, SystemNames } from './draft.ts'
import { judgeByBot } from './judge-by-bot.ts'
import { judgeKnownValue } from './judge-known-value.ts'
import type { BotKnowledge } from './knowledge.ts'
import { knownWords } from './known-words.ts'
import { hasMacro } from './macros.ts'

/**
 * Whether a bot knows the block and these values, one for each of the draft's rows (null leaves a row out), as far as that can be seen at
 * once; where not, `judgeByBot` is to be asked. Any texts; linear.
 */
export type PreparedKnowledge = (blockId: string, values: readonly (string | null)[]) => boolean

/**
 * Many drafts that differ in their block and values alone, held against their bot (clause 9): what is the same in all of them is
 * judged once. Of a draft of which it says yes, `judgeByBot` says nothing. Null where something is to be said of all of them.
 */
export function prepareKnowledge(
  draft: LinkDraft,
  knowledge: BotKnowledge,
  systemNames: SystemNames = 'documented',
): PreparedKnowledge | null {
  const rows = draft.rows.map((row) => ({ ...row, value: '' }))
  if (judgeByBot({ ...draft, blockId: '', rows }, knowledge, systemNames).length > 0) return null
  const { blocks } = knownWords(knowledge)
  const checks = rows.map((row) => valueCheck(row, knowledge))
  return (blockId, values) =>
    (blockId === '' || blocks.has(blockId)) &&
    checks.every((isKnown, at) => isKnown === null || isKnown(values[at] ?? ''))
}

/** Null where the bot takes any value. */
function valueCheck({ kind, name }: Row, knowledge: BotKnowledge) {
  const { attributes, variables } = knownWords(knowledge)
  const known = (kind === 'user' ? attributes : variables).byName.get(name)
  if (known === undefined || (known.type === 'text' && known.values.length === 0)) return null
  return (value: string): boolean => {
    if (value === '' || known.values.includes(value)) return true
    const found: BotDiagnostic[] = []
    judgeKnownValue(known, value, 'rows.0.value', found)
    return found.length === 0 && !hasMacro(value)
  }
}

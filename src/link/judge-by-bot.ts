import { buildLink, type Link } from './build.ts'
import { diagnostic, type BotDiagnostic } from './diagnostic.ts'
import type { LinkDraft, Row, SystemNames } from './draft.ts'
import { rewrite } from './fix.ts'
import { judgeKnownValue } from './judge-known-value.ts'
import { isBlank } from './judge-row.ts'
import type { BotKnowledge } from './knowledge.ts'
import { knownWords, placeOf, withPlace, type KnownWords } from './known-words.ts'
import { hasMacro } from './macros.ts'
import { nearest } from './nearest.ts'
import { nearSystemName, spellName, systemAttribute } from './system-names.ts'

/**
 * Holds a draft against what is known about its bot (clause 9): warnings only, in the form's order, with a fix where it is
 * plain what was meant. `systemNames` is the spelling in which the link is built, `built` what came of that. Any strings:
 * never throws; linear in the draft, and for its first fifty unknown words in what is known.
 */
export function judgeByBot(
  draft: LinkDraft,
  knowledge: BotKnowledge,
  systemNames: SystemNames = 'documented',
  built: Link = buildLink(draft, { systemNames }),
): readonly BotDiagnostic[] {
  const found: BotDiagnostic[] = []
  const words = knownWords(knowledge)
  judgePlace(draft, words, found)
  judgeKnownBlock(draft.blockId, words, found)
  draft.rows.forEach((row, index) => judgeKnownRow(row, index, words, found))
  judgeSpelling(draft, knowledge, systemNames, found)
  return found.length === 0 ? found : withoutWrong(found, built)
}

/** Where the link cannot even be built, what the bot knows is a help only if it tells what was meant (clause 9.1). */
function withoutWrong(
  found: readonly BotDiagnostic[],
  { diagnostics }: Link,
): readonly BotDiagnostic[] {
  const wrong = new Set<string>()
  for (const { severity, path } of diagnostics) if (severity === 'error') wrong.add(path)
  return found.filter(({ path, fix }) => fix !== undefined || !wrong.has(path))
}

function judgePlace(
  { channel, destination }: LinkDraft,
  { places }: KnownWords,
  found: BotDiagnostic[],
): void {
  const known = places[channel]
  const here = isBlank(destination) ? null : placeOf(destination)
  // In the other channel's field it is the core that speaks.
  if (known.length === 0 || here === null || here.channel !== channel) return
  if (known.some(({ word }) => word === here.place)) return
  const meant = nearest(here.place, known)
  const to = meant === null ? null : withPlace(destination, here, meant)
  const fix = to === null ? undefined : rewrite('use-known', 'destination', to)
  found.push(
    diagnostic('bot.unknown-address', 'destination', { params: { place: here.place }, fix }),
  )
}

function judgeKnownBlock(blockId: string, words: KnownWords, found: BotDiagnostic[]): void {
  if (isBlank(blockId) || words.blocks.has(blockId) || hasMacro(blockId)) return
  const name = nearest(blockId, words.blockNames)
  const id = name === null ? nearest(blockId, words.blockIds) : (words.idByName.get(name) ?? null)
  const called = id === null ? undefined : words.nameById.get(id)
  const fix =
    id === null ? undefined : { ...rewrite('use-known', 'blockId', id), called: called ?? id }
  found.push(diagnostic('bot.unknown-block', 'blockId', { fix }))
}

/** For more unknown names nothing is proposed: nobody mends them one by one. */
const mostProposals = 50

function judgeKnownRow(row: Row, index: number, words: KnownWords, found: BotDiagnostic[]): void {
  const { kind, name, value } = row
  if (isBlank(name) || (kind === 'user' && isOfTheSystem(name))) return
  const [mine, other] =
    kind === 'user' ? [words.attributes, words.variables] : [words.variables, words.attributes]
  const known = mine.byName.get(name)
  if (known !== undefined) {
    if (!isBlank(value) && !hasMacro(value)) {
      judgeKnownValue(known, value, `rows.${index}.value`, found)
    }
    return
  }
  const path = `rows.${index}.name` as const
  if (other.byName.has(name) || (kind === 'variable' && systemAttribute(name) !== null)) {
    const to = kind === 'user' ? 'variable' : 'user'
    const fix = rewrite('switch-kind', `rows.${index}.kind`, to)
    found.push(diagnostic('bot.wrong-kind', path, { params: { name, kind: to }, fix }))
    return
  }
  const meant = found.length < mostProposals ? nearest(name, mine.folded) : null
  const fix = meant === null ? undefined : rewrite('use-known', path, meant)
  const code = kind === 'user' ? 'bot.unknown-attribute' : 'bot.unknown-variable'
  found.push(diagnostic(code, path, { params: { name }, fix }))
}

/** BotStar's own, or misspelt: of that the core has spoken. */
function isOfTheSystem(name: string): boolean {
  return systemAttribute(name) !== null || nearSystemName(name) !== null
}

/** Clause 9.5. */
function judgeSpelling(
  { rows }: LinkDraft,
  knowledge: BotKnowledge,
  systemNames: SystemNames,
  found: BotDiagnostic[],
): void {
  if (knowledge.systemNames === systemNames) return
  const row = rows.find(
    ({ kind, name }) => kind === 'user' && spellName(name, 'widget-api') !== name,
  )
  if (row === undefined) return
  const params = {
    here: spellName(row.name, systemNames),
    there: spellName(row.name, knowledge.systemNames),
  }
  found.push(diagnostic('bot.spelling', 'link', { params }))
}

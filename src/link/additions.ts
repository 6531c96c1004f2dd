import { isUndeliverable } from './characters.ts'
import type { Diagnostic, DiagnosticCode } from './diagnostic.ts'
import type { LinkDraft, Row } from './draft.ts'
import { marks } from './grammar.ts'
import { judgeByBot } from './judge-by-bot.ts'
import { judgeDestination } from './judge-destination.ts'
import type { Addition, BotKnowledge, KnownName } from './knowledge.ts'
import { knownWords, placeOf } from './known-words.ts'

/**
 * What adding to the bot would take a diagnostic away (clause 9.4); `null` where nothing would, or no link could carry it.
 * `draft` is the one that was judged.
 */
export function additionOf(
  { code, path }: Diagnostic<DiagnosticCode>,
  draft: LinkDraft,
): Addition | null {
  return byCode[code]?.(draft, draft.rows[Number(path.split('.')[1])]) ?? null
}

type ToAddition = (draft: LinkDraft, row: Row | undefined) => Addition | null

const byCode: { readonly [Code in DiagnosticCode]?: ToAddition } = {
  'bot.unknown-address': (draft) => (isAddress(draft) ? addressOf(draft) : null),
  'bot.unknown-block': ({ blockId: id }) =>
    isDeliverable(id) && !/\s/.test(id) ? { of: 'block', id } : null,
  'bot.unknown-attribute': (_, row) => nameAddition('attribute', row),
  'bot.unknown-variable': (_, row) => nameAddition('variable', row),
  'bot.value-not-allowed': (_, row) =>
    row === undefined || isUndeliverable(row.value) || row.value.includes(marks.part)
      ? null
      : {
          of: row.kind === 'user' ? 'attribute-value' : 'variable-value',
          name: row.name,
          value: row.value,
        },
}

function nameAddition(of: 'attribute' | 'variable', row: Row | undefined): Addition | null {
  return row !== undefined && isDeliverable(row.name) ? { of, name: row.name } : null
}

function addressOf({ destination }: LinkDraft): Addition {
  return { of: 'address', address: destination.trim() }
}

/**
 * Everything in the drafts that their bot does not know, each once, in the order of the drafts (clause 9.4); of addresses, one for
 * each place, also the first one of a channel. Linear in the drafts.
 */
export function additionsOf(
  drafts: readonly LinkDraft[],
  knowledge: BotKnowledge,
): readonly Addition[] {
  const found = new Map<string, Addition>()
  for (const draft of drafts) {
    const first = firstAddress(draft, knowledge)
    const unknown = judgeByBot(draft, knowledge, knowledge.systemNames)
    for (const addition of [first, ...unknown.map((it) => additionOf(it, draft))]) {
      if (addition === null) continue
      const key = keyOf(addition)
      if (!found.has(key)) found.set(key, addition)
    }
  }
  return [...found.values()]
}

/** While a bot has no address of a channel, none is unknown: an addition all the same. */
function firstAddress(draft: LinkDraft, knowledge: BotKnowledge): Addition | null {
  const isFirst = knownWords(knowledge).places[draft.channel].length === 0
  return isFirst && isAddress(draft) ? addressOf(draft) : null
}

function keyOf(addition: Addition): string {
  return JSON.stringify(addition.of === 'address' ? placeOf(addition.address) : addition)
}

/** The bot with these added. What it knows already is passed over; nothing that is known is changed. */
export function addToBot<B extends BotKnowledge>(bot: B, additions: readonly Addition[]): B {
  return additions.reduce(addOne, bot)
}

/**
 * The bot without these, as if they had not been added to `before`: what that one knew already stays, and so does all that has come
 * since then.
 */
export function takeFromBot<B extends BotKnowledge>(
  bot: B,
  additions: readonly Addition[],
  before: BotKnowledge,
): B {
  const added = addToBot<BotKnowledge>(before, additions)
  const addresses = new Set(added.addresses.slice(before.addresses.length))
  const blocks = new Set(added.blocks.slice(before.blocks.length).map(({ id }) => id))
  return {
    ...bot,
    addresses: bot.addresses.filter((it) => !addresses.has(it)),
    blocks: bot.blocks.filter(({ id }) => !blocks.has(id)),
    attributes: withoutAdded(bot.attributes, added.attributes, before.attributes),
    variables: withoutAdded(bot.variables, added.variables, before.variables),
  }
}

function withoutAdded(
  names: readonly KnownName[],
  added: readonly KnownName[],
  before: readonly KnownName[],
): readonly KnownName[] {
  const old = new Map(before.map((known) => [known.name, known]))
  const grown = new Map(added.map((known) => [known.name, known]))
  return names.flatMap((known) => {
    const was = old.get(known.name)
    if (was === undefined) return grown.has(known.name) ? [] : known
    const more = grown.get(known.name)?.values.filter((value) => !was.values.includes(value)) ?? []
    if (more.length === 0) return known
    return { ...known, values: known.values.filter((value) => !more.includes(value)) }
  })
}

function addOne<B extends BotKnowledge>(bot: B, addition: Addition): B {
  switch (addition.of) {
    case 'address':
      if (bot.addresses.includes(addition.address)) return bot
      return { ...bot, addresses: [...bot.addresses, addition.address] }
    case 'block':
      if (bot.blocks.some(({ id }) => id === addition.id)) return bot
      return { ...bot, blocks: [...bot.blocks, { id: addition.id, name: '', note: '' }] }
    case 'attribute':
      return { ...bot, attributes: withName(bot.attributes, addition.name) }
    case 'variable':
      return { ...bot, variables: withName(bot.variables, addition.name) }
    case 'attribute-value':
      return { ...bot, attributes: withValue(bot.attributes, addition.name, addition.value) }
    case 'variable-value':
      return { ...bot, variables: withValue(bot.variables, addition.name, addition.value) }
  }
}

function withName(names: readonly KnownName[], name: string): readonly KnownName[] {
  if (names.some((known) => known.name === name)) return names
  return [...names, { name, type: 'text', values: [], note: '' }]
}

function withValue(names: readonly KnownName[], name: string, value: string): readonly KnownName[] {
  return names.map((known) =>
    known.name !== name || known.values.includes(value)
      ? known
      : { ...known, values: [...known.values, value] },
  )
}

/** Whether a link can carry it as a name. */
function isDeliverable(text: string): boolean {
  return !text.includes(marks.part) && !text.includes(marks.field) && !isUndeliverable(text)
}

function isAddress({ destination, channel }: LinkDraft): boolean {
  const { diagnostics } = judgeDestination(destination, channel)
  return diagnostics.every(({ severity }) => severity !== 'error')
}

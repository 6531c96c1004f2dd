import * as fc from 'fast-check'
import type { KnownBlock, KnownName, LinkDraft } from '#link/index.ts'
import type { Bot } from '#library/bot.ts'
import type { Incoming, Kept, Listing, Removed } from '#library/library.ts'
import type { FieldHold, Preset } from '#library/preset.ts'
import { anyDrafts, nastyText } from '#test/link/arbitraries.ts'

const texts = nastyText
const names = fc.oneof(texts, fc.constantFrom('Summer', 'Summer (2)', 'Tết', ''))
const systemNames = fc.constantFrom('documented' as const, 'widget-api' as const)
const times = fc.integer({ min: 0, max: Date.UTC(2100, 0) })
const list = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 })

const holds: fc.Arbitrary<FieldHold> = fc.record({
  field: fc.oneof(
    fc.constantFrom('destination' as const, 'blockId' as const),
    fc.nat({ max: 199 }).map((row) => `rows.${row}` as const),
  ),
  hold: fc.constantFrom('ask' as const, 'locked' as const),
})

const blocks: fc.Arbitrary<KnownBlock> = fc.record({ id: texts, name: texts, note: texts })
const knownNames: fc.Arbitrary<KnownName> = fc.record({
  name: texts,
  type: fc.constantFrom('text' as const, 'number' as const, 'date' as const, 'yes-no' as const),
  values: list(texts),
  note: texts,
})

/** As many rows as people have ever had in one link, of any draft's. */
const longDrafts: fc.Arbitrary<LinkDraft> = anyDrafts.map((draft) => {
  const [row = { kind: 'user', name: 'Source', value: '\ud83d' }] = draft.rows
  const rows = Array.from({ length: 200 }, (_, index) => ({ ...row, name: `${row.name}${index}` }))
  return { ...draft, rows }
})

/** Drafts of all sorts, some of them with two hundred rows. */
const manyDrafts = fc.oneof(
  { weight: 9, arbitrary: anyDrafts },
  { weight: 1, arbitrary: longDrafts },
)

export const anyPresets: fc.Arbitrary<Preset> = fc.record(
  {
    name: names,
    note: texts,
    tags: list(texts),
    botId: fc.oneof(fc.constantFrom('', 'bot:1', 'bot:2'), texts),
    draft: manyDrafts,
    systemNames,
    separators: fc.constant('encoded'),
    holds: list(holds),
  },
  { requiredKeys: ['name', 'note', 'tags', 'botId', 'draft', 'systemNames', 'holds'] },
)

export const anyBots: fc.Arbitrary<Bot> = fc.record({
  name: names,
  note: texts,
  addresses: list(texts),
  blocks: list(blocks),
  attributes: list(knownNames),
  variables: list(knownNames),
  systemNames,
})

/** What comes in, each under an id of its own out of a few, so that libraries meet. */
export function incoming<T>(
  kind: 'preset' | 'bot',
  values: fc.Arbitrary<T>,
): fc.Arbitrary<readonly Incoming<T>[]> {
  const entry = fc.record({
    id: fc.nat({ max: 9 }).map((id) => `${kind}:${id}`),
    createdAt: times,
    updatedAt: times,
    value: values,
  })
  return fc.uniqueArray(entry, { maxLength: 5, selector: ({ id }) => id })
}

/** A library in the memory: what `bringIn` makes of a listing. */
export function withBroughtIn<T>(here: Listing<T>, come: readonly Incoming<T>[]): Listing<T> {
  const kept = come.map((it): Kept<T> => ({ ...it, rev: '1' }))
  const ids = new Set(kept.map(({ id }) => id))
  return {
    items: [...here.items.filter(({ id }) => !ids.has(id)), ...kept],
    removed: here.removed.filter(({ id }) => !ids.has(id)),
    unreadable: here.unreadable.filter(({ id }) => !ids.has(id)),
  }
}

/** All of a listing, deleted. */
export function removedOf<T>({ items }: Listing<T>): readonly Removed<T>[] {
  return items.map((it) => ({ ...it, removedAt: Date.UTC(2026, 2, 20) }))
}

export const nothingKept: Listing<never> = { items: [], removed: [], unreadable: [] }

const block = 's58fa63fe-6791-42bf-8674-fd4c377aa44f'

/** A preset as people make them. */
export function presetOf(changed: Partial<Preset> = {}): Preset {
  return {
    name: 'Summer sale',
    note: 'For the ads',
    tags: ['ads', 'summer'],
    botId: '',
    draft: {
      channel: 'website',
      destination: 'https://example.com',
      blockId: block,
      rows: [
        { kind: 'user', name: 'Source', value: 'Facebook' },
        { kind: 'variable', name: 'color', value: 'black' },
      ],
    },
    systemNames: 'documented',
    holds: [{ field: 'rows.1', hold: 'ask' }],
    ...changed,
  }
}

export function botOf(changed: Partial<Bot> = {}): Bot {
  return {
    name: 'Acme Store',
    note: '',
    addresses: ['https://example.com'],
    blocks: [{ id: block, name: 'Black Friday welcome', note: '' }],
    attributes: [{ name: 'Source', type: 'text', values: ['Facebook', 'Google'], note: '' }],
    variables: [{ name: 'color', type: 'text', values: [], note: '' }],
    systemNames: 'documented',
    ...changed,
  }
}

/** As it stands in a library or in a file. */
export function incomingOf<T>(id: string, value: T, updatedAt = Date.UTC(2026, 2, 15)) {
  return { id, createdAt: Date.UTC(2026, 0, 1), updatedAt, value } satisfies Incoming<T>
}

export function listingOf<T>(...items: readonly Incoming<T>[]): Listing<T> {
  return withBroughtIn<T>(nothingKept, items)
}

import type { LinkDraft, Reading, Readings } from '#link/index.ts'

/** What one kind of bot gets of one thing that a link is meant to say. */
export type Receipt =
  | { readonly is: 'right' }
  | { readonly is: 'missing' }
  /** Something else than what is meant; where nothing is meant, something that nobody wanted. */
  | { readonly is: 'wrong'; readonly value: string }

/** One thing that a link says, or that a bot takes out of it. */
export interface ReceivedRow {
  readonly part: 'block' | 'user' | 'variable'
  /** `''` for the block. */
  readonly name: string
  /** `null` where nothing of the kind is meant. */
  readonly meant: string | null
  readonly splitting: Receipt
  readonly decoding: Receipt
}

/** Of one link: beyond it no one reads what is said of each. */
export const mostReceived = 5000

/** Of what a bot reads: where something is missing, the others move up. */
const mostRead = 2 * mostReceived

/**
 * What the two kinds of bot would receive, against what the draft means, row by row: first what is meant, in order, then
 * what nobody meant. A reading that is `null` (no browser opens the link) receives nothing. On Messenger all are one kind.
 * Of more than `mostReceived` rows, the first are compared, and what nobody meant is not told.
 */
export function receivedRows(meant: LinkDraft, received: Readings): readonly ReceivedRow[] {
  const wanted = thingsOf({
    blockId: meant.blockId.trim(),
    user: pairs(meant, 'user'),
    variables: pairs(meant, 'variable'),
  })
  // Messenger decodes before any bot reads.
  const isMessenger = meant.channel === 'messenger'
  const splitting = thingsOf(isMessenger ? received.decoding : received.splitting)
  const decoding = thingsOf(received.decoding)
  const isCut = meant.rows.length > mostReceived
  const keys = new Set([
    ...wanted.keys(),
    ...(isCut ? [] : [...splitting.keys(), ...decoding.keys()]),
  ])
  return [...keys].flatMap((key) => {
    const thing = wanted.get(key) ?? splitting.get(key) ?? decoding.get(key)
    if (thing === undefined) return []
    const value = wanted.get(key)?.value ?? null
    return {
      part: thing.part,
      name: thing.name,
      meant: value,
      splitting: receiptOf(value, splitting.get(key)?.value),
      decoding: receiptOf(value, decoding.get(key)?.value),
    }
  })
}

/** Whether both kinds of bot receive exactly what is meant. */
export function isAsMeant({ splitting, decoding }: ReceivedRow): boolean {
  return splitting.is === 'right' && decoding.is === 'right'
}

function receiptOf(meant: string | null, value: string | undefined): Receipt {
  if (value === undefined) return { is: meant === null ? 'right' : 'missing' }
  return value === meant ? { is: 'right' } : { is: 'wrong', value }
}

interface Thing {
  readonly part: ReceivedRow['part']
  readonly name: string
  readonly value: string
}

/** By what they are matched with: kind and name, repeated ones in the order in which they come. */
function thingsOf(reading: Omit<Reading, 'channel'> | null): ReadonlyMap<string, Thing> {
  const things = new Map<string, Thing>()
  const counts = new Map<string, number>()
  const add = (thing: Thing) => {
    const name = `${thing.part}:${thing.name}`
    const count = counts.get(name) ?? 0
    counts.set(name, count + 1)
    things.set(`${count}:${name}`, thing)
  }
  if (reading === null) return things
  if (reading.blockId !== '') add({ part: 'block', name: '', value: reading.blockId })
  for (const [name, value] of reading.user.slice(0, mostRead)) add({ part: 'user', name, value })
  for (const [name, value] of reading.variables.slice(0, mostRead))
    add({ part: 'variable', name, value })
  return things
}

function pairs({ rows }: LinkDraft, kind: 'user' | 'variable') {
  return rows
    .slice(0, mostReceived)
    .filter((row) => row.kind === kind && (row.name.trim() !== '' || row.value.trim() !== ''))
    .map(({ name, value }) => [name, value] as const)
}

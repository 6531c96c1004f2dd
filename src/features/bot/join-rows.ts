export type Side = 'mine' | 'theirs'

/** A row that was changed on both sides, each in its own way, as texts. `null`: there it is gone. */
export interface Collision {
  /** What tells it apart within its list. */
  readonly key: string
  readonly mine: string | null
  readonly theirs: string | null
}

/** Of one thing in a row, what counts. */
type Either = <T>(was: T, mine: T, theirs: T) => T

/** What rows of a list are, to whoever joins two such lists. */
export interface RowKind<Row> {
  readonly keyOf: (row: Row) => string
  /** A row that stands on both sides, thing by thing. `was`: null for one that both have added. */
  readonly join: (was: Row | null, mine: Row, theirs: Row, either: Either) => Row
  readonly describe: (row: Row) => string
}

interface Three<T> {
  readonly base: T
  readonly mine: T
  readonly theirs: T
}

/** What two sides have made of one list; see `joinBots`. What only the other side has added comes last. */
export function joinRows<Row>(
  kind: RowKind<Row>,
  lists: Three<readonly Row[]>,
  prefer: Side,
): { readonly rows: readonly Row[]; readonly collisions: readonly Collision[] } {
  const { base, mine, theirs } = lists
  if (isSameValue(mine, theirs) || isSameValue(theirs, base)) return { rows: mine, collisions: [] }
  if (isSameValue(mine, base)) return { rows: theirs, collisions: [] }
  const [was, here, there] = [keyed(base, kind), keyed(mine, kind), keyed(theirs, kind)]
  const collisions: Collision[] = []
  const rows = [...new Set([...here.keys(), ...there.keys()])].flatMap((key) => {
    const three = {
      base: was.get(key) ?? null,
      mine: here.get(key) ?? null,
      theirs: there.get(key) ?? null,
    }
    const { row, isCollision } = joinRow(kind, three, prefer)
    if (isCollision) collisions.push(asTexts(kind, three))
    return row === null ? [] : [row]
  })
  return { rows, collisions }
}

/** By their keys; the second of one key is another row than the first. */
function keyed<Row>(rows: readonly Row[], { keyOf }: RowKind<Row>): ReadonlyMap<string, Row> {
  const counts = new Map<string, number>()
  return new Map(
    rows.map((row) => {
      const key = keyOf(row)
      const count = counts.get(key) ?? 0
      counts.set(key, count + 1)
      return [`${count} ${key}`, row]
    }),
  )
}

interface JoinedRow<Row> {
  readonly row: Row | null
  readonly isCollision: boolean
}

function joinRow<Row>(
  kind: RowKind<Row>,
  { base, mine, theirs }: Three<Row | null>,
  prefer: Side,
): JoinedRow<Row> {
  if (isSameValue(mine, theirs) || isSameValue(theirs, base))
    return { row: mine, isCollision: false }
  if (isSameValue(mine, base)) return { row: theirs, isCollision: false }
  if (mine === null || theirs === null) {
    return { row: prefer === 'mine' ? mine : theirs, isCollision: true }
  }
  let isCollision = false
  const either: Either = (was, here, there) => {
    if (isSameValue(here, there) || isSameValue(there, was)) return here
    if (isSameValue(here, was)) return there
    isCollision = true
    return prefer === 'mine' ? here : there
  }
  const row = kind.join(base, mine, theirs, either)
  return { row, isCollision }
}

function asTexts<Row>(kind: RowKind<Row>, { mine, theirs }: Three<Row | null>): Collision {
  const there = mine ?? theirs
  return {
    key: there === null ? '' : kind.keyOf(there),
    mine: mine === null ? null : kind.describe(mine),
    theirs: theirs === null ? null : kind.describe(theirs),
  }
}

/** Of plain values. Objects are the same whose fields are, in the same order. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

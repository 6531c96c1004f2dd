import { useState } from 'react'
import type { Row } from '#link/index.ts'

/** Rows and their ids, and the number that the next new one gets. */
export interface KnownRows {
  readonly rows: readonly Row[]
  readonly ids: readonly string[]
  readonly next: number
}

const noRows: KnownRows = { rows: [], ids: [], next: 0 }

/** An id for each row of a template: its own wherever it is moved, and whatever is typed into it. */
export function useRowIds(rows: readonly Row[]): readonly string[] {
  const [known, setKnown] = useState(noRows)
  if (known.rows === rows) return known.ids
  const now = followRows(known, rows)
  setKnown(now)
  return now.ids
}

/** A row that is there still keeps its id; one that was changed has that of the row whose place it takes. */
export function followRows(before: KnownRows, rows: readonly Row[]): KnownRows {
  const stays = new Set(rows)
  const idOf = new Map(before.rows.map((row, at) => [row, before.ids[at]]))
  const taken = new Set<string>()
  let { next } = before
  const ids = rows.map((row, at) => {
    const former = before.rows[at]
    const replaced = former !== undefined && !stays.has(former) ? before.ids[at] : undefined
    const known = idOf.get(row) ?? replaced
    const id = known === undefined || taken.has(known) ? `row-${next++}` : known
    taken.add(id)
    return id
  })
  return { rows, ids, next }
}

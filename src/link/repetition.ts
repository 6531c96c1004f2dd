import type { Row, RowKind } from './draft.ts'

/** Below this, looking back over the rows is quicker than keeping sets of their names. */
const fewRows = 16

/** Tells of each row, asked in order, whether an earlier one has the same kind and name. Linear over many rows. */
export function repetitionIn(rows: readonly Row[]): (row: Row, index: number) => boolean {
  return rows.length > fewRows ? amongMany() : amongFew(rows)
}

function amongFew(rows: readonly Row[]) {
  return ({ kind, name }: Row, index: number): boolean => {
    for (let before = 0; before < index; before++) {
      const row = rows[before]
      if (row?.name === name && row.kind === kind) return true
    }
    return false
  }
}

function amongMany() {
  const names: Record<RowKind, Set<string>> = { user: new Set(), variable: new Set() }
  return ({ kind, name }: Row): boolean => {
    if (names[kind].has(name)) return true
    names[kind].add(name)
    return false
  }
}

import type { Row } from './draft.ts'

/** Up to here, looking back over the rows is quicker than keeping a set of their names. */
const fewRows = 16

/** What has been seen of rows that are gone through in order; `null` for few rows, which need no memory. */
export type SeenRows = Set<string> | null

/** The memory for going through these rows once with `isRepeated`, from the first to the last. */
export function beginRows(rows: readonly Row[]): SeenRows {
  return rows.length > fewRows ? new Set() : null
}

/** Whether an earlier row has the same kind and name. Asked of each row in order; linear over many rows. */
export function isRepeated(rows: readonly Row[], index: number, seen: SeenRows): boolean {
  const { kind, name } = rows[index] ?? { kind: 'user', name: '' }
  if (seen !== null) {
    const size = seen.size
    return seen.add(`${kind}:${name}`).size === size
  }
  for (let before = 0; before < index; before++) {
    const row = rows[before]
    if (row?.name === name && row.kind === kind) return true
  }
  return false
}

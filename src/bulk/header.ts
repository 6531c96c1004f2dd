import type { Batch, RowFault } from './batch.ts'

/** Where the names of a table's columns stand: so many rows stand above them, blank ones not counted; or in no row. */
export type HeaderPlace = number | 'none'

/** A batch without the row that names the columns and those above it, and that row; null where the batch has none. */
export interface Headed {
  readonly names: readonly string[] | null
  /** Why the names cannot be trusted. */
  readonly fault: RowFault | null
  readonly rest: Batch
}

/** Takes the row that names the columns off a batch, and the rows above it. */
export function splitHeader(batch: Batch, place: HeaderPlace): Headed {
  if (place === 'none') return { names: null, fault: null, rest: batch }
  const { rows, faults } = batch
  const fault = faults.get(place) ?? null
  return { names: rows[place] ?? null, fault, rest: below(batch, place + 1) }
}

/** The batches of a table without the row that names its columns, and those above it. */
export async function* withoutHeader(
  batches: AsyncIterable<Batch> | Iterable<Batch>,
  place: HeaderPlace,
): AsyncGenerator<Batch> {
  let above = place === 'none' ? 0 : place + 1
  for await (const batch of batches) {
    yield above === 0 ? batch : below(batch, above)
    above = Math.max(0, above - batch.rows.length)
  }
}

function below({ rows, lines, faults, blank }: Batch, count: number): Batch {
  const moved = [...faults].flatMap(([at, fault]) =>
    at < count ? [] : [[at - count, fault] as const],
  )
  return { rows: rows.slice(count), lines: lines.slice(count), faults: new Map(moved), blank }
}

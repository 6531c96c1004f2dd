import type { Batch } from './batch.ts'

/** A batch without its first row, and that row; null where the batch has none. */
export interface Headed {
  readonly header: readonly string[] | null
  readonly rest: Batch
}

/** Takes the first row off a batch. */
export function splitHeader(batch: Batch): Headed {
  const [header, ...rows] = batch.rows
  if (header === undefined) return { header: null, rest: batch }
  const moved = [...batch.faults].flatMap(([at, fault]) =>
    at === 0 ? [] : [[at - 1, fault] as const],
  )
  const rest = { rows, lines: batch.lines.slice(1), faults: new Map(moved), blank: batch.blank }
  return { header, rest }
}

/** The batches of a table without the row that names its columns. */
export async function* withoutHeader(
  batches: AsyncIterable<Batch> | Iterable<Batch>,
): AsyncGenerator<Batch> {
  let isBehind = false
  for await (const batch of batches) {
    if (isBehind) yield batch
    else {
      const { header, rest } = splitHeader(batch)
      isBehind = header !== null
      yield rest
    }
  }
}

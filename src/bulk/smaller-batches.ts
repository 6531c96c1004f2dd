import { emptyBatch, type Batch } from './batch.ts'

/** The same rows in batches of `size` at most: where each row is much work, a run can be stopped and followed between few of them. */
export async function* smallerBatches(
  batches: AsyncIterable<Batch> | Iterable<Batch>,
  size: number,
): AsyncGenerator<Batch> {
  for await (const batch of batches) {
    for (let at = 0; at < batch.rows.length; at += size) yield partOf(batch, at, size)
    if (batch.blank > 0) yield { ...emptyBatch, blank: batch.blank }
  }
}

function partOf({ rows, lines, faults }: Batch, from: number, size: number): Batch {
  const inside = [...faults].flatMap(([at, fault]) =>
    at >= from && at < from + size ? [[at - from, fault] as const] : [],
  )
  return {
    rows: rows.slice(from, from + size),
    lines: lines.slice(from, from + size),
    faults: new Map(inside),
    blank: 0,
  }
}

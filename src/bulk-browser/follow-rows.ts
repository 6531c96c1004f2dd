import type { Batch } from '#bulk/batch.ts'
import type { Reading } from './source-batches.ts'

/** How far slow work on the rows of a list is. */
export interface Followed {
  readonly batches: AsyncIterable<Batch>
  /** Of the list, 0 to 1, once so many of its rows are done; never less than before. */
  readonly share: (done: number) => number
}

/** Follows work that takes long for each row: a list is read far ahead of it, a short one at once. */
export function followRows(
  batches: AsyncIterable<Batch> | Iterable<Batch>,
  reading: Readonly<Reading>,
): Followed {
  let read = 0
  let most = 0
  async function* counted(): AsyncGenerator<Batch> {
    for await (const batch of batches) {
      read += batch.rows.length
      yield batch
    }
  }
  return {
    batches: counted(),
    share(done) {
      const ofList = reading.whole === 0 ? 1 : Math.min(1, reading.done / reading.whole)
      most = Math.max(most, read === 0 ? ofList : ofList * Math.min(1, done / read))
      return most
    },
  }
}

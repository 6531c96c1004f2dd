import { toBatch, type Batch } from './batch.ts'

/** A list of values for one column, such as the channels of a campaign. */
export interface ValueList {
  readonly name: string
  readonly values: readonly string[]
}

/** So many rows go into one batch. */
const batchSize = 5000

/** How many rows the lists give when they are multiplied out; 0 where one is empty. */
export function matrixSize(lists: readonly ValueList[]): number {
  return lists.length === 0 ? 0 : lists.reduce((size, { values }) => size * values.length, 1)
}

/** Every combination once, the last list changing fastest; a column for each list. */
export function* matrixBatches(lists: readonly ValueList[]): Generator<Batch> {
  const size = matrixSize(lists)
  for (let start = 0; start < size; start += batchSize) {
    const count = Math.min(batchSize, size - start)
    const rows = Array.from({ length: count }, (_, at) => combination(lists, start + at))
    yield toBatch(rows, start + 1)
  }
}

function combination(lists: readonly ValueList[], index: number): string[] {
  let rest = index
  return lists
    .toReversed()
    .map(({ values }) => {
      const value = values[rest % values.length] ?? ''
      rest = Math.floor(rest / values.length)
      return value
    })
    .toReversed()
}

/** Values as people type or paste them: one a line, each once; blank lines are nothing. */
export function valuesOf(text: string): readonly string[] {
  const values = text.split(/[\r\n\t]+/).map((value) => value.trim())
  return [...new Set(values.filter((value) => value !== ''))]
}

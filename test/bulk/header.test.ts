import { describe, expect, it } from 'vitest'
import { emptyBatch, toBatch, type Batch } from '#bulk/batch.ts'
import { splitHeader, withoutHeader, type HeaderPlace } from '#bulk/header.ts'

const faulty: Batch = {
  ...toBatch([['name'], ['Jane'], ['Bob']], 3),
  faults: new Map([[2, 'broken-text' as const]]),
}

async function behind(batches: readonly Batch[], place: HeaderPlace): Promise<readonly Batch[]> {
  const seen: Batch[] = []
  for await (const batch of withoutHeader(batches, place)) seen.push(batch)
  return seen
}

const nameless = { names: null, fault: null }
const linesOf = (batches: readonly Batch[]) => batches.flatMap(({ lines }) => lines)

describe('the row that names the columns', () => {
  it('is taken off wherever it comes, and the others keep their lines and faults', async () => {
    const last = toBatch([['Eve']], 6)
    const seen = await behind([emptyBatch, faulty, last], 0)
    expect(seen[1]).toEqual({
      rows: [['Jane'], ['Bob']],
      lines: [4, 5],
      faults: new Map([[1, 'broken-text']]),
      blank: 0,
    })
    expect(seen[2]).toEqual(last)
  })

  it('goes with the rows above it, however they are cut into batches', async () => {
    const rows = [['Report'], ['2026'], ['name'], ['Jane'], ['Bob']]
    const single = rows.map((row, at) => toBatch([row], at + 1))
    expect(linesOf(await behind(single, 2))).toEqual([4, 5])
    expect(linesOf(await behind([toBatch(rows, 1)], 2))).toEqual([4, 5])
    expect(linesOf(await behind([emptyBatch, ...single], 9))).toEqual([])
  })

  it('may be none: then all rows are rows', async () => {
    expect(linesOf(await behind([faulty], 'none'))).toEqual([3, 4, 5])
    expect(splitHeader(faulty, 'none')).toEqual({ ...nameless, rest: faulty })
  })

  it('is not there in a batch that ends above it', () => {
    expect(splitHeader(emptyBatch, 0)).toEqual({ ...nameless, rest: emptyBatch })
    expect(splitHeader(faulty, 3)).toEqual({ ...nameless, rest: emptyBatch })
    expect(splitHeader(faulty, 1).names).toEqual(['Jane'])
  })
  it('says why its names cannot be trusted', () => {
    expect(splitHeader(faulty, 2)).toMatchObject({ names: ['Bob'], fault: 'broken-text' })
    expect(splitHeader(faulty, 1).fault).toBe(null)
  })
})

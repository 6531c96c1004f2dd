import { expect, it } from 'vitest'
import { emptyBatch, toBatch, type Batch } from '#bulk/batch.ts'
import { splitHeader, withoutHeader } from '#bulk/header.ts'

it('the first row names the columns, wherever it comes, and the others keep their lines and faults', async () => {
  const faulty: Batch = {
    ...toBatch([['name'], ['Jane'], ['Bob']], 3),
    faults: new Map([[2, 'broken-text' as const]]),
  }
  const behind = toBatch([['Eve']], 6)
  const seen: Batch[] = []
  for await (const batch of withoutHeader([emptyBatch, faulty, behind])) seen.push(batch)
  expect(seen[1]).toEqual({
    rows: [['Jane'], ['Bob']],
    lines: [4, 5],
    faults: new Map([[1, 'broken-text']]),
    blank: 0,
  })
  expect(seen[2]).toEqual(behind)
  expect(splitHeader(emptyBatch)).toEqual({ header: null, rest: emptyBatch })
})

import { expect, test } from 'vitest'
import { openTable } from '#cli/bulk-table.ts'

/** A pipe hands over what has come by then: any pieces. */
async function* piecesOf(text: string, size: number) {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

test('a list without a header has the columns of its widest row, however its bytes come', async () => {
  const text = 'Jane,Bonn\nBob,Rome,South\nEve,Huế\n'
  const wanted = { delimiter: null, encoding: null, header: 'none' } as const
  for (const size of [4, 20, 1000]) {
    // oxlint-disable-next-line no-await-in-loop -- a handful of tables
    const table = await openTable(piecesOf(text, size), wanted)
    if (table === null || typeof table === 'string' || !('columns' in table)) throw new Error()
    expect(table.columns.map(({ name }) => name)).toEqual(['Column 1', 'Column 2', 'Column 3'])
    const lines: number[] = []
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    for await (const batch of table.batches) lines.push(...batch.lines)
    expect(lines).toEqual([1, 2, 3])
  }
})

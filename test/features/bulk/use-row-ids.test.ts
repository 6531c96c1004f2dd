import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeRow, withoutRow, withRow, withRowMoved } from '#features/bulk/draft-rows.ts'
import { followRows, type KnownRows } from '#features/bulk/use-row-ids.ts'
import { setting, user as attribute } from '#test/link/drafts.ts'

const nothing: KnownRows = { rows: [], ids: [], next: 0 }
const draft = setting(attribute('a', '1'), attribute('b', '2'), attribute('c', '3'))
const known = followRows(nothing, draft.rows)
const [a = '', b = '', c = ''] = known.ids
const idsAfter = (changed: typeof draft) => followRows(known, changed.rows).ids

test('a row keeps its id when it is moved, also when another one goes', () => {
  expect(idsAfter(withRowMoved(draft, 0, 2))).toEqual([b, c, a])
  expect(idsAfter(withRowMoved(draft, 2, 1))).toEqual([a, c, b])
  expect(idsAfter(withoutRow(draft, 0))).toEqual([b, c])
})

test('a row keeps its id while it is typed into', () => {
  expect(idsAfter(changeRow(draft, 1, { value: '22' }))).toEqual([a, b, c])
})

test('a new row has an id that no row had', () => {
  const [, , , added] = idsAfter(withRow(draft, 'user'))
  expect([a, b, c]).not.toContain(added)
})

test('whatever is done to rows, no two have the same id, and what stays the same row keeps its own', () => {
  const row = fc.constantFrom(...draft.rows, attribute('d', '4'), attribute('e', '5'))
  fc.assert(
    fc.property(fc.array(fc.array(row, { maxLength: 6 }), { maxLength: 5 }), (states) => {
      let before = nothing
      for (const rows of states) {
        const former = before
        const now = followRows(former, rows)
        expect(now.ids).toHaveLength(rows.length)
        expect(new Set(now.ids).size).toBe(rows.length)
        const same = draft.rows.filter((one) => isOnce(former.rows, one) && isOnce(rows, one))
        expect(same.map((one) => now.ids[rows.indexOf(one)])).toEqual(
          same.map((one) => former.ids[former.rows.indexOf(one)]),
        )
        before = now
      }
    }),
  )
})

function isOnce<T>(all: readonly T[], one: T): boolean {
  return all.filter((it) => it === one).length === 1
}

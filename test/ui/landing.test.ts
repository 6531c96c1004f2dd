import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { landing } from '#ui/row-drag.ts'

const rows = ['gender', 'Source', 'color', 'size']

describe('a dragged row lands', () => {
  test.each([
    ['gender', 'after', 'color', ['Source', 'color', 'gender', 'size']],
    ['gender', 'before', 'color', ['Source', 'gender', 'color', 'size']],
    ['size', 'before', 'gender', ['size', 'gender', 'Source', 'color']],
    ['size', 'after', 'gender', ['gender', 'size', 'Source', 'color']],
    ['Source', 'before', 'Source', rows],
    ['Source', 'after', 'Source', rows],
    ['Source', 'after', 'gender', rows],
    ['Source', 'before', 'color', rows],
  ] as const)('with %s %s %s', (row, side, over, wanted) => {
    const from = rows.indexOf(row)
    expect(moved(rows, from, landing(from, rows.indexOf(over), side))).toEqual(wanted)
  })

  test('where the mark was shown, however many rows there are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }).chain((length) =>
          fc.record({
            length: fc.constant(length),
            from: fc.nat({ max: length - 1 }),
            over: fc.nat({ max: length - 1 }),
            side: fc.constantFrom('before', 'after'),
          }),
        ),
        ({ length, from, over, side }) => {
          const list = Array.from({ length }, (_, row) => row)
          const to = landing(from, over, side)
          expect(moved(list, from, to)).toEqual(cutAndPut(list, from, over, side))
          expect(to >= 0 && to < length).toBe(true)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

/** What a list's own move does: the row is taken out, and is then the one at `to`. */
function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, at) => at !== from)
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)]
}

/** The same by the eye: a copy is put into the gap that was marked, and then the row itself is taken away. */
function cutAndPut<T>(list: readonly T[], from: number, over: number, side: string): T[] {
  const gap = side === 'after' ? over + 1 : over
  const copied = list.slice(from, from + 1).map((value) => ({ value, isCopy: true }))
  const marked = list.map((value, at) => ({ value, isCopy: at !== from }))
  return [...marked.slice(0, gap), ...copied, ...marked.slice(gap)]
    .filter(({ isCopy }) => isCopy)
    .map(({ value }) => value)
}

import { expect, it } from 'vitest'
import { makeLink } from '#bulk/make-link.ts'
import { tallyMade, tallyOf } from '#bulk/tally.ts'
import { setting, user } from '#test/link/drafts.ts'
import { planFor } from './making.ts'

it('days that are read in one order are one kind of mend, with two readings or with one', () => {
  const plan = planFor(['day'], setting(user('birthday', '[day]')), { fixes: ['day-first'] })
  const tally = tallyOf(({ path }) => path)
  for (const [at, day] of ['03/04/1990', '31.12.1990', '1990-12-31'].entries()) {
    for (const mend of makeLink(plan, [day]).mended) tally.addMend(mend, at + 2)
  }
  expect(tally.findings()).toMatchObject([{ count: 2, examples: [{ line: 2 }, { line: 3 }] }])
})

it('what an empty cell leaves out is said for each of the columns that it leaves out', () => {
  const plan = planFor(
    ['a', 'b', 'c'],
    setting(user('x', '[a] [b]'), user('y', '[a] [c]'), user('z', 'z')),
  )
  const tally = tallyOf(({ path }) => path)
  const rows = [
    ['', 'B', ''],
    ['', '', 'C'],
    ['', 'B', 'C'],
  ]
  for (const [at, cells] of rows.entries()) tallyMade(tally, makeLink(plan, cells), at + 2)
  const said = tally.findings().map(({ count, examples }) => [count, examples[0]?.sentence])
  expect(said).toEqual([
    [2, expect.stringContaining('“b”')],
    [2, expect.stringContaining('“c”')],
  ])
})

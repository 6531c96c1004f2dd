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

it('names that several blocks have are no kind of names that none has', () => {
  const blocks = ['s58fa63fe-6791-42bf-8674-fd4c377aa44f', 'sTwo'].map((id) => ({
    id,
    name: 'Sale',
    note: '',
  }))
  const bot = {
    addresses: ['https://example.com'],
    blocks,
    attributes: [{ name: 'x', type: 'text' as const, values: [], note: '' }],
    variables: [],
    systemNames: 'documented' as const,
  }
  const plan = planFor(['Block'], { ...setting(user('x', 'x')), blockId: '[Block]' }, { bot })
  const tally = tallyOf(({ path }) => path)
  for (const [at, name] of ['Sale', 'Nope', 'Sale'].entries()) {
    tallyMade(tally, makeLink(plan, [name]), at + 2)
  }
  const said = tally.findings().map(({ count, examples }) => [count, examples[0]?.sentence])
  expect(said).toEqual([
    [2, expect.stringContaining('Several blocks')],
    [1, expect.stringContaining('no block of this name')],
  ])
})

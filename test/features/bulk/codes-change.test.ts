import { expect, it } from 'vitest'
import { nameColumns } from '#bulk/columns.ts'
import { isSameList } from '#features/bulk/codes-change.ts'
import type { Job } from '#features/bulk/job.ts'
import { templateOf } from '#test/bulk/making.ts'
import { setting, variable } from '#test/link/drafts.ts'

const job: Job = {
  source: { at: 'text', text: 'city\nHuế', delimiter: ',', header: 0 },
  columns: nameColumns(['city'], 0),
  template: templateOf(setting(variable('city', '[city]'))),
  hasMark: true,
}

it.each<[string, boolean, Partial<Job>]>([
  ['the same with another mark for Excel, which is in no code', true, { hasMark: false }],
  ['another with another table', false, { source: { ...job.source } }],
  ['another with other columns', false, { columns: [...job.columns] }],
  ['another with another template', false, { template: { ...job.template } }],
])('a list is %s', (_, isSame, part) => {
  expect(isSameList(job, { ...job, ...part })).toBe(isSame)
})

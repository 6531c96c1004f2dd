import { expect, it } from 'vitest'
import { nameColumns } from '#bulk/columns.ts'
import type { Job } from '#bulk-browser/job.ts'
import { isSameJob, isSameList } from '#bulk-browser/same-job.ts'
import { templateOf } from '#test/bulk/making.ts'
import { shop } from '#test/link/bot-examples.ts'
import { setting, variable } from '#test/link/drafts.ts'

const pasted = { at: 'text', text: 'city\nHuế', delimiter: ',', header: 0 } as const
const chosen = {
  at: 'file',
  file: new File([], 'list.csv'),
  encoding: 'utf-8',
  delimiter: ',',
  header: 0,
} as const
const combined = { at: 'lists', lists: [{ name: 'city', values: ['Huế'] }] } as const
const template = templateOf(setting(variable('city', '[city]')))
const jobOf = (source: Job['source']): Job => ({
  source,
  columns: nameColumns(['city'], 0),
  template,
  hasMark: true,
})

it.each<[string, boolean, Job, Partial<Job>]>([
  ['the same when it was cleared and came back', true, jobOf(pasted), { source: { ...pasted } }],
  [
    'another with another text',
    false,
    jobOf(pasted),
    { source: { ...pasted, text: 'city\nBonn' } },
  ],
  ['another by another header', false, jobOf(pasted), { source: { ...pasted, header: 'none' } }],
  ['another of another kind', false, jobOf(pasted), { source: chosen }],
  ['the same of the same file', true, jobOf(chosen), { source: { ...chosen } }],
  [
    'another when its file was chosen again, which may have changed',
    false,
    jobOf(chosen),
    { source: { ...chosen, file: new File([], 'list.csv') } },
  ],
  ['the same of the same values', true, jobOf(combined), { source: structuredClone(combined) }],
  [
    'another of other values',
    false,
    jobOf(combined),
    { source: { at: 'lists', lists: [{ name: 'city', values: ['Bonn'] }] } },
  ],
  ['the same by the same template', true, jobOf(pasted), { template: structuredClone(template) }],
  [
    'another by another template',
    false,
    jobOf(pasted),
    { template: templateOf(setting(variable('town', '[city]'))) },
  ],
  ['another for another bot', false, jobOf(pasted), { template: { ...template, bot: shop } }],
])('a list is %s', (_, isSame, job, part) => {
  expect(isSameList(job, { ...job, ...part })).toBe(isSame)
  expect(isSameJob(job, { ...job, ...part })).toBe(isSame)
})

it('files of a list are others with another mark for Excel', () => {
  const job = jobOf(pasted)
  expect(isSameList(job, { ...job, hasMark: false })).toBe(true)
  expect(isSameJob(job, { ...job, hasMark: false })).toBe(false)
  expect(isSameJob(job, null)).toBe(false)
  expect(isSameJob(null, null)).toBe(true)
})

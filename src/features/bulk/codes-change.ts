import type { Job } from './job.ts'

/** What is another one since codes were made: the list or its template, or what was decided about them. */
export type CodesChange = 'list' | 'choice'

/** Whether the same codes come of both: of the same table by the same template. The page makes each anew only when it changes. */
export function isSameList(one: Job, other: Job): boolean {
  return (
    one.source === other.source && one.columns === other.columns && one.template === other.template
  )
}

import type { CodesChoice } from './codes-choice.ts'
import type { Job } from '#bulk-browser/job.ts'
import { isSameList } from '#bulk-browser/same-job.ts'

/** What is another one since codes were made: the list or its template, or what was decided about them. */
export type CodesChange = 'list' | 'choice'

/** What codes come of. */
export interface CodesOrigin {
  readonly job: Job
  readonly choice: CodesChoice
}

/** What is another one now than when codes were made; null: nothing is. */
export function changeSince(made: CodesOrigin, now: CodesOrigin): CodesChange | null {
  if (!isSameList(made.job, now.job)) return 'list'
  return JSON.stringify(made.choice) === JSON.stringify(now.choice) ? null : 'choice'
}

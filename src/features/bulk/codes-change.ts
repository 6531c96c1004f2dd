import type { CodesChoice } from './codes-choice.ts'
import type { Job } from './job.ts'

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

/** Whether the same codes come of both: of the same table by the same template. The page makes each anew only when it changes. */
export function isSameList(one: Job, other: Job): boolean {
  return (
    one.source === other.source && one.columns === other.columns && one.template === other.template
  )
}

import { useState } from 'react'
import { emptyBatch, type Batch } from '#bulk/batch.ts'
import type { Job } from '#bulk-browser/job.ts'
import type { ShownTable } from './use-table.ts'

/** What codes are made of. */
export interface Coding {
  readonly job: Job
  /** The first rows of its list. */
  readonly first: Batch
  /** Whether the dialog is in view; what it has begun goes on behind the page. */
  readonly isOpen: boolean
}

/** The dialog of codes: null while it has nothing to do. What is being made, or not downloaded, is not forgotten when it is closed, but there again. */
export function useCoding(table: ShownTable | null) {
  const [coding, setCoding] = useState<Coding | null>(null)
  const begun = (job: Job): Coding => ({ job, first: table?.first ?? emptyBatch, isOpen: true })
  return {
    coding,
    /** What is still there is shown, whatever it was made of. */
    open: (job: Job) => setCoding((now) => (now === null ? begun(job) : { ...now, isOpen: true })),
    /** The next codes are to be made of this. */
    beginAnew: (job: Job) => setCoding(begun(job)),
    /** What is still there comes into view again. */
    show: () => setCoding((now) => now && { ...now, isOpen: true }),
    /** What is still wanted stays; else all is forgotten. */
    close: (isWanted: boolean) =>
      setCoding((now) => (isWanted && now !== null ? { ...now, isOpen: false } : null)),
  }
}

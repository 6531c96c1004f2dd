import { useState } from 'react'
import { emptyBatch, type Batch } from '#bulk/batch.ts'
import type { Job } from './job.ts'
import type { ShownTable } from './use-table.ts'

/** What codes are made of. */
export interface Coding {
  readonly job: Job
  /** The first rows of its list. */
  readonly first: Batch
  /** Whether the dialog is in view; what it has begun goes on behind the page. */
  readonly isOpen: boolean
}

/** The dialog of codes: null while it has nothing to do. What is being made is not forgotten when it is closed, but there again. */
export function useCoding(table: ShownTable | null) {
  const [coding, setCoding] = useState<Coding | null>(null)
  return {
    coding,
    open: (job: Job) =>
      setCoding((now) =>
        now === null
          ? { job, first: table?.first ?? emptyBatch, isOpen: true }
          : { ...now, isOpen: true },
      ),
    /** What is still there comes into view again. */
    show: () => setCoding((now) => now && { ...now, isOpen: true }),
    /** What is at work stays; else all is forgotten. */
    close: (isAtWork: boolean) =>
      setCoding((now) => (isAtWork && now !== null ? { ...now, isOpen: false } : null)),
  }
}

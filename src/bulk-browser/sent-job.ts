import type { Job } from './job.ts'
import type { SentJob } from './run-messages.ts'
import { partsOf, type SheetPart } from './source-batches.ts'

/** A job on its way to a worker. */
export interface Sending {
  readonly job: SentJob
  /** The next rows of a sheet, in order; none behind the last, and none of any other source. */
  readonly nextRows: () => SheetPart
}

/** Splits a job into what a worker gets at once and the rows that it asks for. */
export function sending(job: Job): Sending {
  const { source } = job
  if (source.at !== 'rows') return { job: { ...job, source }, nextRows: () => [] }
  const { at, rows, header } = source
  const parts = partsOf(rows)
  return {
    job: { ...job, source: { at, count: rows.length, header } },
    nextRows: () => {
      const next = parts.next()
      return next.done === true ? [] : next.value
    },
  }
}

import type { Job, RunState } from './job.ts'
import type { Bulk } from './use-bulk.ts'
import { useRun } from './use-run.ts'
import { words } from './words.ts'

/** A run, and how it is begun and ended. */
export interface Runner {
  readonly state: RunState
  readonly start: (job: Job) => void
  readonly cancel: () => void
  readonly reset: () => void
}

/** The run of the page, its files named after its list. */
export function useRunner({ file, state }: Bulk): Runner {
  const { state: run, start, cancel, reset } = useRun()
  const { state: chosen } = file
  const name =
    state.way === 'file' && chosen.at === 'open'
      ? chosen.table.file.name.replace(/\.[^.]{1,5}$/, '')
      : words.result.fileName
  return {
    state: run,
    start: (job) =>
      void start(job, {
        links: `${name}-${words.result.linksName}.csv`,
        refused: `${name}-${words.result.refusedName}.csv`,
      }),
    cancel,
    reset,
  }
}

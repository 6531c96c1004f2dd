import type { CodesGoal, CodesOrder, CodesReport } from './codes-messages.ts'
import type { Job } from './job.ts'
import { sending } from './sent-job.ts'
import { workerWatch } from './worker-watch.ts'

/** What remains for the page to act on. */
export type CodesNews = Exclude<CodesReport, { say: 'more-rows' | 'alive' }>

export interface CodesBeside {
  readonly order: (it: CodesOrder) => void
  /** Ends the worker; nothing is heard of it any more. */
  readonly stop: () => void
}

/** Makes codes in a worker of their own, and tells what it says. */
export function codesBeside(
  job: Job,
  goal: CodesGoal,
  onNews: (news: CodesNews) => void,
  onLost: (why: 'worker-lost' | 'not-loaded') => void,
): CodesBeside {
  const worker = new Worker(new URL('./codes-worker.ts', import.meta.url), { type: 'module' })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin of its own
  const order = (it: CodesOrder) => worker.postMessage(it)
  const sent = sending(job)
  const watch = workerWatch(worker, (hadLife) => onLost(hadLife ? 'worker-lost' : 'not-loaded'))
  let isStopped = false
  worker.addEventListener('message', ({ data }: MessageEvent<CodesReport>) => {
    watch.heard()
    if (isStopped || data.say === 'alive') return
    if (data.say === 'more-rows') order({ say: 'rows', rows: sent.nextRows() })
    else onNews(data)
  })
  order({ say: 'start', job: sent.job, goal })
  return {
    order,
    stop() {
      isStopped = true
      watch.stop()
      worker.terminate()
    },
  }
}

import { emptySummary, type Summary } from '#bulk/run.ts'
import { askBeforeLeaving } from '#platform/leaving.ts'
import type { Finished, Job, RunFailure, RunState } from './job.ts'
import { pacing, type Pace } from './pace.ts'
import { runFiles, type RunSinks } from './run-files.ts'
import type { Counts, FileName, Order, Piece, Report } from './run-messages.ts'
import { sending } from './sent-job.ts'
import { workerWatch } from './worker-watch.ts'

export interface Run {
  /** Stops soon; what is done stays done, and the state will be `cancelled`. */
  readonly cancel: () => void
}

type Ending = 'done' | 'cancelled' | RunFailure

/**
 * Does a job beside the page and tells of every state, from `running` to its end. The page owns the files, so that a worker which dies
 * takes nothing with it that was handed over. Until the end, leaving the page is asked about.
 */
export function startRun(job: Job, sinks: RunSinks, onState: (state: RunState) => void): Run {
  const start = performance.now()
  const worker = new Worker(new URL('./bulk-worker.ts', import.meta.url), { type: 'module' })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin of its own
  const order = (it: Order, transfer: Transferable[] = []) => worker.postMessage(it, transfer)
  const pace = pacing(start)
  const files = runFiles(sinks)
  const sent = sending(job)
  const stopAsking = askBeforeLeaving()
  let isEnded = false

  const end = async (how: Ending, told?: { summary: Summary; guarded: number }) => {
    if (isEnded) return
    isEnded = true
    watch.stop()
    worker.terminate()
    const made = await files.close()
    const seconds = (performance.now() - start) / 1000
    stopAsking()
    const { summary, guarded } = told ?? { summary: summaryOf(files.counts()), guarded: 0 }
    onState(
      endState(made.isWhole ? how : 'disk-full', { summary, guarded, seconds, ...made.files }),
    )
  }
  const watch = workerWatch(worker, (hadLife) => void end(hadLife ? 'worker-lost' : 'not-loaded'))
  worker.addEventListener('message', async ({ data }: MessageEvent<Report>) => {
    watch.heard()
    if (isEnded) return
    switch (data.say) {
      case 'piece':
        if (await files.write(data)) order(...tookBack(data))
        else await end('disk-full')
        break
      case 'progress': {
        const { counts, share } = data
        onState(running(counts, share, pace.at(performance.now(), counts.rows, share)))
        break
      }
      case 'more-rows':
        order({ say: 'rows', rows: sent.nextRows() })
        break
      case 'end':
        await files.written()
        await end(data.how, data)
        break
      case 'alive':
    }
  })
  onState(running(nothing, null, { rowsPerSecond: 0, secondsLeft: null }))
  order({ say: 'start', job: sent.job, kept: keptOf(sinks) })
  return { cancel: () => order({ say: 'cancel' }) }
}

const nothing: Counts = { rows: 0, links: 0, refused: 0 }

function tookBack({ content }: Piece): [Order, Transferable[]] {
  if (content instanceof Blob) return [{ say: 'took', memory: null }, []]
  return [{ say: 'took', memory: content.buffer }, [content.buffer]]
}

function keptOf(sinks: RunSinks): readonly FileName[] {
  const names: readonly FileName[] = ['links', 'refused']
  return names.filter((name) => sinks[name].sink.isKept)
}

function running(counts: Counts, share: number | null, pace: Pace): RunState {
  return { at: 'running', progress: { ...counts, share, ...pace } }
}

function endState(how: Ending, finished: Finished): RunState {
  if (how === 'done' || how === 'cancelled') return { at: how, finished }
  return { at: 'failed', why: how, finished }
}

/** All that is known of a run which was not brought to its end. */
function summaryOf(counts: Counts): Summary {
  return { ...emptySummary, ...counts }
}

import { useRef, useState } from 'react'
import { blobSink, chooseFile } from '#platform/file-sink.ts'
import { changing, type Changing, type Watched } from '#ui/watched.ts'
import type { EndedRun, Job, Progress, RunState } from '#bulk-browser/job.ts'
import type { RunSink } from '#bulk-browser/files-in-order.ts'
import { startRun, type Run } from '#bulk-browser/start-run.ts'

/** How the files of a run are called unless a person says otherwise. */
export interface RunNames {
  readonly links: string
  readonly refused: string
}

interface Hearers {
  readonly onBegin: () => void
  /** The file that was chosen cannot be written, so nothing has begun. */
  readonly onRefused: () => void
}

/** A run as it is shown. How far it is changes a few times a second: whoever shows that watches it. */
export type ShownRun =
  | { readonly at: 'idle' }
  | { readonly at: 'running'; readonly progress: Watched<Progress> }
  | EndedRun

const idle: ShownRun = { at: 'idle' }
const type = 'text/csv'

/**
 * One run at a time. Call `start` within a click: it asks where to write, and a person who says no has started nothing, and hears nothing. A run
 * goes on while another page of the app is looked at. `hear` is told of every state at once, also while the page is put away.
 */
export function useRun(hear: (state: RunState) => void) {
  const [state, setState] = useState<ShownRun>(idle)
  const run = useRef<Run | 'choosing' | null>(null)

  const start = async (job: Job, names: RunNames, { onBegin, onRefused }: Hearers) => {
    if (run.current !== null) return
    run.current = 'choosing'
    const links = await sinkFor(names.links)
    run.current = null
    if (links === 'refused') onRefused()
    if (typeof links === 'string') return
    onBegin()
    const refused: RunSink = { name: names.refused, sink: blobSink(type) }
    const show = showing(setState)
    run.current = startRun(job, { links, refused }, (next) => {
      if (next.at !== 'running') run.current = null
      show(next)
      hear(next)
    })
  }
  return {
    state,
    start,
    cancel: () => {
      if (run.current !== null && run.current !== 'choosing') run.current.cancel()
    },
    /** Back to the beginning, once a run is over. */
    reset: () => {
      if (run.current === null) setState(idle)
    },
    /** Shows what came of a run once more, unless another has begun. */
    bringBack: (ended: EndedRun) => {
      if (run.current === null) setState((now) => (now.at === 'idle' ? ended : now))
    },
  }
}

/** Shows the states of one run: its beginning and its end, and between them only how far it is. */
function showing(setState: (state: ShownRun) => void) {
  let progress: Changing<Progress> | null = null
  return (next: RunState) => {
    if (next.at !== 'running') setState(next)
    else if (progress !== null) progress.set(next.progress)
    else {
      progress = changing(next.progress)
      setState({ at: 'running', progress })
    }
  }
}

/** A file that a person chooses, where the browser knows how, or one for the downloads; or why it is none. */
async function sinkFor(name: string): Promise<RunSink | 'declined' | 'refused'> {
  const chosen = await chooseFile(name)
  if (chosen.ok) return chosen.value
  if (chosen.reason !== 'unsupported') return chosen.reason
  return { name, sink: blobSink(type) }
}

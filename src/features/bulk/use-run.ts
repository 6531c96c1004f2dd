import { useRef, useState } from 'react'
import { blobSink, chooseFile } from '#platform/file-sink.ts'
import type { Job, RunState } from './job.ts'
import type { RunSink } from './run-files.ts'
import { startRun, type Run } from './start-run.ts'

/** How the files of a run are called unless a person says otherwise. */
export interface RunNames {
  readonly links: string
  readonly refused: string
}

/** Where the links go: to a file that a person chooses (where the browser knows how), or to the downloads. */
export type RunGoal = 'chosen-file' | 'downloads'

const idle: RunState = { at: 'idle' }
const type = 'text/csv'

/**
 * One run at a time. Call `start` within a click: it asks where to write, and a person who says no has started nothing. A run
 * goes on while another page of the app is looked at. `hear` is told of every state at once, also while the page is put away.
 */
export function useRun(hear: (state: RunState) => void) {
  const [state, setState] = useState<RunState>(idle)
  const run = useRef<Run | 'choosing' | null>(null)

  const start = async (job: Job, names: RunNames, goal: RunGoal = 'chosen-file') => {
    if (run.current !== null) return
    run.current = 'choosing'
    const links = await sinkFor(names.links, goal)
    run.current = null
    if (links === null) return
    const refused: RunSink = { name: names.refused, sink: blobSink(type) }
    run.current = startRun(job, { links, refused }, (next) => {
      if (next.at !== 'running') run.current = null
      setState(next)
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
  }
}

/** Null where a person said no. */
async function sinkFor(name: string, goal: RunGoal): Promise<RunSink | null> {
  if (goal === 'chosen-file') {
    const chosen = await chooseFile(name)
    if (chosen.ok) return chosen.value
    if (chosen.reason === 'declined') return null
  }
  return { name, sink: blobSink(type) }
}

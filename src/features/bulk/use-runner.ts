import { useState } from 'react'
import { useToast } from '#ui/Toasts.tsx'
import { endingOfRun } from './run-ending.ts'
import type { Job } from '#bulk-browser/job.ts'
import type { Bulk } from './use-bulk.ts'
import { useRun, type ShownRun } from './use-run.ts'
import type { Telling } from './use-telling.ts'
import { hasUnsaved, useUnsaved } from './use-unsaved.ts'
import { words } from './words.ts'

/** A run, and how it is begun and ended. */
export interface Runner {
  readonly state: ShownRun
  /** What it was begun with, and how its list is called; null before the first one. */
  readonly begun: { readonly job: Job; readonly name: string } | null
  readonly start: (job: Job) => void
  readonly cancel: () => void
  /** Puts away what came of it; links that are in no file yet can be brought back. */
  readonly close: () => void
  /** The links are in a file. */
  readonly saved: () => void
}

/** The run of the page, its files named after its list. How it ends is told whatever is looked at by then; `onShow` leads to it. */
export function useRunner(bulk: Bulk, telling: Telling, onShow: () => void): Runner {
  const { file, state, offer } = bulk
  const unsaved = useUnsaved()
  const toast = useToast()
  const {
    state: run,
    start,
    cancel,
    reset,
    bringBack,
  } = useRun((now) => {
    if (now.at === 'running') telling.goesOn('links')
    else {
      telling.ended('links', endingOfRun(now, onShow))
      if (hasUnsaved(now)) unsaved.hold()
    }
  })
  const [isSaved, setSaved] = useState(false)
  const [begun, setBegun] = useState<Runner['begun']>(null)
  const fileName = state.way === 'file' ? (file.state.table?.file.name ?? '') : ''
  const name = fileName.replace(/\.[^.]{1,5}$/, '') || words.result.fileName
  return {
    state: run,
    begun,
    start: (job) => {
      const names = {
        links: `${name}-${words.result.linksName}.csv`,
        refused: `${name}-${words.result.refusedName}.csv`,
      }
      void start(job, names, {
        onBegin() {
          unsaved.letGo()
          setSaved(false)
          setBegun({ job, name: fileName })
        },
        onRefused: () => toast({ text: words.run.fileRefused }),
      })
    },
    cancel,
    saved() {
      unsaved.letGo()
      setSaved(true)
    },
    close() {
      reset()
      unsaved.letGo()
      if (run.at === 'idle' || run.at === 'running' || isSaved || !hasUnsaved(run)) return
      offer(words.run.closed, () => {
        bringBack(run)
        unsaved.hold()
      })
    },
  }
}

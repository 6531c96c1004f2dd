import { copyTable } from '#bulk-browser/copy-table.ts'
import type { Job, MadeFile, RunState } from '#bulk-browser/job.ts'
import { openPasted, openSheet, openTable, reopenTable } from '#bulk-browser/open-table.ts'
import { startRun } from '#bulk-browser/start-run.ts'
import { blobSink, type FileSink } from '#platform/file-sink.ts'

/** What came of a run, as a test can carry it home. */
export interface RunOutcome {
  readonly state: RunState
  readonly links: string
  readonly refused: string
  /** Rows at each state that was shown. */
  readonly seen: readonly number[]
}

interface RunOptions {
  /** Cancels once so many links are made. */
  readonly cancelAt?: number
  /** The disk takes so many pieces of links, and no more. */
  readonly disk?: number
  /** Milliseconds that each piece takes to be written. */
  readonly slowness?: number
}

/** Pieces of links that were written on this page. */
let written = 0

/** What lists stand on, for tests that reach behind the screens. */
const inPage = {
  openTable,
  reopenTable,
  openSheet,
  openPasted,
  copyTable,
  written: () => written,

  run: (job: Job, { cancelAt = Infinity, disk, slowness = 0 }: RunOptions = {}) =>
    new Promise<RunOutcome>((settle) => {
      const seen: number[] = []
      const links = narrow(blobSink('text/csv'), disk, slowness)
      const sinks = {
        links: { name: 'links.csv', sink: links },
        refused: { name: 'refused.csv', sink: blobSink('text/csv') },
      }
      const run = startRun(job, sinks, async (state) => {
        if (state.at === 'running') {
          seen.push(state.progress.rows)
          if (state.progress.links >= cancelAt) run.cancel()
          return
        }
        const { finished } = state
        const texts = [await textOf(finished.links), await textOf(finished.refused)]
        settle({ state, links: texts[0] ?? '', refused: texts[1] ?? '', seen })
      })
    }),
}

/** A disk with little room, or a slow one. */
function narrow(sink: FileSink, room = Infinity, slowness: number): FileSink {
  let taken = 0
  return {
    ...sink,
    async write(bytes) {
      if (slowness > 0) await new Promise((done) => setTimeout(done, slowness))
      taken += 1
      if (taken > room) return { ok: false, reason: 'disk-full' }
      const result = await sink.write(bytes)
      written += 1
      return result
    },
  }
}

function textOf({ blob }: MadeFile): Promise<string> | string {
  return blob === null ? '' : blob.text()
}

export type BulkInPage = typeof inPage

Object.assign(globalThis, { bulkInPage: inPage })

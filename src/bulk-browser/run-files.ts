import type { FileSink } from '#platform/file-sink.ts'
import type { MadeFile } from './job.ts'
import type { Counts, FileName, Piece } from './run-messages.ts'

/** A file that is to be written. */
export interface RunSink {
  readonly name: string
  readonly sink: FileSink
}

export type RunSinks = Readonly<Record<FileName, RunSink>>

/** The files of a run on the page's side: pieces are written in the order in which they came. */
export function runFiles(sinks: RunSinks) {
  const held = { links: 0, refused: 0 }
  const hasFailed = { links: false, refused: false }
  let last = Promise.resolve(true)
  return {
    /** Whether it is written, and all before it. */
    write({ of, content, rows }: Piece): Promise<boolean> {
      last = last.then(async (isWell) => {
        if (!isWell) return false
        const { ok } = await sinks[of].sink.write(content)
        if (ok) held[of] += rows
        else hasFailed[of] = true
        return ok
      })
      return last
    },
    /** Whether everything is written that came until now. */
    written: () => last,
    /** What the files hold, rows: what the worker has made besides may be lost with it. */
    counts: (): Counts => ({ rows: held.links + held.refused, ...held }),
    /** Ends both once everything is written that came until now. */
    async close() {
      await last
      const links = await closed(sinks.links, hasFailed.links)
      const refused = await closed(sinks.refused, hasFailed.refused)
      return { files: { links, refused }, isWhole: links.isKept && refused.isKept }
    },
  }
}

/** A Blob keeps what it took before a write failed; a file that a person chose, nothing. */
async function closed({ name, sink }: RunSink, hasFailed: boolean): Promise<MadeFile> {
  const { ok, ...result } = await sink.close()
  const blob = 'value' in result ? result.value : null
  return { name, blob, isKept: ok && (blob !== null || !hasFailed) }
}

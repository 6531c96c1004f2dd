import type { FileSink } from '#platform/file-sink.ts'
import type { MadeFile } from './job.ts'

/** A file that is to be written. */
export interface RunSink {
  readonly name: string
  readonly sink: FileSink
}

/**
 * The files of a run on the page's side. Pieces are written one after the other, in the order in which they came; a file begins with
 * its first piece, unless it is begun before. `open`: asked once for each.
 */
export function filesInOrder<Key>(open: (key: Key) => RunSink) {
  const begun = new Map<Key, RunSink>()
  let last = Promise.resolve(true)
  let spoilt: RunSink | null = null
  const begin = (key: Key): RunSink => {
    const file = begun.get(key) ?? open(key)
    begun.set(key, file)
    return file
  }
  return {
    begin,
    /** Whether it is written, and all before it. */
    write(key: Key, content: Uint8Array<ArrayBuffer> | Blob): Promise<boolean> {
      const file = begin(key)
      last = last.then(async (isWell) => {
        if (!isWell) return false
        const { ok } = await file.sink.write(content)
        if (!ok) spoilt = file
        return ok
      })
      return last
    },
    /** Whether everything is written that came until now. */
    written: () => last,
    /** Ends them once every piece is written, in the order in which they began. */
    async close(): Promise<{ files: ReadonlyMap<Key, MadeFile>; isWhole: boolean }> {
      const isWritten = await last
      const files = new Map<Key, MadeFile>()
      for (const [key, file] of begun) {
        // oxlint-disable-next-line no-await-in-loop -- the first of them get what room there is
        files.set(key, await closed(file, file === spoilt))
      }
      const isKept = [...files.values()].every((file) => file.isKept)
      return { files, isWhole: isWritten && isKept }
    },
  }
}

/** A Blob keeps what it took before a write failed; a file that a person chose, nothing. */
async function closed({ name, sink }: RunSink, hasFailed: boolean): Promise<MadeFile> {
  const result = await sink.close()
  const blob = result.ok ? result.value : null
  return { name, blob, isKept: result.ok && (blob !== null || !hasFailed) }
}

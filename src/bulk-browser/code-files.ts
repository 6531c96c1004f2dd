import type { FileSink } from '#platform/file-sink.ts'
import type { MadeFile } from './job.ts'

/** The files of a run of codes on the page's side: each begins with its first piece. */
export function codeFiles(open: (name: string) => FileSink) {
  const sinks = new Map<string, FileSink>()
  /** The file in which a piece found no room: nothing is written after that. */
  let spoilt: string | null = null
  let last = Promise.resolve(true)
  return {
    /** Whether it is written, and all before it. */
    write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
      const sink = sinks.get(name) ?? open(name)
      sinks.set(name, sink)
      last = last.then(async (isWell) => {
        if (!isWell) return false
        const { ok } = await sink.write(bytes)
        if (!ok) spoilt = name
        return ok
      })
      return last
    },
    /** Closes them all once every piece is written, one after the other, in the order in which they began. */
    async close(): Promise<{ files: readonly MadeFile[]; isWhole: boolean }> {
      const isWritten = await last
      const files: MadeFile[] = []
      for (const [name, sink] of sinks) {
        // oxlint-disable-next-line no-await-in-loop -- the first of them get what room there is
        files.push(await closed(name, sink, name === spoilt))
      }
      return { files, isWhole: isWritten && files.every(({ isKept }) => isKept) }
    },
  }
}

/** A Blob keeps what it took before a write failed; a file that a person chose, nothing. */
async function closed(name: string, sink: FileSink, hasFailed: boolean): Promise<MadeFile> {
  const result = await sink.close()
  const blob = result.ok ? result.value : null
  return { name, blob, isKept: result.ok && (blob !== null || !hasFailed) }
}

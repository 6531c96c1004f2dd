import { filesInOrder, type RunSink } from './files-in-order.ts'
import type { MadeFile } from './job.ts'
import type { Counts, FileName, Piece } from './run-messages.ts'

export type RunSinks = Readonly<Record<FileName, RunSink>>

/** The two files of a run of links; each is there at its end, also without a row. */
export function runFiles(sinks: RunSinks) {
  const held = { links: 0, refused: 0 }
  const inOrder = filesInOrder((of: FileName) => sinks[of])
  const names: readonly FileName[] = ['links', 'refused']
  for (const name of names) inOrder.begin(name)
  return {
    /** Whether it is written, and all before it. */
    async write({ of, content, rows }: Piece): Promise<boolean> {
      const isWell = await inOrder.write(of, content)
      if (isWell) held[of] += rows
      return isWell
    },
    /** Whether everything is written that came until now. */
    written: inOrder.written,
    /** What the files hold, rows: what the worker has made besides may be lost with it. */
    counts: (): Counts => ({ rows: held.links + held.refused, ...held }),
    /** Ends both once everything is written that came until now. */
    async close() {
      const { files, isWhole } = await inOrder.close()
      return { files: { links: made(files, 'links'), refused: made(files, 'refused') }, isWhole }
    },
  }
}

function made(files: ReadonlyMap<FileName, MadeFile>, name: FileName): MadeFile {
  const file = files.get(name)
  if (file === undefined) throw new Error('both are begun at once')
  return file
}

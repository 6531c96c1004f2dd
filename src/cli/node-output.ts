import { fstatSync, ftruncateSync, writeSync } from 'node:fs'
import { exitCodes, standard, type Sink } from './doors.ts'
import { reasonOf, standardStats, troubled } from './node-files.ts'

/** Milliseconds that a reader of standard output has to take what was made until the stop. */
export const patience = 800

/** Texts that nobody has read yet. */
let unread = 0

/** Who is asked to stop does not wait for a reader that has stopped, too: a pager, say, on its first page. */
export function leaveStalled(): void {
  if (unread > 0) process.exit(exitCodes.stopped)
}

/** What brings texts, in whole lines, to standard output. */
export function printer(): Sink['write'] {
  return standardStats('write')?.isFile() === true ? printToFile : printToReader
}

/** Node passes over what a full disk has not taken of a text, and would leave half a line behind. */
async function printToFile(lines: string): Promise<void> {
  const bytes = Buffer.from(lines)
  let at = 0
  try {
    while (at < bytes.length) at += writeSync(1, bytes, at)
  } catch (error) {
    if (at > 0) ftruncateSync(1, fstatSync(1).size - at)
    throw troubled({ reason: reasonOf(error), doing: 'write', place: standard })
  }
}

function printToReader(lines: string): Promise<void> {
  unread += 1
  return new Promise((resolve, reject) => {
    process.stdout.write(lines, (error) => {
      unread -= 1
      if (!error) resolve()
      else reject(troubled({ reason: reasonOf(error), doing: 'write', place: standard }))
    })
  })
}

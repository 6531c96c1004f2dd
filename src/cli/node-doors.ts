import { fail, ok, type Result } from '#platform/result.ts'
import { standard, type Doors, type TroubleReason } from './doors.ts'
import {
  createFile,
  isSameFile,
  openFile,
  reasonOf,
  standardStats,
  troubled,
} from './node-files.ts'
import { leaveStalled, patience, printer } from './node-output.ts'

/** The world as Node shows it. */
export function nodeDoors(): Doors {
  const { stderr, stdout } = process
  // Where standard error is closed there is nobody to tell; errors of standard output come to the one who writes as well.
  stderr.on('error', () => {})
  stdout.on('error', () => {})
  const stop = new AbortController()
  const print = printer()
  return {
    open: async (place) => (place === standard ? openInput(stop.signal) : openFile(place)),
    create: async (place) =>
      place === standard ? ok({ write: print, close: async () => {} }) : createFile(place),
    isSame: isSameFile,
    print,
    say: (line) => void stderr.write(`${line}\n`),
    progress: stderr.isTTY ? (line) => void stderr.write(`\r\u001B[2K${line}`) : null,
    isOutputShown: stdout.isTTY,
    takeStop: () => {
      // Asked to stop a second time, it ends on the spot.
      process.once('SIGINT', () => {
        stop.abort()
        setInterval(leaveStalled, patience).unref()
      })
      return stop.signal
    },
  }
}

/** A shell may have put a folder there. */
function openInput(signal: AbortSignal): Result<AsyncIterable<Uint8Array>, TroubleReason> {
  return standardStats('read')?.isDirectory() === true ? fail('folder') : ok(standardInput(signal))
}

/** What is asked to stop does not wait for the next bytes. */
async function* standardInput(signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const { stdin } = process
  const size = sizeOfInput()
  signal.addEventListener('abort', () => void stdin.destroy())
  try {
    yield* stdin
  } catch (error) {
    if (!signal.aborted) throw troubled({ reason: reasonOf(error), doing: 'read', place: standard })
  }
  // Where in a file it begins, a shell has settled: how much is to be read is not known.
  if (size > 0 && !signal.aborted && sizeOfInput() < size) {
    throw troubled({ reason: 'shrunk', doing: 'read', place: standard })
  }
}

function sizeOfInput(): number {
  const stats = standardStats('read')
  return stats?.isFile() === true ? stats.size : 0
}

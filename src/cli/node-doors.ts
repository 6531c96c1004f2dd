import { createReadStream } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'
import { fail, ok, type Result } from '#platform/result.ts'
import { standard, type Doors, type Sink, type Trouble, type TroubleReason } from './doors.ts'

/** Bytes that are read at once. */
const portion = 256 * 1024

/** The world as Node shows it. */
export function nodeDoors(): Doors {
  // Where standard error is closed there is nobody to tell; errors of standard output come to the one who writes as well.
  process.stderr.on('error', () => {})
  process.stdout.on('error', () => {})
  return {
    open: (place) => (place === standard ? openStandardInput() : openFile(place)),
    create: (place) => (place === standard ? openStandardOutput() : createFile(place)),
    isSame,
    print,
    say: (line) => void process.stderr.write(`${line}\n`),
    progress: process.stderr.isTTY ? showProgress : null,
    takeStop,
  }
}

/** What is thrown while a file is read or written. */
function troubled(trouble: Trouble): Error {
  return new Error(trouble.reason, { cause: trouble })
}

async function openStandardInput() {
  return ok(reading(process.stdin, standard))
}

async function openFile(place: string): Promise<Result<AsyncIterable<Uint8Array>, TroubleReason>> {
  try {
    const handle = await open(place, 'r')
    if ((await handle.stat()).isDirectory()) {
      await handle.close()
      return fail('folder')
    }
    return ok(reading(createReadStream('', { fd: handle, highWaterMark: portion }), place))
  } catch (error) {
    return fail(reasonOf(error))
  }
}

async function* reading(
  stream: AsyncIterable<Uint8Array>,
  place: string,
): AsyncGenerator<Uint8Array> {
  try {
    yield* stream
  } catch (error) {
    throw troubled({ reason: reasonOf(error), doing: 'read', place })
  }
}

async function createFile(place: string): Promise<Result<Sink, TroubleReason>> {
  try {
    return ok(fileSink(await open(place, 'w'), place))
  } catch (error) {
    return fail(reasonOf(error))
  }
}

function fileSink(handle: FileHandle, place: string): Sink {
  let written = 0
  return {
    write: async (lines) => {
      const bytes = Buffer.from(lines)
      try {
        await writeAll(handle, bytes)
        written += bytes.length
      } catch (error) {
        // What is no plain file cannot be shortened.
        await handle.truncate(written).catch(() => {})
        throw troubled({ reason: reasonOf(error), doing: 'write', place })
      }
    },
    close: async () => {
      try {
        await handle.close()
      } catch (error) {
        throw troubled({ reason: reasonOf(error), doing: 'write', place })
      }
    },
  }
}

/** One call may write less than it was given. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let at = 0
  while (at < bytes.length) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { bytesWritten } = await handle.write(bytes, at)
    at += bytesWritten
  }
}

async function openStandardOutput(): Promise<Result<Sink, never>> {
  return ok({ write: print, close: async () => {} })
}

function print(lines: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(lines, (error) => {
      if (!error) resolve()
      else reject(troubled({ reason: reasonOf(error), doing: 'write', place: standard }))
    })
  })
}

/** Whether both names lead to one file that holds something; never so of devices and pipes. */
async function isSame(one: string, other: string): Promise<boolean> {
  if (one === standard || other === standard) return false
  try {
    const [first, second] = await Promise.all([stat(one), stat(other)])
    return first.isFile() && first.ino === second.ino && first.dev === second.dev
  } catch {
    return false
  }
}

function showProgress(line: string): void {
  process.stderr.write(`\r\u001B[2K${line}`)
}

/** Asked to stop twice, it stops on the spot. */
function takeStop(): AbortSignal {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  return stop.signal
}

const reasons: Readonly<Record<string, TroubleReason>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  EISDIR: 'folder',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EPIPE: 'pipe',
  ERR_STREAM_DESTROYED: 'pipe',
}

function reasonOf(error: unknown): TroubleReason {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return (typeof code === 'string' && reasons[code]) || 'other'
}

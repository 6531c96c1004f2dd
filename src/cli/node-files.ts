import { once } from 'node:events'
import { createReadStream, fstatSync, type Stats } from 'node:fs'
import { open, realpath, stat, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fail, ok, type Result } from '#platform/result.ts'
import { standard, type Sink, type Trouble, type TroubleReason, type Use } from './doors.ts'

/** Bytes that are read at once. With more, rows live so long that clearing them away costs half as much again. */
const portion = 64 * 1024

/** Opens a file for reading. */
export async function openFile(
  place: string,
): Promise<Result<AsyncIterable<Uint8Array>, TroubleReason>> {
  try {
    const stats = await stat(place)
    if (stats.isDirectory()) return fail('folder')
    const stream = createReadStream(place, { highWaterMark: portion })
    await once(stream, 'open')
    return ok(reading(stream, place, stats.isFile() ? stats.size : 0))
  } catch (error) {
    return fail(reasonOf(error))
  }
}

/** `size`: what there was when it was opened. What somebody cuts off after that would be missing in silence. */
async function* reading(
  stream: AsyncIterable<Uint8Array>,
  place: string,
  size: number,
): AsyncGenerator<Uint8Array> {
  let read = 0
  try {
    for await (const bytes of stream) {
      read += bytes.length
      yield bytes
    }
  } catch (error) {
    throw troubled({ reason: reasonOf(error), doing: 'read', place })
  }
  if (read < size) throw troubled({ reason: 'shrunk', doing: 'read', place })
}

/** Makes a file, or empties the one that is there. */
export async function createFile(place: string): Promise<Result<Sink, TroubleReason>> {
  try {
    return ok(fileSink(await open(place, 'w'), place))
  } catch (error) {
    return fail(reasonOf(error))
  }
}

/** While one text is written, the next can be made. */
function fileSink(handle: FileHandle, place: string): Sink {
  let written = 0
  let pending = Promise.resolve()
  const inBytes = encoder()
  const put = async (bytes: Uint8Array): Promise<void> => {
    try {
      await writeAll(handle, bytes)
      written += bytes.length
    } catch (error) {
      // What is no plain file cannot be shortened.
      await handle.truncate(written).catch(() => {})
      throw troubled({ reason: reasonOf(error), doing: 'write', place })
    }
  }
  return {
    write: async (lines) => {
      await pending
      pending = put(inBytes(lines))
      // Whoever comes next is told.
      pending.catch(() => {})
    },
    close: async () => {
      try {
        await pending
      } finally {
        await close(handle, place)
      }
    },
  }
}

/** A disk may say only now that it is full. */
async function close(handle: FileHandle, place: string): Promise<void> {
  try {
    await handle.close()
  } catch (error) {
    throw troubled({ reason: reasonOf(error), doing: 'write', place })
  }
}

/**
 * Texts as UTF-8, always in the same memory: new memory for each would cost as much as the encoding. What comes out holds until
 * the next call.
 */
function encoder(): (text: string) => Uint8Array {
  let memory = Buffer.alloc(0)
  return (text) => {
    const most = 3 * text.length
    if (memory.length < most) memory = Buffer.allocUnsafeSlow(most)
    return memory.subarray(0, memory.write(text))
  }
}

/** One call may write less than it was given. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let at = 0
  while (at < bytes.length) {
    // oxlint-disable-next-line no-await-in-loop -- what is left to write depends on what was written
    const { bytesWritten } = await handle.write(bytes, at)
    at += bytesWritten
  }
}

/**
 * Whether writing to the one would change the other; never so of devices and pipes. Of two files that are not there, it goes by their
 * folders and names: a system that takes two spellings of a name for one shows that only once the first is there.
 */
export async function isSameFile(one: Use, other: Use): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map(statsOf))
  if (first && second) return first.isFile() && first.ino === second.ino && first.dev === second.dev
  if (first || second) return false
  const [here, there] = await Promise.all([one, other].map(({ place }) => realPlace(place)))
  return here === there
}

/** `null`: it is not there. */
async function statsOf({ doing, place }: Use): Promise<Stats | null> {
  if (place === standard) return standardStats(doing)
  return stat(place).catch(() => null)
}

/** What a shell has put behind standard input or output; `null` where the system tells nothing of it, as of some consoles. */
export function standardStats(doing: Use['doing']): Stats | null {
  try {
    return fstatSync(doing === 'read' ? 0 : 1)
  } catch {
    return null
  }
}

/** Where a file would be made: links to folders lead to one place by several names. */
async function realPlace(place: string): Promise<string> {
  const whole = resolve(place)
  const folder = await realpath(dirname(whole)).catch(() => dirname(whole))
  return join(folder, basename(whole))
}

/** What is thrown while a file is read or written. */
export function troubled(trouble: Trouble): Error {
  return new Error(trouble.reason, { cause: trouble })
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

/** Why it went wrong, by the system's own code. */
export function reasonOf(error: unknown): TroubleReason {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return (typeof code === 'string' && reasons[code]) || 'other'
}

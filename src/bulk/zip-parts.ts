import { Zip, type ZipInputFile } from 'fflate'
import type { Packed } from '#qr/piece-packer.ts'

/** Takes the bytes of one archive in order; a promise holds the run back. A buffer that was handed over is the sink's. */
export interface ByteSink {
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void> | void
  /** The archive is whole. */
  readonly close: () => Promise<void> | void
}

/** Begins an archive. Parts count from 1; the part before is closed by then. */
export type OpenPart = (part: number) => Promise<ByteSink> | ByteSink

/** What one archive holds at most. */
export interface PartLimits {
  readonly files: number
  readonly bytes: number
}

/** A file as it lies in an archive. */
interface PackedFile extends Packed {
  readonly name: string
}

/** Writes archives, one after the other. */
export interface ZipParts {
  /** A promise holds back what comes next. */
  readonly add: (file: PackedFile) => Promise<void> | void
  /** Writes the last archive's directory. */
  readonly end: () => Promise<void>
  readonly files: () => number
  readonly parts: () => number
}

/** Plain ZIP counts files by 16 bits and bytes by 32; what goes beyond (ZIP64) fflate does not write. */
const usualLimits: PartLimits = { files: 65_000, bytes: 4_000_000_000 }

/** So many bytes are handed over at once. */
const handful = 1 << 18

/** What one entry needs beside its bytes: local header and data descriptor; and in the directory. */
const besides = { file: 30 + 16, directory: 46, end: 22 }

/** Names of the archives of one run: `codes.zip`, `codes-2.zip`. */
export function partName(part: number): string {
  return part === 1 ? 'codes.zip' : `codes-${part}.zip`
}

/** Packs files into archives that stay within the limits; one that reaches them is closed and the next begins. */
export function zipParts(open: OpenPart, limits: PartLimits = usualLimits): ZipParts {
  let part: Part | null = null
  let parts = 0
  let files = 0
  const begin = async (file: PackedFile) => {
    const full = part
    part = null
    await full?.end()
    parts += 1
    part = openPart(await open(parts))
    await part.add(file)
  }
  return {
    add(file) {
      files += 1
      return part?.hasRoom(file, limits) === true ? part.add(file) : begin(file)
    },
    async end() {
      await part?.end()
      part = null
    },
    files: () => files,
    parts: () => parts,
  }
}

type Part = ReturnType<typeof openPart>

function openPart(sink: ByteSink) {
  const waiting = waitingBytes()
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    waiting.push(chunk)
  })
  const mtime = Date.now()
  let files = 0
  let bytes = besides.end
  return {
    hasRoom: (file: PackedFile, limits: PartLimits) =>
      files < limits.files && bytes + sizeOf(file) <= limits.bytes,
    add(file: PackedFile): Promise<void> | void {
      files += 1
      bytes += sizeOf(file)
      putFile(zip, file, mtime)
      if (waiting.count() >= handful) return sink.write(waiting.taken())
    },
    async end() {
      zip.end()
      await sink.write(waiting.taken())
      await sink.close()
    },
  }
}

/** fflate marks names outside ASCII as UTF-8 by itself. What it keeps of an entry holds no bytes of the file. */
function putFile(zip: Zip, { name, deflated, size, crc }: PackedFile, mtime: number): void {
  const entry: ZipInputFile = { filename: name, size, crc, compression: 8, flag: 0, mtime }
  zip.add(entry)
  entry.ondata?.(null, deflated, true)
}

function sizeOf({ name, deflated }: PackedFile): number {
  // Three bytes of UTF-8 at most for each unit of a string.
  return besides.file + besides.directory + 2 * 3 * name.length + deflated.length
}

function waitingBytes() {
  let chunks: Uint8Array[] = []
  let count = 0
  return {
    count: () => count,
    push(chunk: Uint8Array) {
      chunks.push(chunk)
      count += chunk.length
    },
    /** All of them, in one piece. */
    taken(): Uint8Array<ArrayBuffer> {
      const whole = new Uint8Array(count)
      let at = 0
      for (const chunk of chunks) {
        whole.set(chunk, at)
        at += chunk.length
      }
      chunks = []
      count = 0
      return whole
    },
  }
}

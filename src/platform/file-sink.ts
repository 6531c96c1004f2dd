import { breathe } from './breathe.ts'
import { fail, ok, type Result } from './result.ts'

/**
 * A file that is being written, piece by piece, one after the other. `disk-full`: there is no room for more, or, what a browser tells
 * nobody apart, its disk was taken away.
 */
export interface FileSink {
  /** Whether the browser keeps the file: then it takes Blobs at once, and makes bytes into Blobs first, for which the page waits. */
  readonly isKept: boolean
  /** The bytes are free again when it answers. */
  readonly write: (content: Uint8Array<ArrayBuffer> | Blob) => Promise<Result<void, 'disk-full'>>
  /** Ends the file, once. The value is what was written, or null where a person chose the place for it on disk. */
  readonly close: () => Promise<Result<Blob | null, 'disk-full'>>
}

/** What a browser has that lets people choose a file to write. */
export interface SaveDoor {
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string
  }) => Promise<Pick<FileSystemFileHandle, 'createWritable' | 'name'>>
}

declare global {
  // TypeScript does not know what only some browsers have.
  interface Window extends SaveDoor {}
}

/** A file that a person chose. */
export interface ChosenFile {
  readonly name: string
  readonly sink: FileSink
}

/**
 * Asks a person where to write; call it within a click. What is written takes the place of what was there when the file is closed,
 * not before. `declined`: the person said no. `refused`: the browser does not write to that file, such as one that another
 * program holds. `unsupported`: this browser, or this frame, lets nobody choose.
 */
export async function chooseFile(
  suggestedName: string,
  door: SaveDoor = window,
): Promise<Result<ChosenFile, 'declined' | 'refused' | 'unsupported'>> {
  if (door.showSaveFilePicker === undefined) return fail('unsupported')
  let handle: Pick<FileSystemFileHandle, 'createWritable' | 'name'>
  try {
    handle = await door.showSaveFilePicker({ suggestedName })
  } catch (error) {
    return fail(nameOf(error) === 'AbortError' ? 'declined' : 'unsupported')
  }
  try {
    return ok({ name: handle.name, sink: diskSink(await handle.createWritable()) })
  } catch {
    return fail('refused')
  }
}

function diskSink(file: Pick<FileSystemWritableFileStream, 'write' | 'close'>): FileSink {
  return {
    isKept: false,
    write: (content) => doing(file.write(content), undefined),
    close: () => doing(file.close(), null),
  }
}

async function doing<T>(work: Promise<unknown>, value: T): Promise<Result<T, 'disk-full'>> {
  try {
    await work
    return ok(value)
  } catch {
    // By any error: a file that has failed once answers all that follows with a TypeError.
    return fail('disk-full')
  }
}

/** So many pieces become one, so that a long file is not made of thousands. */
const joined = 16

/** A file in the browser's own keeping, which is offered for download once it is whole. */
export function blobSink(type: string): FileSink {
  const whole: Blob[] = []
  let pieces: Blob[] = []
  const join = () => {
    whole.push(new Blob(pieces))
    pieces = []
  }
  return {
    isKept: true,
    async write(content) {
      try {
        pieces.push(content instanceof Blob ? content : new Blob([content]))
        if (pieces.length >= joined) join()
        return ok()
      } catch {
        return fail('disk-full')
      }
    },
    async close() {
      try {
        const blob = new Blob([...whole, ...pieces], { type })
        // Browsers answer only after some milliseconds, for each of the two.
        await breathe()
        // Browsers make a file that they have no room for without a word, and stumble when it is read.
        await blob.slice(-1).arrayBuffer()
        return ok(blob)
      } catch {
        return fail('disk-full')
      }
    },
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : ''
}

import { parseBundle, type BundleProblem, type ReadBundle } from '#library/bundle.ts'
import { fail, type Result } from '#platform/result.ts'

/** In bytes. */
const largest = 100_000_000

export type FileProblem = BundleProblem | 'unreadable'

/** What is in a file, in UTF-8 or in what Windows calls Unicode. Any file: never rejects. */
export async function readFile(file: File): Promise<Result<ReadBundle, FileProblem>> {
  if (file.size > largest) return fail('too-large')
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return parseBundle(new TextDecoder(encodingOf(bytes)).decode(bytes))
  } catch {
    return fail('unreadable')
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

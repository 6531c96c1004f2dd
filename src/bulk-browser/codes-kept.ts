import type { CodesKept } from './codes-job.ts'
import type { MadeFile } from './job.ts'

/** The files of a run of codes, the archives apart from the list of rows without a code. */
export function sorted(files: readonly MadeFile[]): Pick<CodesKept, 'archives' | 'refused'> {
  return {
    archives: files.filter(({ name }) => name.endsWith('.zip')),
    refused: files.find(({ name }) => name.endsWith('.csv')) ?? null,
  }
}

/**
 * What can be used of the files of a run that ended before its time, whatever it was still able to say: an archive that was cut short
 * has no directory, and no program opens it.
 */
export async function keptOf(files: readonly MadeFile[]): Promise<CodesKept> {
  const { archives, refused } = sorted(files)
  const counted = await Promise.all(
    archives.map(async (archive) => ({ archive, codes: await filesIn(archive.blob) })),
  )
  const whole = counted.flatMap(({ archive, codes }) =>
    codes === null ? [] : [{ archive, codes }],
  )
  return {
    codes: whole.reduce((sum, { codes }) => sum + codes, 0),
    archives: whole.map(({ archive }) => archive),
    refused,
  }
}

/** The record behind the directory of a ZIP archive, without a comment: where its numbers stand, little-endian. */
const record = { mark: 0x06054b50, size: 22, files: 10, directorySize: 12, directoryAt: 16 }

/** How many files a ZIP archive holds; null where it is not whole. */
async function filesIn(archive: Blob | null): Promise<number | null> {
  if (archive === null || archive.size < record.size) return null
  const bytes = await archive
    .slice(-record.size)
    .arrayBuffer()
    // What the browser cannot read, nobody can use.
    .catch(() => null)
  if (bytes === null) return null
  const end = new DataView(bytes)
  const directory =
    end.getUint32(record.directoryAt, true) + end.getUint32(record.directorySize, true)
  const isWhole = end.getUint32(0, true) === record.mark && directory + record.size === archive.size
  return isWhole ? end.getUint16(record.files, true) : null
}

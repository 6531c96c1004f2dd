import { openPicture } from '#platform/picture.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { findCodes } from './find-codes.ts'

/**
 * The texts of the QR codes in a picture file, at least one, each once. `'not-a-picture'`: nothing that this browser can
 * open as a picture. `'no-code'`: no code could be read in it within some fifteen seconds. The page stays usable meanwhile.
 * Never throws. Load it lazily: it brings the reader with it.
 */
export async function readPicture(
  file: Blob,
): Promise<Result<readonly string[], 'no-code' | 'not-a-picture'>> {
  const opened = await openPicture(file)
  if (!opened.ok) return opened
  try {
    const texts = await findCodes(opened.value)
    return texts.length > 0 ? ok(texts) : fail('no-code')
  } finally {
    opened.value.close()
  }
}

import { decodeQRBatch } from 'qr/decode.js'
import type { Luma } from './luma.ts'

/**
 * The texts of the codes in the picture, in the order found; light on dark and turned ones too. `patience`: milliseconds for
 * second tries at what looks like a code. Lets the page breathe every few milliseconds. Never throws; nothing found is
 * an empty list.
 */
export async function readCodes(
  { width, height, data }: Luma,
  patience: number,
): Promise<readonly string[]> {
  try {
    const [answers = []] = await decodeQRBatch([{ width, height, data }], {
      maxSize: { width, height },
      // Its grey plane comes first and is all that is read of this format: a byte a point.
      format: 'I420',
      effort: Infinity,
      timeLimit: patience,
    })
    // The last answer says why it stopped.
    return answers.filter((answer): answer is string => typeof answer === 'string' && answer !== '')
  } catch {
    // Larger than the reader takes, or no memory left.
    return []
  }
}

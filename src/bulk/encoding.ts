/** How the bytes of a table are read as text. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

/** So many bytes from the beginning settle it. */
export const sampleSize = 1 << 20

/**
 * The encoding of a table by its first bytes (a megabyte is enough; any number will do): a byte order mark, else zeros where
 * UTF-16 has them, else UTF-8 where the bytes are that, else Windows-1252, which any bytes are.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const marked = byteOrderMark(bytes)
  if (marked !== null) return marked
  const wide = wideEncoding(bytes)
  if (wide !== null) return wide
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

function byteOrderMark([a, b, c]: Uint8Array): Encoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

/** Half of the bytes of Latin letters in UTF-16 are zeros, all on one side; a tenth is more than chance. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  let even = 0
  let odd = 0
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  if (Math.max(even, odd) * 10 < bytes.length / 2) return null
  if (even === odd) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/** The sample may end within a character. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/**
 * Bytes as text, piece by piece; characters cut between two pieces come out whole, a byte order mark does not come out. What is
 * no text in this encoding comes out as U+FFFD.
 */
export async function* decoded(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

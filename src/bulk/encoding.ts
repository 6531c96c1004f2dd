import { markedEncoding } from '#platform/byte-order-mark.ts'

/** How the bytes of a table are read as text. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

/** So many bytes from the beginning settle it. */
export const sampleSize = 1 << 20

/**
 * The encoding of a table by its first bytes (a megabyte is enough; any number will do): a byte order mark, else zeros where
 * UTF-16 has them, else UTF-8 where the bytes are that, save a few, else Windows-1252, which any bytes are.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const marked = markedEncoding(bytes)
  if (marked !== null) return marked
  const wide = wideEncoding(bytes)
  if (wide !== null) return wide
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
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

/**
 * So many letters beyond ASCII stand for each stray byte in a UTF-8 table that something else was pasted into. In Windows-1252 hardly
 * ever two bytes happen to be such a letter (`É»`), and then the lone ones around them outnumber it.
 */
const lettersPerStray = 4

/** A few stray bytes do not make it another encoding: each costs its own row, which is refused; the letters of all others stay right. */
function isUtf8(bytes: Uint8Array): boolean {
  // A sample may end within a character; a whole file that ends in one lone byte of it has a stray one.
  const isWhole = bytes.length < sampleSize
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true })
  let letters = 0
  let replaced = isWhole && (bytes.at(-1) ?? 0) >= firstLead ? 1 : 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === replacement) replaced += 1
    else if (code >= 0x80) letters += 1
  }
  return (replaced - writtenReplacements(bytes)) * lettersPerStray <= letters
}

/** Of a character of several bytes the first; also what a decoder writes for bytes that are none. */
const firstLead = 0xc2
const replacement = 0xfffd

/** Those that stand in the table itself, as an earlier program's loss. */
function writtenReplacements(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count += 1
  }
  return count
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

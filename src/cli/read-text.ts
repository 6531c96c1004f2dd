import { markedEncoding } from '#platform/byte-order-mark.ts'

/**
 * The text of a file, piece by piece: UTF-8, or UTF-16 where the file begins with the mark of that, as Windows PowerShell
 * writes it. What is no right encoding becomes U+FFFD.
 */
async function* piecesOf(portions: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  for await (const bytes of portions) {
    if (bytes.length === 0) continue
    decoder ??= new TextDecoder(markedEncoding(bytes) ?? 'utf-8')
    yield decoder.decode(bytes, { stream: true })
  }
  if (decoder !== null) yield decoder.decode()
}

/** The whole of it; `null` where it has more characters than that. */
export async function wholeText(
  portions: AsyncIterable<Uint8Array>,
  longest: number,
): Promise<string | null> {
  let text = ''
  for await (const piece of piecesOf(portions)) {
    text += piece
    if (text.length > longest) return null
  }
  return text
}

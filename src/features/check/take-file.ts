import { markedEncoding } from '#platform/byte-order-mark.ts'
import { fail, ok, type Result } from '#platform/result.ts'

/** In bytes. Larger texts are not links in a mail but a table of them. */
const largest = 4_000_000

export type FileProblem = 'not-text' | 'too-large' | 'unreadable'

/** By the type that the browser tells of it: whether it can be shown is found out when it is opened. */
export function isPicture({ type }: Blob): boolean {
  return type.startsWith('image/')
}

/** The text of a file, in UTF-8 or in what Windows calls Unicode. Never throws. */
export async function textOf(file: File): Promise<Result<string, FileProblem>> {
  if (!isNamedAsText(file)) return fail('not-text')
  if (file.size > largest) return fail('too-large')
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const text = new TextDecoder(markedEncoding(bytes) ?? 'utf-8').decode(bytes)
    return text.includes('\0') ? fail('not-text') : ok(text)
  } catch {
    return fail('unreadable')
  }
}

/** A PDF, too, looks like text to who only looks for bytes that no text has. */
function isNamedAsText({ type, name }: File): boolean {
  return type.startsWith('text/') || /\.(txt|csv|tsv|eml|html?|md|json)$/i.test(name)
}

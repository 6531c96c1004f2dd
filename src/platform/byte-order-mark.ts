/** In front of a text, where programs of Windows write it and look for it to tell UTF-8. It is no part of the text. */
export const byteOrderMark = '\uFEFF'

/** The text without a byte order mark in front. */
export function withoutMark(text: string): string {
  return text.startsWith(byteOrderMark) ? text.slice(byteOrderMark.length) : text
}

/** The encoding that a file's first three bytes name by their mark; null where they name none, or are fewer. */
export function markedEncoding([a, b, c]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

import { readParts } from '#link/index.ts'

/**
 * Why there is no link in a text.
 * - `no-address`: there is data for a bot, and no address in front of it.
 * - `broken-address`: something stands there that was meant to be an address.
 */
export type NoLink = 'no-address' | 'broken-address' | 'nothing'

/** Characters that are looked at. */
const most = 10_000

/** Of a text in which there is no link. Any text: never throws; linear. */
export function whyNoLink(text: string): NoLink {
  const words = text.slice(0, most).split(/\s+/)
  if (brokenScheme.test(text.slice(0, most))) return 'broken-address'
  return words.some(isData) ? 'no-address' : 'nothing'
}

const brokenScheme = /(?<![a-z])(?:h{1,2}t{1,3}p{1,2}s?|h?ttps?)\s?(?:[:;]\s?\/{1,2}|\/\/)/i

/** With a signature in front or without. */
function isData(word: string): boolean {
  return [word, word.slice(word.indexOf('=') + 1)].some((text) => {
    const { blockId, rows } = readParts(text)
    return blockId !== '' || rows.length > 0
  })
}

import { readLink } from '#link/index.ts'
import type { Format } from '#qr/size.ts'

const longestName = 60
const blockLetters = 8

/**
 * A name for the file that tells codes apart in a folder of downloads, at most 60 plain characters, such as
 * `qr-example.com-s58fa63f.svg`: the host, the last word of the path (on Messenger the page), the block's first letters.
 * Any text is taken; one that is no address is named `qr-link`.
 */
export function fileName(url: string, format: Format): string {
  const { host, page } = placeOf(url)
  const block = plain(readLink(url, 'decoding')?.blockId ?? '').slice(0, blockLetters)
  const room = longestName - `qr--.${format}`.length - block.length
  const place = [host, page].filter(Boolean).join('-').slice(0, room)
  return `${['qr', trimmed(place), trimmed(block)].filter(Boolean).join('-')}.${format}`
}

function placeOf(url: string): { host: string; page: string } {
  const { hostname, pathname } = readUrl(url) ?? { hostname: '', pathname: '' }
  const lastWord = pathname.split('/').findLast(Boolean) ?? ''
  const withoutEnding = decoded(lastWord).replace(/\.(html?|php|aspx?|jsp)$/i, '')
  return { host: plain(hostname) || 'link', page: plain(withoutEnding).replaceAll('.', '-') }
}

function readUrl(url: string): URL | null {
  try {
    return new URL(url)
  } catch {
    return null
  }
}

function decoded(word: string): string {
  try {
    return decodeURIComponent(word)
  } catch {
    return word
  }
}

/** Lower-case ASCII letters, digits, dots and single hyphens: nothing that a file system or a mail program stumbles over. */
function plain(text: string): string {
  const withoutAccents = text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd')
  return trimmed(withoutAccents.toLowerCase().replaceAll(/[^a-z0-9.]+/g, '-'))
}

function trimmed(text: string): string {
  return text.replaceAll(/^[-.]+|[-.]+$/g, '')
}

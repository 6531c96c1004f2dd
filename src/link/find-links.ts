import type { FoundLink, LinkStart } from './found-link.ts'
import { extentOf } from './link-extent.ts'
import { nearSignature } from './patterns.ts'
import { wrappingAround } from './wrapping.ts'

/** `http://`, also percent-encoded as a whole, or with the slashes as JSON writes them. */
const opening = /https?(?::|%(?:25){0,4}3A)(?:\/\/|\\\/\\\/|%(?:25){0,4}2F%(?:25){0,4}2F)/gi
/** What shows the way to a link without a scheme: its data. */
const data = new RegExp(`[?&](?:amp;)?(?:${nearSignature})=`, 'gi')
const host = /^(?:[a-z\d-]+\.){1,9}[a-z]{2,}(?=[/?:])/i

/** Clause 8.1: the links of a text, in order, without overlap. A text of one word may be a link itself. Linear. */
export function findLinks(text: string): readonly FoundLink[] {
  const starts = startsOf(text)
  const found: FoundLink[] = []
  let end = 0
  starts.forEach((start, index) => {
    if (start < end) return
    const limit = nextOuter(text, starts, index)
    const one = linkAt(text, { start, after: end, limit, isOnly: starts.length === 1 })
    if (one === null) return
    found.push(one)
    end = one.span.end
  })
  return found
}

function linkAt(text: string, where: LinkStart): FoundLink | null {
  const wrapped = wrappingAround(text, where)
  if (wrapped === 'label') return null
  if (wrapped !== null) return wrapped
  const { start, isOnly } = where
  const link = { start, end: extentOf(text, start, isOnly && isMargin(text.slice(0, start))) }
  return { link, span: link, wrapping: [], words: [], isHtml: false }
}

/** White space and the marks of quoted mail do not count as words in front of a link. */
function isMargin(text: string): boolean {
  return /^[\s>]*$/.test(text)
}

function startsOf(text: string): readonly number[] {
  const withScheme = [...text.matchAll(opening)].map(({ index }) => wordStart(text, index))
  const bare = bareStarts(text, withScheme)
  const starts = bare.length === 0 ? withScheme : [...withScheme, ...bare].toSorted((a, b) => a - b)
  if (starts.length > 0) return starts
  return /^\s*\S+\s*$/.test(text) ? [text.length - text.trimStart().length] : []
}

/** The words with a host in front and data behind, and no scheme (`example.com?bs_ref=…`). */
function bareStarts(text: string, withScheme: readonly number[]): readonly number[] {
  const starts: number[] = []
  let from = 0
  let scheme = 0
  for (const { index } of text.matchAll(data)) {
    const before = text.slice(from, index)
    const start = from + before.length - wordAtEnd(before).length
    while (scheme < withScheme.length && (withScheme[scheme] ?? 0) < start) scheme++
    const isInside = (withScheme[scheme] ?? Infinity) < index
    if (!isInside && host.test(text.slice(start, index + 1))) starts.push(start)
    from = index + 1
  }
  return starts
}

/** A link may be a value in another one that has no scheme (`google.com/url?q=https://…`). */
function wordStart(text: string, index: number): number {
  if (text[index - 1] !== '=') return index
  const word = wordAtEnd(text.slice(Math.max(0, index - longestWord), index))
  return host.test(word) ? index - word.length : index
}

const longestWord = 999

function wordAtEnd(text: string): string {
  return /[^\s"'“‘«<>([`]*$/.exec(text.slice(-longestWord))?.[0] ?? ''
}

/** The next start that no link before it can hold: behind white space or an opening mark. */
function nextOuter(text: string, starts: readonly number[], index: number): number {
  for (let next = index + 1; next < starts.length; next++) {
    const start = starts[next] ?? text.length
    if (/[\s"'“‘«<>([`,;|]/.test(text[start - 1] ?? ' ')) return start
  }
  return text.length
}

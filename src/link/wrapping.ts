import type { FoundLink, LinkStart } from './found-link.ts'
import { extentOf } from './link-extent.ts'
import { encodedEquals } from './patterns.ts'
import type { Span } from './span.ts'

/** What stands in front of a wrapped link, and what then stands behind it. */
const pairs: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '„': '“”',
  '‘': '’',
  '«': '»',
  '»': '«',
  '<': '>',
  '(': ')',
  '[': ']',
}

/**
 * Clause 8.1: the wrapping of a link that begins at `start`: quotes, brackets, Markdown, HTML. `'label'` where it is but the
 * words of a Markdown link; `null` where it stands bare. Looks no further back than `after`, no further on than `limit`.
 */
export function wrappingAround(text: string, where: LinkStart): FoundLink | 'label' | null {
  const { start, after, limit } = where
  const closers = start > after ? pairs[text[start - 1] ?? ''] : undefined
  if (closers === undefined) return null
  const end = closingAt(text, where, closers)
  if (end === null) return null
  if (/^\]\(<?https?:/i.test(text.slice(end, end + 9))) return 'label'
  const bare: FoundLink = {
    link: { start, end },
    span: { start: start - 1, end: end + 1 },
    wrapping: [],
    words: [],
    isHtml: false,
  }
  const found = asMarkdown(text, bare, after) ?? asHtml(text, bare, after, limit)
  return withWrapping(found ?? asChat(text, bare) ?? bare)
}

const hasSignature = new RegExp(`ref(?:=|${encodedEquals})`, 'i')
/** A title's words are looked for no further on. */
const lookAhead = 500
const markdownTitle = /^\s+["'(][^"'()\n]*["')]\s*(?=\))/

/** Where the closing mark stands; `null` where there is none that fits. */
function closingAt(
  text: string,
  { start, limit, isOnly }: LinkStart,
  closers: string,
): number | null {
  const within = text.slice(start, limit)
  const gap = within.search(/\s/)
  const isData = gap < 0 || hasSignature.test(within.slice(0, gap))
  if (!isData) {
    const end = extentOf(text, start, false)
    const title = closers === ')' ? markdownTitle.exec(text.slice(end, end + lookAhead)) : null
    const close = end + (title?.[0].length ?? 0)
    return closers.includes(text[close] ?? ' ') ? close : null
  }
  const trimmed = within.trimEnd()
  const last = trimmed.length - 1
  const isWholeText = isOnly && text.slice(0, start - 1).trim() === ''
  if (isWholeText && closers.includes(trimmed[last] ?? ' ') && !')]'.includes(closers)) {
    return start + last
  }
  const end =
    closers === ')' || closers === ']' ? bracketEnd(within, closers) : quoteEnd(within, closers)
  return end < 0 ? null : start + end
}

function quoteEnd(within: string, closers: string): number {
  for (let at = 0; at < within.length; at++) {
    const isClosing = closers.includes(within[at] ?? ' ')
    if (isClosing && /^(?:$|[\s<>),.;:!?\]/])/.test(within.slice(at + 1, at + 2))) return at
  }
  return -1
}

function bracketEnd(within: string, closer: string): number {
  const opener = closer === ')' ? '(' : '['
  let depth = 0
  for (let at = 0; at < within.length; at++) {
    if (within[at] === opener) depth++
    if (within[at] === closer && depth-- === 0) return at
  }
  return -1
}

/** `[label](link)`, `[label](<link>)`, `[label](link "title")`. */
function asMarkdown(text: string, bare: FoundLink, after: number): FoundLink | null {
  if (!text.slice(bare.link.start - 3, bare.link.start).includes('](')) return null
  const front = /\[([^[\]]*)\]\(<?$/.exec(
    text.slice(Math.max(after, bare.link.start - 999), bare.link.start),
  )
  if (front === null) return null
  const labelStart = bare.link.start - front[0].length + 1
  const inside = text.slice(bare.link.start, bare.link.end)
  const title = /\s+["'(][^"']*["')]\s*$/.exec(inside)?.[0] ?? ''
  const end = bare.link.end - title.length
  const close = text.slice(end).startsWith('>)') ? bare.link.end + 2 : bare.span.end
  const label = { start: labelStart, end: labelStart + (front[1] ?? '').length }
  return {
    ...bare,
    link: { start: bare.link.start, end },
    span: { start: labelStart - 1, end: close },
    words: title === '' ? [label] : [label, { start: end, end: bare.link.end }],
  }
}

const tagBefore = /(?:<[a-z][\da-z]*\s([^<>]*))?(?:href|src)\s*=\s*["']$/i
const wordsBehind = /^["']([^<>]*)>((?:(?!<a\b)[^])*?)<\/a\s*>/i

/** `<a … href="link" …>label</a>`. */
function asHtml(text: string, bare: FoundLink, after: number, limit: number): FoundLink | null {
  const { start, end } = bare.link
  if (!/=\s{0,9}["']$/.test(text.slice(Math.max(0, start - 11), start))) return null
  const front = tagBefore.exec(text.slice(Math.max(after, start - 999), start))
  if (front === null) return null
  const opened = start - front[0].length
  const before = opened + front[0].indexOf(front[1] ?? '')
  const html: FoundLink = {
    ...bare,
    isHtml: true,
    span: { start: opened, end: bare.span.end },
    words: [{ start: before, end: before + (front[1] ?? '').length }],
  }
  const [whole, attributes = '', words = ''] =
    wordsBehind.exec(text.slice(end, Math.max(limit, end) + 999)) ?? []
  const isSame = words.trim() === text.slice(start, end)
  // Another link in the words is one of its own: trackers put theirs behind it.
  if (whole === undefined || (!isSame && /https?:\/\/|ref=/i.test(attributes + words))) return html
  const label = end + 1 + attributes.length + 1
  const shown = { start: label, end: label + words.length }
  return {
    ...html,
    span: { start: opened, end: end + whole.length },
    words: [...html.words, { start: end + 1, end: label - 1 }, ...(isSame ? [] : [shown])],
  }
}

/** `<link|label>`, as Slack writes it. A macro has a `*` beside its `|`. */
function asChat(text: string, bare: FoundLink): FoundLink | null {
  const { start, end } = bare.link
  if (text[start - 1] !== '<') return null
  const at = text.slice(start, end).lastIndexOf('|') + start
  const isLabel = at > start && text[at - 1] !== '*' && text[at + 1] !== '*'
  return isLabel ? { ...bare, link: { start, end: at }, words: [{ start: at + 1, end }] } : null
}

/** With the pieces that stand around the link. */
function withWrapping(found: FoundLink): FoundLink {
  const { link, span } = found
  const wrapping: Span[] = [
    { start: span.start, end: link.start },
    { start: link.end, end: span.end },
  ]
  return { ...found, wrapping: wrapping.filter(({ start, end }) => end > start) }
}

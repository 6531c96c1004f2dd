import { blockIdShape, keywords, marks } from './grammar.ts'
import { keyword, nearSignature } from './patterns.ts'

/** What the characters up to some place say about the link that they begin. */
interface Progress {
  /** Behind the signature's `=`. */
  isInData: boolean
  /** How many `:` the current part still lacks. */
  lacking: number
  partStart: number
}

/** How far the text behind a gap is looked at: longer words and sentences are no continuation. */
const lookAhead = 200

/**
 * Clause 8.1: where the link that begins at `start` ends. A link that is the whole text (`isAlone`) keeps its spaces; one
 * among words ends at white space, unless parts of the grammar go on behind it. Linear.
 */
export function extentOf(text: string, start: number, isAlone: boolean): number {
  const progress: Progress = { isInData: false, lacking: 0, partStart: start }
  for (let at = start; at < text.length; at++) {
    const character = text[at] ?? ''
    if (/\s/.test(character)) {
      const next = at + (/^(?:[^\S\n]*\n[>\s]*|\s+)/.exec(text.slice(at))?.[0].length ?? 1)
      if (next >= text.length || !goesOn(text, at, next, progress, isAlone)) {
        return isAlone ? at : withoutPunctuation(text, start, at)
      }
      at = next - 1
    } else if (isBoundary(text, at, character, progress, isAlone)) {
      return withoutPunctuation(text, start, at)
    } else {
      advance(text, at, character, progress)
    }
  }
  return isAlone ? text.length : withoutPunctuation(text, start, text.length)
}

const signatureBehind = new RegExp(String.raw`(?:${nearSignature})\s*$`, 'i')

function advance(text: string, at: number, character: string, progress: Progress): void {
  if (character === marks.equals && !progress.isInData) {
    progress.isInData = signatureBehind.test(text.slice(Math.max(0, at - 12), at))
  } else if (character !== marks.part && character !== marks.field) {
    return
  } else if (character === marks.field) {
    progress.lacking--
    return
  }
  progress.partStart = at + 1
  progress.lacking = text.startsWith(keywords.block, at + 1) ? 1 : 2
}

/** Marks that no link holds; and those between links of a list. */
function isBoundary(
  text: string,
  at: number,
  character: string,
  { isInData }: Progress,
  isAlone: boolean,
): boolean {
  if (!isAlone && /["<>“”«»]/.test(character)) return true
  return isInData && /[,;|]/.test(character) && /^https?:\/\//i.test(text.slice(at + 1, at + 9))
}

const blankLine = /\n[\t >]*\r?\n/
const linkStart = /^(?:https?:\/\/|www\.|m\.me\/)/i

function goesOn(
  text: string,
  at: number,
  next: number,
  progress: Progress,
  isAlone: boolean,
): boolean {
  const gap = text.slice(at, next)
  const ahead = text.slice(next, next + lookAhead)
  if (blankLine.test(gap) || linkStart.test(ahead)) return false
  const line = /^[^\r\n]*?(?=https?:\/\/|[\r\n]|$)/i.exec(ahead)?.[0] ?? ''
  if (!progress.isInData) return goesOnBeforeData(text[at - 1] ?? '', line, isAlone)
  if (isAlone && !gap.includes('\n')) return true
  if (continuesPart(text[at - 1] ?? '', line, progress)) return true
  if (isInMacro(text.slice(Math.max(0, at - longestMacro), at), line)) return true
  const hasLink = ahead.length > line.length && /^https?:/i.test(ahead.slice(line.length))
  return gap.includes('\n') && !hasLink && isWrappedLine(text, at, line, progress, isAlone)
}

const longestMacro = 60

/** `{{ ad.name }}` is one value, though spaces stand in it. */
function isInMacro(before: string, line: string): boolean {
  const close = line.indexOf('}}')
  return before.lastIndexOf('{{') > before.lastIndexOf('}}') && close >= 0 && close < longestMacro
}

/** An address with a gap in it, and data behind. */
function goesOnBeforeData(last: string, line: string, isAlone: boolean): boolean {
  return (
    /[?&=%]/.test(last) || (isAlone ? /^=|ref\s?=/.test(line) : /^\S*[?&](?:bs_)?ref=/.test(line))
  )
}

const partNext = new RegExp(`^[&,|;]?\\s?${keyword}:\\S`, 'i')

function continuesPart(last: string, line: string, { lacking }: Progress): boolean {
  if (partNext.test(line)) return true
  if (last === marks.part || last === marks.equals) return /^\w+\s?:/.test(line)
  if (last === marks.field) return true
  if (lacking > 0) return /^[^;:]{0,99}:/.test(line)
  return /^[^;]{0,99};\s?(?:\w+\s?:|\S*$)/.test(line)
}

/** Programs break long lines; people write sentences. */
function isWrappedLine(
  text: string,
  at: number,
  line: string,
  { lacking, partStart }: Progress,
  isAlone: boolean,
): boolean {
  if (!/^\S+\s*$/.test(line)) return false
  const isOpen = /(?:%[\dA-F]{0,2}|[-_~+])$/i.test(text.slice(Math.max(0, at - 3), at))
  if (lacking <= 0 && !isOpen && isSpoken(line.trim(), text.slice(partStart, at))) return false
  if (isAlone) return true
  const length = at - text.slice(Math.max(0, at - lookAhead), at).lastIndexOf('\n')
  return length >= 60
}

const words = /^(?:\p{Lu}\p{Ll}|--|[#$@*]|\+?\d{7,}$)|[^\x21-\x7e]|[!?,]$/u

/** A word on the next line that people have written, and no program broken off: a greeting, a phone number, a sign. */
function isSpoken(word: string, part: string): boolean {
  if (/[;:%=&]/.test(word)) return false
  const id = part.slice(part.indexOf(marks.field) + 1)
  const isWholeBlock = blockIdShape.test(id)
  if (!isWholeBlock && /^s[\da-f-]{5,}$/i.test(id) && /^[\da-f-]+$/i.test(word)) return false
  return isWholeBlock || words.test(word)
}

/** A sentence's own marks behind a link are not the link's. A closing bracket is, where the link opened it. */
function withoutPunctuation(text: string, start: number, end: number): number {
  const closers = [')', ']', '}'] as const
  const openers = { ')': '(', ']': '[', '}': '{' } as const
  const link = text.slice(start, end)
  const surplus = new Map<string, number>(
    closers.map((closer) => [closer, count(link, closer) - count(link, openers[closer])]),
  )
  const dots = /(?<!\.)\.+$/.exec(link)?.[0].length ?? 0
  for (let last = end - dots; last > start; last--) {
    const character = text[last - 1] ?? ''
    const left = surplus.get(character)
    const isKept = left === undefined ? !/[,!?'"”’»*`|]/.test(character) : left <= 0
    // A dot behind the link itself is for the link's reader to speak of.
    if (isKept) return last === end - dots ? end : last
    if (left !== undefined) surplus.set(character, left - 1)
    if (character === '|' || character === '*') {
      if (text.slice(last - 2, last) === '|*') return last
    }
  }
  return end
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}

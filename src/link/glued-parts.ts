import { blockIdShape } from './grammar.ts'
import { say, type Notes } from './notes.ts'
import { sliceTraced, spanOf, type Traced } from './traced.ts'

/** The beginning of a part, where all that makes one follows. */
const beginning = /(?:users?|variables?):(?=[^:;=]+[:=])|block:(?=[\w-]{8})/gi
const wholePart = /^[^:=]*[:=][^:=]*[:=][^]*[^\s]|^\s*block[^:=]*[:=]\s*[^\s:=]/i
/** What may stand between two parts in the place of `;`. */
const between = /(?:[\s,|&+]|%20|%2C|%0A)*$/i
const longestGap = 30

/** Clause 8.5: cuts parts whose `;` was forgotten. A link that was built has no `:` of its own in a value. Linear. */
export function cutGlued(part: Traced, notes: Notes): readonly Traced[] {
  const { text } = part
  const parts: Traced[] = []
  let start = 0
  for (const { 0: keyword, index } of text.matchAll(beginning)) {
    if (!wholePart.test(text.slice(start, index))) continue
    const mark = between.exec(text.slice(Math.max(start, index - longestGap), index))?.[0] ?? ''
    if (isSpeech(text, index, keyword, mark)) continue
    // Without any mark in front, `=` may be a text's own.
    if (mark === '' && /^[^:;=]+=/.test(text.slice(index + keyword.length))) continue
    const gap = mark.length
    const end = gap === 0 ? index + keyword.length : index
    say(notes, 'paste.missing-semicolon', [spanOf(part, index - gap, end)])
    parts.push(sliceTraced(part, start, index - gap))
    start = index
  }
  parts.push(start === 0 ? part : sliceTraced(part, start))
  return parts
}

/** “see block:…” among words is a part only where an ID stands behind it. */
function isSpeech(text: string, index: number, keyword: string, mark: string): boolean {
  if (!/^block/i.test(keyword) || !/^\s+$/.test(mark)) return false
  const id = /^[^\s;,|&]*/.exec(text.slice(index + keyword.length, index + 99))?.[0] ?? ''
  return !blockIdShape.test(id)
}

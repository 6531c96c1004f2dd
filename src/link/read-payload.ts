import { decodeTraced } from './decode.ts'
import type { Channel, LinkOptions } from './draft.ts'
import { marks } from './grammar.ts'
import { mendParts, type MendedParts } from './mend-parts.ts'
import { mendPiece } from './mend-piece.ts'
import { say, type Notes } from './notes.ts'
import { anyField, encodedField, encodedPart, keyword, nearKeyword, space } from './patterns.ts'
import type { Span } from './span.ts'
import { rewriteTraced, spanOf, type Traced } from './traced.ts'

/** Separators that are percent-encoded where only a separator can stand. */
const encodedBetween = new RegExp(`${encodedPart}${space}${nearKeyword}${anyField}`, 'i')
const encodedAhead = new RegExp(`(?:^|;)${space}${nearKeyword}${encodedField}`, 'i')
const encodedInName = new RegExp(`(?:^|;)${keyword}:(?=[^:;]*${encodedField})[^:;]*(?:;|$)`, 'i')

/** Clauses 8.4 and 8.5: what a payload as pasted says, however it was encoded. Linear. */
export function readPayload(
  payload: Traced,
  channel: Channel,
  options: LinkOptions,
  notes: Notes,
): MendedParts {
  const plain = withoutWideMarks(payload, notes)
  if (!hasEncodedSeparators(plain.text)) return mendParts(plain, mendPiece, options, notes)
  const written = withSeparators(plain, channel, notes)
  // With the separators, what stands between them was decoded too.
  return mendParts(written, ({ text }) => text, options, notes)
}

const wideMarks: ReadonlyMap<string, string> = new Map([
  ['：', marks.field],
  ['；', marks.part],
  ['＝', marks.equals],
])
const hasWideMark = new RegExp(`${keyword}[：＝]`, 'i')

/** East Asian keyboards write wide marks, which mean nothing to a bot. */
function withoutWideMarks(payload: Traced, notes: Notes): Traced {
  if (!hasWideMark.test(payload.text)) return payload
  return rewriteTraced(payload, /[：；＝]/g, (written, index) => {
    const right = wideMarks.get(written) ?? written
    say(notes, 'paste.wrong-mark', [spanOf(payload, index, index + 1)], {
      params: { written, right },
    })
    return right
  })
}

const deepest = 8

/** The payload with its separators to the letter, where other builders or redirects encoded them, once or more often. */
function withSeparators(payload: Traced, channel: Channel, notes: Notes): Traced {
  let written = withoutPlus(payload, notes)
  let times = 0
  while (times < deepest && (times === 0 || hasEncodedSeparators(written.text))) {
    written = decodeTraced(written)
    times++
  }
  if (times === 1) sayEncodedSeparators(payload, channel, notes)
  else say(notes, 'paste.double-encoded', encodedSeparators(payload))
  return written
}

/** On Messenger, which decodes before a bot reads, it is no fault. */
export function sayEncodedSeparators(payload: Traced, channel: Channel, notes: Notes): void {
  const severity = channel === 'messenger' ? 'info' : 'warning'
  say(notes, 'paste.encoded-separators', encodedSeparators(payload), { severity })
}

/** Who encodes the separators encodes a `+` too: one that stands there is a space. */
function withoutPlus(payload: Traced, notes: Notes): Traced {
  return rewriteTraced(payload, /[\s+]+/g, (run, index) => {
    say(notes, 'paste.spaces', [spanOf(payload, index, index + run.length)])
    return ' '.repeat(run.length)
  })
}

function hasEncodedSeparators(text: string): boolean {
  return encodedBetween.test(text) || encodedAhead.test(text) || encodedInName.test(text)
}

const anySeparator = new RegExp(`${encodedField}|${encodedPart}`, 'gi')

function encodedSeparators(payload: Traced): readonly Span[] {
  return [...payload.text.matchAll(anySeparator)].map(({ 0: text, index }) =>
    spanOf(payload, index, index + text.length),
  )
}

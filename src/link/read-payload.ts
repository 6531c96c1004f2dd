import { decodeTraced } from './decode.ts'
import type { Channel, LinkOptions } from './draft.ts'
import { mendParts, type MendedParts } from './mend-parts.ts'
import { mendPiece } from './mend-piece.ts'
import { say, type Notes } from './notes.ts'
import type { Span } from './span.ts'
import { rewriteTraced, spanOf, type Traced } from './traced.ts'

const space = String.raw`(?:\s|\+|%20)*`
/** Wrong ones too. */
const keyword = '(?:block|user|var|attr)[a-z_-]{0,14}'
const field = '%(?:25){0,8}3A'
/** Separators that are percent-encoded where only a separator can stand. */
const encodedPart = new RegExp(`%(?:25){0,8}3B${space}${keyword}(?::|${field})`, 'i')
const encodedField = new RegExp(`(?:^|;)${space}${keyword}${field}`, 'i')
const encodedName = new RegExp(`(?:^|;)(?:user|variables):(?=[^:;]*${field})[^:;]*(?:;|$)`, 'i')

/** Clauses 8.4 and 8.5: what a payload as pasted says, however it was encoded. Linear. */
export function readPayload(
  payload: Traced,
  channel: Channel,
  options: LinkOptions,
  notes: Notes,
): MendedParts {
  if (!hasEncodedSeparators(payload.text)) return mendParts(payload, mendPiece, options, notes)
  const written = withSeparators(payload, channel, notes)
  // With the separators, what stands between them was decoded too.
  return mendParts(written, ({ text }) => text, options, notes)
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
  const spans = encodedSeparators(payload)
  const severity = channel === 'messenger' ? 'info' : 'warning'
  if (times === 1) say(notes, 'paste.encoded-separators', spans, { severity })
  else say(notes, 'paste.double-encoded', spans)
  return written
}

/** Who encodes the separators encodes a `+` too: one that stands there is a space. */
function withoutPlus(payload: Traced, notes: Notes): Traced {
  return rewriteTraced(payload, /[\s+]+/g, (run, index) => {
    say(notes, 'paste.spaces', [spanOf(payload, index, index + run.length)])
    return ' '.repeat(run.length)
  })
}

function hasEncodedSeparators(text: string): boolean {
  return encodedPart.test(text) || encodedField.test(text) || encodedName.test(text)
}

function encodedSeparators(payload: Traced): readonly Span[] {
  return [...payload.text.matchAll(/%(?:25){0,8}3[AB]/gi)].map(({ 0: text, index }) =>
    spanOf(payload, index, index + text.length),
  )
}

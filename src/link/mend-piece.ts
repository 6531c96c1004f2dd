import { decodeLeniently } from './decode.ts'
import { decodeValue } from './encode.ts'
import { say, type Notes } from './notes.ts'
import { rewriteTraced, sliceTraced, spanOf, type Traced } from './traced.ts'

/** A `+` that is no space: at an end of the text, as in `+84…` and `C++`, or in an e-mail address. */
const plusInEmail = /^[^\s@]+@[^\s@]+$/

/**
 * Clause 8.4: the text of a name, a value or a block ID. Raw spaces at its ends go, `+` between words is one; what is no right
 * encoding stays as text. Linear.
 */
export function mendPiece(piece: Traced, notes: Notes): string {
  const { text } = piece
  const start = text.length - text.trimStart().length
  const end = Math.max(start, text.trimEnd().length)
  sayMargins(piece, start, end, notes)
  const inner = withSpaces(sliceTraced(piece, start, end), notes)
  const decoded = decodeValue(inner)
  if (decoded !== null) return decoded
  const params = { text: text.slice(start, end) }
  say(notes, 'paste.malformed-encoding', [spanOf(piece, start, end)], { params })
  return decodeLeniently(inner)
}

function sayMargins(piece: Traced, start: number, end: number, notes: Notes): void {
  const { length } = piece.text
  if (start > 0) say(notes, 'paste.spaces', [spanOf(piece, 0, start)])
  if (end < length) say(notes, 'paste.spaces', [spanOf(piece, end, length)])
}

function withSpaces(piece: Traced, notes: Notes): string {
  const { text } = piece
  const first = /^\+*/.exec(text)?.[0].length ?? 0
  const last = text.length - (/(?<!\+)\+*$/.exec(text)?.[0].length ?? 0)
  const isEmail = plusInEmail.test(text)
  return rewriteTraced(piece, /\s+|\++/g, (run, index) => {
    const isPlus = run.startsWith('+')
    const isKept = isPlus && (isEmail || index < first || index >= last)
    const span = spanOf(piece, index, index + run.length)
    say(notes, isKept ? 'paste.raw-plus' : 'paste.spaces', [span])
    return isKept ? null : ' '.repeat(run.length)
  }).text
}

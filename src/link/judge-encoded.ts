import { isUndeliverable } from './characters.ts'
import { diagnostic, type LinkDiagnostic } from './diagnostic.ts'
import type { DraftPath } from './draft.ts'
import { decodeValue } from './encode.ts'
import { rewrite } from './fix.ts'
import { marks } from './grammar.ts'
import { textOutsideMacros } from './macros.ts'

/** Encodings that are taken off one another for a fix. More are nobody's accident. */
const deepest = 8

/**
 * A name or a value that is percent-encoded already (`Face%20book`) would be encoded once more, and the bot would read
 * `%20`. It may be meant so: a warning. Linear.
 */
export function judgeEncoded(text: string, path: DraftPath, found: LinkDiagnostic[]): void {
  if (!looksEncoded(text)) return
  const decoded = decodeAll(text)
  const isGood = decoded !== null && isDeliverable(decoded, path)
  const fix = isGood ? rewrite('decode-again', path, decoded) : undefined
  found.push(diagnostic('row.encoded-text', path, { fix }))
}

function looksEncoded(text: string): boolean {
  const own = textOutsideMacros(text)
  return own.includes('%') && !/%(?![\da-f]{2})/i.test(own) && decodeValue(text) !== null
}

function decodeAll(text: string): string | null {
  let decoded = text
  for (let times = 0; times < deepest; times++) {
    decoded = decodeValue(decoded) ?? decoded
    if (!looksEncoded(decoded)) return decoded
  }
  return null
}

/** A fix is to bring no error of its own. */
function isDeliverable(text: string, path: DraftPath): boolean {
  const isName = path.endsWith('.name')
  const isCut = text.includes(marks.part) || (isName && text.includes(marks.field))
  return !isCut && !isUndeliverable(text) && text.trim() !== ''
}

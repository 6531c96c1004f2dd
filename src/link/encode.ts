import { lookAt, sight } from './look.ts'
import { outsideMacros } from './macros.ts'

const leftovers = /[!'()*]/g
const loneSurrogates = /[\uD800-\uDFFF]/gu
const notPrintableAscii = /[^\x20-\x7e]+/g

/**
 * Clause 2: percent-encodes all but the unreserved characters, as UTF-8 in upper-case hex. For names and block IDs.
 * A lone surrogate, which has no UTF-8, comes out as U+FFFD. Never throws; linear.
 * `seen` is what `lookAt` saw in it, where that is known.
 */
export function encodeText(text: string, seen = lookAt(text)): string {
  if (!(seen & sight.reserved)) return text
  const encoded = encodeURIComponent(seen & sight.suspect ? wellFormed(text) : text)
  return seen & sight.leftover ? encoded.replace(leftovers, hex) : encoded
}

/** Clause 2.1: as `encodeText`, but recognised macros stay literal. For values and utm values. */
export function encodeValue(text: string, seen = lookAt(text)): string {
  return seen & sight.macro ? outsideMacros(text, encodeText) : encodeText(text, seen)
}

/** Clause 1.3: rewrites only what is not printable ASCII, as the URL standard does in paths, queries and fragments. */
export function encodeNonAscii(text: string): string {
  return text.replace(notPrintableAscii, (run) => encodeURIComponent(wellFormed(run)))
}

function wellFormed(text: string): string {
  return text.replace(loneSurrogates, '\uFFFD')
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

/**
 * Takes percent-encoding off what stands between macros. `null` where a `%` is not followed by two hex digits or the
 * bytes are not UTF-8. Never throws; linear.
 */
export function decodeValue(encoded: string): string | null {
  if (!encoded.includes('%')) return encoded
  try {
    return outsideMacros(encoded, decodeURIComponent)
  } catch {
    return null
  }
}

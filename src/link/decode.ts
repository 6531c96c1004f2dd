import { outsideMacros } from './macros.ts'
import { rewriteTraced, type Traced } from './traced.ts'

/** One percent-encoded character: as many bytes as its UTF-8 takes. */
const encodedCharacter =
  /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}/gi

/** Takes percent-encoding off wherever it is right, and leaves the rest as text (clause 8.4). Linear. */
export function decodeTraced(traced: Traced): Traced {
  return traced.text.includes('%') ? rewriteTraced(traced, encodedCharacter, decodeOne) : traced
}

/** The same for a name or a value; macros stay to the letter. */
export function decodeLeniently(text: string): string {
  return outsideMacros(text, (piece) =>
    piece.replace(encodedCharacter, (one) => decodeOne(one) ?? one),
  )
}

function decodeOne(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return null
  }
}

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  semi: ';',
  colon: ':',
  equals: '=',
  num: '#',
  plus: '+',
  quest: '?',
}
/** `&amp;` and its kin, by name or by number. */
export const entity = new RegExp(
  String.raw`&(?:#x[\da-f]{1,6}|#\d{1,7}|${Object.keys(namedEntities).join('|')});`,
  'gi',
)

/** What an HTML entity stands for; `null` for a number that is no character's. */
export function readEntity(written: string): string | null {
  const name = written.slice(1, -1).toLowerCase()
  if (!name.startsWith('#')) return namedEntities[name] ?? null
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null
}

import { marks } from './grammar.ts'

/** What one look at a text sees in it. Bits, so that a text is gone through once, however many questions are asked. */
export const sight = {
  /** Something that percent-encoding changes. */
  reserved: 1,
  /** `;` */
  part: 2,
  /** `:` */
  field: 4,
  /** A character that a macro or merge tag could begin with. */
  macro: 8,
  /** One of `! ' ( ) *`, which `encodeURIComponent` leaves alone. */
  leftover: 16,
  /** A control, broken or invisible character, or a space at an end: worth the closer look of `judgeCharacters`. */
  suspect: 32,
  /** `%`, which an encoding begins with. */
  percent: 64,
} as const

/** Suspect beyond ASCII, from and to. Halves of emoji are among them: they are told apart later. */
const suspects: readonly (readonly [number, number])[] = [
  [0x80, 0xa0],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x2007, 0x2007],
  [0x200b, 0x200f],
  [0x2028, 0x202f],
  [0x2060, 0x2060],
  [0x2066, 0x2069],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
]

/** What each UTF-16 code unit is. */
const sights = new Uint8Array(0x10000).fill(sight.reserved)
for (let code = 0; code < 0x80; code++) sights[code] = sightOfAscii(code)
for (const [from, to] of suspects) sights.fill(sight.reserved | sight.suspect, from, to + 1)

function sightOfAscii(code: number): number {
  const character = String.fromCharCode(code)
  let seen = /[\w.~-]/.test(character) ? 0 : sight.reserved
  if (character === marks.part) seen |= sight.part
  if (character === marks.field) seen |= sight.field
  if ('{%*_'.includes(character)) seen |= sight.macro
  if ("!'()*".includes(character)) seen |= sight.leftover
  if (character === '%') seen |= sight.percent
  if (code < 0x20 || code === 0x7f) seen |= sight.suspect
  return seen
}

const space = 0x20
const macroOpening = /[{]|%%|__|[*][|]/

/** What is in the text: bits of `sight`, or 0 for unreserved characters alone. Linear. */
export function lookAt(text: string): number {
  const end = text.length - 1
  if (end < 0) return 0
  let seen = text.charCodeAt(0) === space || text.charCodeAt(end) === space ? sight.suspect : 0
  for (let at = 0; at <= end; at++) {
    seen |= sights[text.charCodeAt(at)] ?? 0
  }
  // A lone `%`, `_` or `*` opens no macro.
  return seen & sight.macro && !macroOpening.test(text) ? seen & ~sight.macro : seen
}

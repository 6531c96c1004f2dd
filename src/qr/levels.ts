/** How much of a code may be damaged and it still reads: about 7, 15, 25 and 30 percent. */
export type Level = 'L' | 'M' | 'Q' | 'H'

/** From the roomiest to the toughest. */
export const levels = ['L', 'M', 'Q', 'H'] as const satisfies readonly Level[]

/** Bytes that the largest code (version 40, byte mode) holds: ISO/IEC 18004, table 7. */
export const capacity: { readonly [level in Level]: number } = {
  L: 2953,
  M: 2331,
  Q: 1663,
  H: 1273,
}

/** Length as a QR code counts it: bytes of UTF-8. For a link that is all ASCII these are its characters. */
export function byteLength(text: string): number {
  return encoder.encode(text).length
}

const encoder = new TextEncoder()

/** Whether the largest code of this level holds so many bytes of UTF-8. */
export function holds(level: Level, bytes: number): boolean {
  return bytes <= capacity[level]
}

/** Whether a code of this level holds a text. No unit of a string has more than three bytes, so that most texts need not be counted. */
export function holdsText(level: Level, text: string): boolean {
  return holds(level, 3 * text.length) || holds(level, byteLength(text))
}

/** The toughest level that holds so many bytes, or null when no QR code does. */
export function toughestLevel(bytes: number): Level | null {
  return levels.findLast((level) => holds(level, bytes)) ?? null
}

/** The level to begin with: Medium, which most print asks for; less only when the link is too long for it. */
export function startingLevel(bytes: number): Level {
  return holds('M', bytes) ? 'M' : 'L'
}

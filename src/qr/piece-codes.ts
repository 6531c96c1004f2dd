import { prefixCode, type PrefixCode } from './prefix-code.ts'

// How often each thing stands in the deflated files of ten usual codes: signs, most of them once before the same comes again; the lengths
// of what comes again; and the distances to it, by their symbols (RFC 1951, 3.2.5). What never comes gets a few as well: it
// may come in others, and must not have too many bits.
const oftenSigns: readonly (readonly [string, number])[] = [
  ['h1', 900],
  [' 0', 520],
  ['vz-m', 430],
  ['234', 310],
  ['57"', 200],
  ['6', 160],
  ['89', 120],
  ['=gtiesw/', 75],
  ['Mrd<>pf', 50],
  ['lnxoac.', 20],
]
const oftenLengths: readonly number[] = [
  0, 0, 0, 350, 40, 40, 40, 40, 350, 40, 40, 3660, 3660, 40, 40,
]
const oftenDistances: readonly number[] = [
  1, 1, 1, 1, 1, 1, 490, 1, 340, 45, 490, 270, 350, 430, 530, 290, 320, 220, 230, 130, 110, 50, 50,
  40, 40, 40, 40, 40, 40, 40,
]

/** What ends a block of deflate. */
export const endOfBlock = 256
/** Of what comes again, so many bytes at least. */
export const shortestAgain = 3
/** So many bytes away at most. */
export const farthest = 32_768

/** The code of the bytes, of the end, and of the lengths of what comes again. */
export const textCode = prefixCode(textWeights())
/** The code of the distances. */
export const distanceCode = prefixCode(oftenDistances)

/** All bytes have a code, since captions hold anything. */
function textWeights(): readonly number[] {
  const found = Array.from({ length: endOfBlock + 1 }, () => 1)
  for (const [signs, weight] of oftenSigns) {
    for (const byte of new TextEncoder().encode(signs)) found[byte] = weight
  }
  oftenLengths.forEach((weight, length) => {
    if (length >= shortestAgain) found[lengthSymbol(length).symbol] = weight
  })
  return found
}

/** Some bits, the first lowest. */
export interface FewBits {
  readonly bits: number
  readonly count: number
}

/** “So many bytes that were there before”, 3 to 14; how far away, comes behind it. */
export function againBits(length: number): FewBits {
  const { symbol, extra, extraCount } = lengthSymbol(length)
  return withExtra(textCode, symbol, extra, extraCount)
}

function lengthSymbol(length: number) {
  if (length <= 10) return { symbol: endOfBlock - 2 + length, extra: 0, extraCount: 0 }
  return { symbol: 265 + ((length - 11) >> 1), extra: (length - 11) & 1, extraCount: 1 }
}

/** How far away what comes again is: 3 to `farthest` bytes. */
export function distanceBits(distance: number): FewBits {
  const from = distance - 1
  const extraCount = 30 - Math.clz32(from)
  const symbol = 2 * (extraCount + 1) + ((from >> extraCount) & 1)
  return withExtra(distanceCode, symbol, from & ((1 << extraCount) - 1), extraCount)
}

function withExtra(code: PrefixCode, symbol: number, extra: number, extraCount: number): FewBits {
  const count = code.lengths[symbol] ?? 0
  return { bits: (code.bits[symbol] ?? 0) | (extra << count), count: count + extraCount }
}

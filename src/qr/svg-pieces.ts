import { crcStep } from './crc32.ts'
import { deflateHead } from './deflate-head.ts'
import { prefixCode, type PrefixCode } from './prefix-code.ts'

const often: readonly (readonly [string, number])[] = [
  ['1', 2300],
  ['M h', 1200],
  ['vHz', 1000],
  ['2', 1100],
  ['34', 920],
  ['5', 600],
  ['06', 480],
  ['789', 450],
]

/** More than the largest code has modules along its side, its quiet zone included. */
const numbers = 200
/** Up to here, places and lengths have pieces of two numbers: in the long run, two pieces a run of modules are twice as quick as four. */
export const smallPlaces = 100
export const smallLengths = 8

/**
 * The pieces that the SVG of a code is put together from: each of these plus the number in it, or the byte that it is. `front`: a
 * run's beginning, by its place across times `smallPlaces` plus its place down. `back`: its end, by its length times `smallPlaces` plus its
 * place across.
 */
export const pieces = {
  moveTo: 0,
  across: numbers,
  down: 2 * numbers,
  home: 3 * numbers,
  byte: 4 * numbers,
  front: 4 * numbers + 257,
  back: 4 * numbers + 257 + smallPlaces * smallPlaces,
} as const

/** What ends a block of deflate: no byte at all. */
export const endOfBlock = pieces.byte + 256
const count = pieces.back + smallLengths * smallPlaces

function textOf(piece: number): string {
  if (piece >= pieces.back) {
    const [length, x] = twoIn(piece - pieces.back)
    return `${length}v1H${x}z`
  }
  if (piece >= pieces.front) {
    const [x, y] = twoIn(piece - pieces.front)
    return `M${x} ${y}h`
  }
  const number = piece % numbers
  return (
    [`M${number} `, `${number}h`, `${number}v1H`, `${number}z`][Math.floor(piece / numbers)] ?? ''
  )
}

function twoIn(number: number): [number, number] {
  return [Math.floor(number / smallPlaces), number % smallPlaces]
}

/** Of each piece, four numbers side by side, so that they come out of memory at once. */
export const inTable = { bits: 0, sizes: 1, sum: 2 } as const
export const tableStep = 4

/**
 * Of each piece: its bits in one Huffman code for all codes; its length in bytes times 256, and how many bits they are, 31
 * at most; its part of the check sum. `head` is what a deflated text in this code begins with.
 */
export function pieceTable() {
  const code = prefixCode(weights())
  const table = new Int32Array(tableStep * count)
  const encoder = new TextEncoder()
  for (let piece = 0; piece < count; piece += 1) {
    const isText = piece < pieces.byte || piece > endOfBlock
    const symbols = isText ? [...encoder.encode(textOf(piece))] : [piece - pieces.byte]
    table.set(entryOf(code, symbols), tableStep * piece)
  }
  return { table, head: deflateHead(code.lengths) }
}

function entryOf(code: PrefixCode, symbols: readonly number[]): [number, number, number] {
  let [held, heldCount, byteCount, sum] = [0, 0, 0, 0]
  for (const symbol of symbols) {
    held |= (code.bits[symbol] ?? 0) << heldCount
    heldCount += code.lengths[symbol] ?? 0
    if (symbol > 255) continue
    byteCount += 1
    sum = crcStep(sum, symbol)
  }
  // Whoever puts pieces together counts on it.
  if (heldCount > 31) throw new Error('a piece has too many bits')
  return [held, (byteCount << 8) | heldCount, sum]
}

/** How often each byte stands in the path of a usual code; all others have a code too, since captions hold anything. */
function weights(): readonly number[] {
  const found = Array.from({ length: 257 }, () => 1)
  for (const [signs, weight] of often) {
    for (const byte of new TextEncoder().encode(signs)) found[byte] = weight
  }
  return found
}

import { crcStep } from './crc32.ts'
import { bitsBehind, deflateHead, type Bits } from './deflate-head.ts'
import { prefixCode, type PrefixCode } from './prefix-code.ts'
import { boxOf, stepOf } from './svg.ts'

/** Of ten thousand signs in the path of a usual code. */
const often: readonly (readonly [string, number])[] = [
  ['1', 1770],
  ['h', 1650],
  [' v-z', 830],
  ['0', 770],
  ['m', 750],
  ['2', 610],
  ['3', 390],
  ['4', 300],
  ['5', 150],
  ['67M', 90],
  ['89', 40],
]

/** More than the largest code has modules along its side, its quiet zone included. */
const numbers = 200
/** Up to here, a run and the step to the next one are one piece. */
export const smallLengths = 8
export const smallSteps = 16

/**
 * The pieces that the SVG of a code is put together from: each of these plus the number in it, or the byte that it is. `run`: a run and the
 * step to the next one of its row (none: 0), by its length times `smallSteps` plus the step.
 */
export const pieces = {
  across: 0,
  down: numbers,
  box: 2 * numbers,
  step: 3 * numbers,
  byte: 4 * numbers,
  run: 4 * numbers + 257,
} as const

/** What ends a block of deflate: no byte at all. */
export const endOfBlock = pieces.byte + 256
const count = pieces.run + smallLengths * smallSteps

function textOf(piece: number): string {
  if (piece >= pieces.run) {
    const step = (piece - pieces.run) % smallSteps
    return boxOf(Math.floor((piece - pieces.run) / smallSteps)) + (step === 0 ? '' : stepOf(step))
  }
  const number = piece % numbers
  const texts = [`M${number} `, `${number}`, boxOf(number), stepOf(number)]
  return texts[Math.floor(piece / numbers)] ?? ''
}

/** A piece's bits lie in two words. */
export const wordsOfPiece = 2
/** Of each piece, four numbers side by side, so that they come out of memory at once. */
export const inTable = { words: 0, counts: wordsOfPiece, sum: 3 } as const
export const tableStep = 4

/**
 * Of each piece: its bits in one Huffman code for all codes, in two words, each 31 at most; how many bits these are, and in
 * the third byte how many bytes the piece has; its part of the check sum. `begin` makes what a deflated text in this code
 * begins with.
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
  const head = deflateHead(code.lengths)
  return { table, begin: (bytes: Uint8Array) => beginningOf(head, code, bytes) }
}

/** What a deflated text begins with: its bits, and of the bytes behind them the number and the register of the check sum. */
export interface Beginning extends Bits {
  readonly size: number
  readonly crc: number
}

function beginningOf(head: Bits, code: PrefixCode, bytes: Uint8Array): Beginning {
  const { put, bits } = bitsBehind(head)
  for (const byte of bytes) put(code.bits[byte] ?? 0, code.lengths[byte] ?? 0)
  return { ...bits(), size: bytes.length, crc: bytes.reduce(crcStep, -1) }
}

function entryOf(code: PrefixCode, symbols: readonly number[]): readonly number[] {
  const words = [0, 0]
  const bitCounts = [0, 0]
  let at = 0
  let byteCount = 0
  let sum = 0
  for (const symbol of symbols) {
    const length = code.lengths[symbol] ?? 0
    if ((bitCounts[at] ?? 0) + length > 31) at += 1
    words[at] = (words[at] ?? 0) | ((code.bits[symbol] ?? 0) << (bitCounts[at] ?? 0))
    bitCounts[at] = (bitCounts[at] ?? 0) + length
    if (symbol > 255) continue
    byteCount += 1
    sum = crcStep(sum, symbol)
  }
  // Whoever puts pieces together counts on it.
  if (at >= wordsOfPiece) throw new Error('a piece has too many bits')
  const [first = 0, second = 0] = bitCounts
  return [...words, first | (second << 8) | (byteCount << 16), sum]
}

/** How often each byte stands in the path of a usual code; all others have a code too, since captions hold anything. */
function weights(): readonly number[] {
  const found = Array.from({ length: 257 }, () => 1)
  for (const [signs, weight] of often) {
    for (const byte of new TextEncoder().encode(signs)) found[byte] = weight
  }
  return found
}

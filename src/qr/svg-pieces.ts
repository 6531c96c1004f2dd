import { crcStep } from './crc32.ts'
import { bitsBehind, deflateHead, type Bits } from './deflate-head.ts'
import {
  againBits,
  distanceBits,
  distanceCode,
  endOfBlock,
  farthest,
  shortestAgain,
  textCode,
} from './piece-codes.ts'
import { boxOf, stepOf } from './svg.ts'

/** More than the largest code has modules along its side, its quiet zone included. */
const numbers = 200
/** Up to here, a run and the step to the next one are one piece. */
export const smallLengths = 8
export const smallSteps = 16

/**
 * The pieces that the SVG of a code is put together from: each of these plus the number in it, or the byte that it is. `run`: a run and the
 * step to the next one of its row (none: 0), by its length times `smallSteps` plus the step. From `across` on, what came before can be
 * said to come again.
 */
export const pieces = {
  byte: 0,
  end: endOfBlock,
  down: endOfBlock + 1,
  across: endOfBlock + 1 + numbers,
  box: endOfBlock + 1 + 2 * numbers,
  step: endOfBlock + 1 + 3 * numbers,
  run: endOfBlock + 1 + 4 * numbers,
} as const

export const pieceCount = pieces.run + smallLengths * smallSteps

function textOf(piece: number): string {
  if (piece >= pieces.run) {
    const step = (piece - pieces.run) % smallSteps
    return boxOf(Math.floor((piece - pieces.run) / smallSteps)) + (step === 0 ? '' : stepOf(step))
  }
  const number = (piece - pieces.down) % numbers
  const texts = [`${number}`, `M${number} `, boxOf(number), stepOf(number)]
  return texts[Math.floor((piece - pieces.down) / numbers)] ?? ''
}

/** The bits of a piece lie in three words at most, 31 in each. */
export const wordsOfPiece = 3
/**
 * Of each piece, its numbers side by side, so that they come out of memory at once. `words`: its bits. `counts`: how many they are, a byte for
 * each word. `about`: the bits that say that it comes again, 16 at most; behind them their count, and behind that how many bytes the
 * piece has. `sum`: its part of the check sum.
 */
export const inTable = { words: 0, counts: 3, about: 4, sum: 5 } as const
export const tableStep = 8

/** All pieces, in one Huffman code for all QR codes. */
export function pieceTable(): Int32Array {
  const table = new Int32Array(tableStep * pieceCount)
  const encoder = new TextEncoder()
  for (let piece = 0; piece < pieceCount; piece += 1) {
    const symbols = piece <= pieces.end ? [piece] : [...encoder.encode(textOf(piece))]
    table.set(entryOf(symbols), tableStep * piece)
  }
  return table
}

function entryOf(symbols: readonly number[]): readonly number[] {
  const words = Array.from({ length: wordsOfPiece }, () => 0)
  const bitCounts = [...words]
  let at = 0
  for (const symbol of symbols) {
    const length = textCode.lengths[symbol] ?? 0
    if ((bitCounts[at] ?? 0) + length > 31) at += 1
    words[at] = (words[at] ?? 0) | ((textCode.bits[symbol] ?? 0) << (bitCounts[at] ?? 0))
    bitCounts[at] = (bitCounts[at] ?? 0) + length
  }
  // Whoever puts pieces together counts on it.
  if (at >= wordsOfPiece) throw new Error('a piece has too many bits')
  const counts = bitCounts.reduceRight((all, bits) => (all << 8) | bits, 0)
  const bytes = symbols.filter((symbol) => symbol !== endOfBlock)
  const again = bytes.length < shortestAgain ? { bits: 0, count: 0 } : againBits(bytes.length)
  const about = again.bits | (again.count << 16) | (bytes.length << 24)
  return [...words, counts, about, bytes.reduce(crcStep, 0)]
}

/** Of each distance, 27 bits at most, and behind these how many they are. */
export function distanceTable(): Int32Array {
  return Int32Array.from({ length: farthest + 1 }, (_, distance) => {
    if (distance < shortestAgain) return 0
    const { bits, count } = distanceBits(distance)
    return bits | (count << distanceRoom)
  })
}

/** So many bits have room in front of their count. */
export const distanceRoom = 27

/** What a deflated text begins with: its bits, and of the bytes behind them the number and the register of the check sum. */
export interface Beginning extends Bits {
  readonly size: number
  readonly crc: number
}

const head = deflateHead(textCode.lengths, distanceCode.lengths)

/** The beginning of a deflated text with these bytes, none of them repeated. */
export function beginWith(bytes: Uint8Array): Beginning {
  const { put, bits } = bitsBehind(head)
  for (const byte of bytes) put(textCode.bits[byte] ?? 0, textCode.lengths[byte] ?? 0)
  return { ...bits(), size: bytes.length, crc: bytes.reduce(crcStep, -1) }
}

import { zerosPasser } from './crc32.ts'
import { farthest } from './piece-codes.ts'
import {
  distanceRoom,
  distanceTable,
  inTable,
  pieceCount,
  pieces as kinds,
  pieceTable,
  tableStep,
  wordsOfPiece,
  type Beginning,
} from './svg-pieces.ts'

/** A text as it lies in an archive: deflated (RFC 1951), with the length and CRC-32 of its bytes. */
export interface Packed {
  readonly deflated: Uint8Array<ArrayBuffer>
  readonly size: number
  readonly crc: number
}

/** Words. */
const pageSize = 1 << 16
const distanceMask = (1 << distanceRoom) - 1

/**
 * Gives what puts the bits of a beginning and so many pieces behind it together, least byte first as all machines with a browser have them, and
 * sums their bytes up. A piece that was there before is said to come again. What its loop touches is constant in here, as in `pathPieces`.
 */
export function piecePacker(): (before: Beginning, from: Uint16Array, count: number) => Packed {
  const table = pieceTable()
  const distances = distanceTable()
  const crcAfter = zerosPasser()
  /** Where each piece was last. */
  const places = new Int32Array(pieceCount)
  const { words, counts, about, sum } = inTable
  const page = pages()

  return (before, from, count) => {
    const start = page.placeFor(before.words.length + wordsOfPiece * count + 1)
    const into = page.words()
    into.set(before.words, start)
    places.fill(-farthest)
    let end = start + before.words.length
    let { held, heldCount, size, crc } = before
    for (let at = 0; at < count; at += 1) {
      const piece = from[at] ?? 0
      const entry = piece * tableStep
      const facts = table[entry + about] ?? 0
      const distance = size - (places[piece] ?? 0)
      places[piece] = size
      let more = 0
      let moreCounts = 0
      if (piece >= kinds.across && distance <= farthest) {
        const way = distances[distance] ?? 0
        moreCounts = (facts >> 16) & 0xff
        more = (facts & 0xffff) | ((way & distanceMask) << moreCounts)
        moreCounts += way >>> distanceRoom
      } else {
        more = table[entry + words] ?? 0
        moreCounts = table[entry + counts] ?? 0
      }
      for (let word = 1; ; word += 1) {
        const moreCount = moreCounts & 0xff
        held |= more << heldCount
        heldCount += moreCount
        // What is held is written in any case, and over what was written before until it is a whole word: no machine can guess
        // when that is.
        into[end] = held
        const whole = heldCount >> 5
        end += whole
        heldCount &= 31
        held = (held & (whole - 1)) | ((more >>> (moreCount - heldCount)) & -whole)
        moreCounts >>= 8
        if (moreCounts === 0) break
        more = table[entry + words + word] ?? 0
      }
      const bytes = facts >> 24
      size += bytes
      crc = crcAfter(crc, bytes) ^ (table[entry + sum] ?? 0)
    }
    into[end] = held
    page.take(end + 1 - start)
    const length = 4 * (end - start) + Math.ceil(heldCount / 8)
    return { deflated: new Uint8Array(into.buffer, 4 * start, length), size, crc: ~crc >>> 0 }
  }
}

/** Room for what is packed: side by side in pages, each kept as long as anything that lies on it. */
function pages() {
  let words = new Uint32Array(0)
  let used = 0
  return {
    /** So many words are free from there. */
    placeFor(count: number): number {
      if (words.length - used < count) {
        words = new Uint32Array(Math.max(pageSize, count))
        used = 0
      }
      return used
    },
    words: () => words,
    take(count: number) {
      used += count
    },
  }
}

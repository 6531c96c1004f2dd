import { prefixCode } from './prefix-code.ts'

/** Bits: whole words of 32, the first bit lowest, and what is behind them. */
export interface Bits {
  readonly words: Int32Array
  readonly held: number
  readonly heldCount: number
}

/** Takes the lowest `count` bits of a number, 16 at most, behind those before. */
type PutBits = (bits: number, count: number) => void

/** Collects bits behind those that are there. */
export function bitsBehind(before: Bits) {
  const words = [...before.words]
  let { held, heldCount } = before
  const put: PutBits = (bits, count) => {
    held |= bits << heldCount
    heldCount += count
    if (heldCount < 32) return
    words.push(held)
    heldCount -= 32
    held = bits >>> (count - heldCount)
  }
  return { put, bits: (): Bits => ({ words: Int32Array.from(words), held, heldCount }) }
}

/** The order in which the lengths of the code for lengths stand. */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/**
 * The beginning of the only block: the lengths of its two codes (RFC 1951, 3.2.7), of the texts and of the distances. A length is written in five bits, and in three that
 * the one before comes three to six times more.
 */
export function deflateHead(lengths: Uint8Array, distanceLengths: Uint8Array): Bits {
  const { put, bits } = bitsBehind({ words: new Int32Array(), held: 0, heldCount: 0 })
  const lengthCode = prefixCode([...Array.from({ length: 16 }, () => 1), 16])
  const putLength = (symbol: number) =>
    put(lengthCode.bits[symbol] ?? 0, lengthCode.lengths[symbol] ?? 0)
  put(1, 1)
  put(2, 2)
  put(lengths.length - 257, 5)
  put(distanceLengths.length - 1, 5)
  put(15, 4)
  for (const symbol of lengthOrder) put(lengthCode.lengths[symbol] ?? 0, 3)
  const all = [...lengths, ...distanceLengths]
  for (let at = 0; at < all.length;) {
    putLength(all[at] ?? 0)
    at += 1
    for (;;) {
      let same = 0
      while (same < 6 && at + same < all.length && all[at + same] === all[at - 1]) same += 1
      if (same < 3) break
      putLength(16)
      put(same - 3, 2)
      at += same
    }
  }
  return bits()
}

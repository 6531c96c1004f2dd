/** Tells links apart that were there before, by what they differ in. */
export interface Seen {
  /** Whether these texts were there before, in this order; from now on they were. Null is a text of its own. Linear in their length. */
  readonly has: (texts: readonly (string | null)[]) => boolean
  /** How often one was. */
  readonly repeats: () => number
}

const firstSize = 1 << 12

/**
 * Remembers texts by sixty-four bits each, since a million links would not fit into memory: sixteen bytes a link at most. Of a
 * million different ones, one is taken for a repeat with a chance of one in thirty million.
 */
export function seenTexts(): Seen {
  let size = firstSize
  let slots = new Uint32Array(2 * size)
  let count = 0
  let repeats = 0
  const grow = () => {
    const before = slots
    size *= 2
    slots = new Uint32Array(2 * size)
    for (let at = 0; at < before.length; at += 2) {
      const low = before[at] ?? 0
      if (low !== 0) put(slots, size, low, before[at + 1] ?? 0)
    }
  }
  return {
    has(texts) {
      const [low, high] = digest(texts)
      if (!put(slots, size, low, high)) {
        repeats += 1
        return true
      }
      count += 1
      if (count * 2 > size) grow()
      return false
    },
    repeats: () => repeats,
  }
}

/** Puts a pair into the table (open addressing); false where it is there. `low` is never 0, which marks a free slot. */
function put(slots: Uint32Array, size: number, low: number, high: number): boolean {
  let at = low & (size - 1)
  for (;;) {
    const found = slots[2 * at]
    if (found === 0) {
      slots[2 * at] = low
      slots[2 * at + 1] = high
      return true
    }
    if (found === low && slots[2 * at + 1] === high) return false
    at = (at + 1) & (size - 1)
  }
}

const pair: [low: number, high: number] = [0, 0]

/** The first text of the last links and what it makes: most lists have the same block in all rows. */
const first: { text: string | null; low: number; high: number } = { text: '', low: 0, high: 0 }

/**
 * Two mixes of 32 bits, two letters at a time; the length of each text tells where it ends. In one loop, without a function for a step:
 * it is gone through for every letter of a million links.
 */
function digest(texts: readonly (string | null)[]): readonly [low: number, high: number] {
  const isKnown = texts[0] === first.text && first.low !== 0
  let low = isKnown ? first.low : 0x9e3779b9
  let high = isKnown ? first.high : 0x85ebca6b
  for (let index = isKnown ? 1 : 0; index < texts.length; index += 1) {
    const text = texts[index] ?? ''
    const { length } = text
    let word = texts[index] === null ? -1 : length
    for (let at = 0; ; at += 2) {
      low = Math.imul(low ^ word, 0x2c1b3c6d)
      low ^= low >>> 15
      high = Math.imul(high ^ word, 0x297a2d39)
      high ^= high >>> 13
      if (at >= length) break
      word = text.charCodeAt(at) | (at + 1 < length ? text.charCodeAt(at + 1) << 16 : 0)
    }
    if (index === 0) {
      first.text = texts[0] ?? null
      first.low = low
      first.high = high
    }
  }
  pair[0] = (low ^ (low >>> 16)) >>> 0 || 1
  pair[1] = (high ^ (high >>> 16)) >>> 0
  return pair
}

/** Tells links apart that were there before. */
export interface Seen {
  /** Whether this text was there before; from now on it was. Linear in its length. */
  readonly has: (text: string) => boolean
  /** How often one was. */
  readonly repeats: () => number
}

const firstSize = 1 << 12

/**
 * Remembers texts by sixty-four bits each, since a million links would not fit into memory: sixteen bytes a link at most. Of a
 * million different ones, one is taken for a repeat with a chance of one in thirty million. `same`: so many letters at the beginning
 * are the same in all of them.
 */
export function seenTexts(same = 0): Seen {
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
    has(text) {
      const [low, high] = digest(text, same)
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

/** Two mixes of 32 bits, four letters at a time (links are ASCII; other letters only mix a little worse). */
function digest(text: string, from: number): readonly [low: number, high: number] {
  let low = 0x9e3779b9
  let high = 0x85ebca6b
  const end = text.length - ((text.length - from) % 4)
  for (let at = from; at < end; at += 4) {
    const word =
      text.charCodeAt(at) |
      (text.charCodeAt(at + 1) << 8) |
      (text.charCodeAt(at + 2) << 16) |
      (text.charCodeAt(at + 3) << 24)
    low = Math.imul(low ^ word, 0x2c1b3c6d)
    low ^= low >>> 15
    high = Math.imul(high ^ word, 0x297a2d39)
    high ^= high >>> 13
  }
  for (let at = end; at < text.length; at += 1) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x2c1b3c6d)
    high = Math.imul(high ^ (text.charCodeAt(at) + at), 0x297a2d39)
    low ^= low >>> 15
    high ^= high >>> 13
  }
  low = Math.imul(low ^ text.length, 0x85ebca6b)
  high = Math.imul(high ^ text.length, 0xc2b2ae35)
  pair[0] = (low ^ (low >>> 16)) >>> 0 || 1
  pair[1] = (high ^ (high >>> 16)) >>> 0
  return pair
}

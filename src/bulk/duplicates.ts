/** Tells texts apart that were there before. */
export interface Seen {
  /** Whether these texts were there before, in this order; from now on they were. Null is a text of its own. Linear in their length. */
  readonly has: (texts: readonly (string | null)[]) => boolean
}

/**
 * Remembers texts by sixty-four bits each, since a million links would not fit into memory: sixteen to thirty-two bytes a link.
 * Of a million different ones, one is taken for a repeat with a chance of one in thirty million.
 */
export function seenTexts(): Seen {
  const table = pairTable()
  return {
    has(texts) {
      table.makeRoom(1)
      const [low, high] = digest(texts)
      return !table.put(low, high)
    },
  }
}

/** Counts links that were there before, by what they differ in. */
export interface Repeats {
  /** A link, and the line that it comes from. */
  readonly add: (texts: readonly (string | null)[], line: number) => void
  readonly count: () => number
  /** The lines of the first few. */
  readonly lines: () => readonly number[]
}

/** So many links are looked up at a time: a processor then fetches the one's place in the table while it waits for another's. */
const together = 256

/** Counts as `seenTexts` would tell. `mostLines`: of repeated links that are kept. */
export function repeatsOf(mostLines: number): Repeats {
  const table = pairTable()
  const waiting = {
    pairs: new Uint32Array(2 * together),
    lines: new Float64Array(together),
    count: 0,
  }
  const lines: number[] = []
  let repeats = 0
  const lookUp = () => {
    table.makeRoom(waiting.count)
    for (let at = 0; at < waiting.count; at += 1) {
      if (table.put(waiting.pairs[2 * at] ?? 0, waiting.pairs[2 * at + 1] ?? 0)) continue
      repeats += 1
      if (lines.length < mostLines) lines.push(waiting.lines[at] ?? 0)
    }
    waiting.count = 0
  }
  return {
    add(texts, line) {
      const [low, high] = digest(texts)
      const { count } = waiting
      waiting.pairs[2 * count] = low
      waiting.pairs[2 * count + 1] = high
      waiting.lines[count] = line
      waiting.count = count + 1
      if (waiting.count === together) lookUp()
    },
    count() {
      lookUp()
      return repeats
    },
    lines() {
      lookUp()
      return lines
    },
  }
}

const firstSize = 1 << 12

/** A set of pairs of 32 bits (open addressing). The first number of a pair is never 0, which marks a free slot. */
function pairTable() {
  let size = firstSize
  let slots = new Uint32Array(2 * size)
  let count = 0
  return {
    /** For so many pairs more. */
    makeRoom(more: number) {
      while ((count + more) * 2 > size) {
        const before = slots
        size *= 2
        slots = new Uint32Array(2 * size)
        for (let at = 0; at < before.length; at += 2) {
          const low = before[at] ?? 0
          if (low !== 0) put(slots, size, low, before[at + 1] ?? 0)
        }
      }
    },
    /** False where the pair is there. */
    put(low: number, high: number): boolean {
      const isNew = put(slots, size, low, high)
      if (isNew) count += 1
      return isNew
    },
  }
}

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

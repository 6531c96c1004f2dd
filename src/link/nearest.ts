/** A known word, ready to be compared. */
export interface Folded {
  readonly word: string
  /** Without case, accents, spaces, `_` and `-`. */
  readonly bare: string
  /** A bit for each letter that stands in it: words whose letters differ are not near, and that is seen at a glance. */
  readonly letters: number
}

const longestWord = 100

/** A word for comparing: case, accents, spaces, `_` and `-` make no difference (clause 9.2). Any text; linear. */
export function bareWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\s_-]/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
}

/** The words, each folded once. */
export function foldAll(words: readonly string[]): readonly Folded[] {
  return [...new Set(words)].map((word) => {
    const bare = bareWord(word)
    return { word, bare, letters: lettersOf(bare) }
  })
}

function lettersOf(bare: string): number {
  let letters = 0
  for (let at = 0; at < bare.length && at <= longestWord; at += 1) {
    letters |= 1 << (bare.charCodeAt(at) & 31)
  }
  return letters
}

/**
 * The one known word that somebody may have meant (clause 9.2); `null` where there is none, or two are as near as each other.
 * Any texts; one of more than a hundred characters is near nothing. Linear in the number of words.
 */
export function nearest(text: string, known: readonly Folded[]): string | null {
  const bare = bareWord(text.slice(0, 2 * longestWord))
  if (bare === '' || text.length > longestWord) return null
  const letters = lettersOf(bare)
  let best = allowedSteps(bare)
  let isFound = false
  let found: string | null = null
  for (const { word, bare: other, letters: others } of known) {
    if (Math.abs(other.length - bare.length) > best) continue
    // A changed letter is one letter less, and one more.
    if (countBits(letters ^ others) > 2 * best) continue
    const steps = distance(bare, other, best)
    if (steps > best) continue
    // Of two as near as each other nobody can tell.
    found = isFound && steps === best ? null : word
    isFound = true
    best = steps
  }
  return found
}

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count += 1
  return count
}

/** Short words are near to too much. */
function allowedSteps(bare: string): number {
  if (bare.length < 4) return 0
  return bare.length < 8 ? 1 : 2
}

/**
 * How many letters must be added, dropped, changed or swapped with their neighbour to get from one word to the other; anything
 * over `most` where it takes more.
 */
function distance(one: string, other: string, most: number): number {
  const [start, end] = sameEnds(one, other)
  const from = one.slice(start, one.length - end)
  const to = other.slice(start, other.length - end)
  let before: readonly number[] = []
  let above: readonly number[] = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let i = 1; i <= from.length; i += 1) {
    const row = nextRow(from, to, i, above, before)
    if (Math.min(...row) > most) return most + 1
    before = above
    above = row
  }
  return above[to.length] ?? most + 1
}

/** How many letters the two have in common at their beginning, and behind that at their end: those need no steps. */
function sameEnds(one: string, other: string): readonly [start: number, end: number] {
  const most = Math.min(one.length, other.length)
  let start = 0
  while (start < most && one[start] === other[start]) start += 1
  let end = 0
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  return [start, end]
}

function nextRow(
  one: string,
  other: string,
  i: number,
  above: readonly number[],
  before: readonly number[],
): readonly number[] {
  const row = [i]
  for (let j = 1; j <= other.length; j += 1) {
    const isSame = one[i - 1] === other[j - 1]
    const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
    row.push(
      Math.min(
        stepsAt(above, j) + 1,
        stepsAt(row, j - 1) + 1,
        stepsAt(above, j - 1) + (isSame ? 0 : 1),
        isSwapped ? stepsAt(before, j - 2) + 1 : Infinity,
      ),
    )
  }
  return row
}

function stepsAt(row: readonly number[], index: number): number {
  return row[index] ?? Infinity
}

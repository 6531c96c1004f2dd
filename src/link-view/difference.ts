/** A stretch of two texts, beside one another. */
export interface Stretch {
  /** `removed`: in the text before only; `added`: in the text after only. */
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** The most comparisons of piece with piece: some tens of milliseconds. */
const mostComparisons = 4_000_000

/**
 * What was changed from one link to the other, in pieces that people see as one: a word, a mark, a `%XX`. `same` and
 * `removed` put together are `before`; `same` and `added` are `after`. Where both are long and differ all over, the middle
 * is one change. Any texts: never throws.
 */
export function difference(before: string, after: string): readonly Stretch[] {
  const old = pieces(before)
  const young = pieces(after)
  const start = sameAtStart(old, young)
  const end = sameAtEnd(old, young, start)
  return joined([
    ...all('same', old.slice(0, start)),
    ...middle(old.slice(start, old.length - end), young.slice(start, young.length - end)),
    ...all('same', end === 0 ? [] : old.slice(-end)),
  ])
}

function pieces(text: string): readonly string[] {
  return text.match(/%[\da-f]{2}|[^\s%:;?&=#+/.]+|[^]/gi) ?? []
}

function all(kind: Stretch['kind'], texts: readonly string[]): readonly Stretch[] {
  return texts.map((text) => ({ kind, text }))
}

function sameAtStart(old: readonly string[], young: readonly string[]): number {
  const most = Math.min(old.length, young.length)
  let count = 0
  while (count < most && old[count] === young[count]) count += 1
  return count
}

function sameAtEnd(old: readonly string[], young: readonly string[], start: number): number {
  const most = Math.min(old.length, young.length) - start
  let count = 0
  while (count < most && old.at(-1 - count) === young.at(-1 - count)) count += 1
  return count
}

function middle(old: readonly string[], young: readonly string[]): readonly Stretch[] {
  if (old.length * young.length > mostComparisons) {
    return [...all('removed', old), ...all('added', young)]
  }
  const lengths = commonLengths(old, young)
  const width = young.length + 1
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0
  const found: Stretch[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < young.length) {
    const [was = '', is = ''] = [old[i], young[j]]
    if (i < old.length && j < young.length && was === is) {
      found.push({ kind: 'same', text: was })
      i += 1
      j += 1
    } else if (i < old.length && (j === young.length || lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      found.push({ kind: 'removed', text: was })
      i += 1
    } else {
      found.push({ kind: 'added', text: is })
      j += 1
    }
  }
  return found
}

/** How many pieces the rests from `[i, j]` on have in common, in order, at `i * (young.length + 1) + j`. */
function commonLengths(old: readonly string[], young: readonly string[]): Uint32Array {
  const width = young.length + 1
  const lengths = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = young.length - 1; j >= 0; j -= 1) {
      const at = i * width + j
      lengths[at] =
        old[i] === young[j]
          ? 1 + (lengths[at + width + 1] ?? 0)
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0)
    }
  }
  return lengths
}

/** One stretch for neighbours of a kind; what went stands before what came in its place. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = []
  let removed = ''
  let added = ''
  let same = ''
  const flushSame = () => {
    if (same !== '') found.push({ kind: 'same', text: same })
    same = ''
  }
  const flushChange = () => {
    if (removed !== '') found.push({ kind: 'removed', text: removed })
    if (added !== '') found.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const { kind, text } of stretches) {
    if (kind === 'same') {
      flushChange()
      same += text
      continue
    }
    flushSame()
    if (kind === 'removed') removed += text
    else added += text
  }
  flushSame()
  flushChange()
  return found
}

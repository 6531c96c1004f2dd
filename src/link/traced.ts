import type { Span } from './span.ts'

/** A text that was made out of a pasted one, and where in the pasted one each of its code units comes from. */
export interface Traced {
  readonly text: string
  /** `null` where the text stands in the pasted one just as it is, from `base` on. */
  readonly places: Places | null
  readonly base: number
}

interface Places {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** The pasted text itself. */
export function trace(text: string): Traced {
  return { text, places: null, base: 0 }
}

/** Where a stretch of the text comes from. Of an empty stretch, the place where it would stand. */
export function spanOf(traced: Traced, start = 0, end = traced.text.length): Span {
  if (end > start) return { start: startAt(traced, start), end: endAt(traced, end - 1) }
  const at = start > 0 ? endAt(traced, start - 1) : startAt(traced, start)
  return { start: at, end: at }
}

/** A piece of the text, traced as before. */
export function sliceTraced(traced: Traced, start: number, end = traced.text.length): Traced {
  const { text, places, base } = traced
  return {
    text: text.slice(start, end),
    places: places && {
      starts: places.starts.subarray(start, end),
      ends: places.ends.subarray(start, end),
    },
    base: places === null || start >= text.length ? spanOf(traced, start, start).start : base,
  }
}

/** The text without white space at its ends. */
export function trimTraced(traced: Traced): Traced {
  const { text } = traced
  const start = text.length - text.trimStart().length
  return sliceTraced(traced, start, Math.max(start, text.trimEnd().length))
}

/**
 * The text with each match of `pattern` (a global one) written anew; `null` leaves it. What is written anew comes from where
 * the whole match stood. The very same object where nothing changes. Linear, as long as the pattern is.
 */
export function rewriteTraced(
  traced: Traced,
  pattern: RegExp,
  write: (match: string, start: number) => string | null,
): Traced {
  const edits: Edit[] = []
  let length = traced.text.length
  for (const { 0: match, index: start } of traced.text.matchAll(pattern)) {
    const written = write(match, start)
    if (written === null || written === match) continue
    edits.push({ start, end: start + match.length, written })
    length += written.length - match.length
  }
  return edits.length === 0 ? traced : withEdits(traced, edits, length)
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly written: string
}

function withEdits(traced: Traced, edits: readonly Edit[], length: number): Traced {
  const starts = new Uint32Array(length)
  const ends = new Uint32Array(length)
  let text = ''
  let copied = 0
  const copyUntil = (end: number) => {
    for (let at = copied; at < end; at++) {
      starts[text.length + at - copied] = startAt(traced, at)
      ends[text.length + at - copied] = endAt(traced, at)
    }
    text += traced.text.slice(copied, end)
  }
  for (const { start, end, written } of edits) {
    copyUntil(start)
    const span = spanOf(traced, start, end)
    starts.fill(span.start, text.length, text.length + written.length)
    ends.fill(span.end, text.length, text.length + written.length)
    text += written
    copied = end
  }
  copyUntil(traced.text.length)
  return { text, places: { starts, ends }, base: traced.base }
}

function startAt({ places, base }: Traced, index: number): number {
  return places === null ? base + index : (places.starts[index] ?? base)
}

function endAt({ places, base }: Traced, index: number): number {
  return places === null ? base + index + 1 : (places.ends[index] ?? base)
}

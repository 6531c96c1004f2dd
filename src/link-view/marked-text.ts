import type { Span } from '#link/index.ts'

/** Something to be marked in a text, under a number of the caller's. */
export interface Place {
  readonly number: number
  readonly spans: readonly Span[]
}

/** A stretch of a text that is marked for the same places from end to end. */
export interface Run {
  readonly start: number
  readonly text: string
  /** The places that cover it, the one that begins last at the end; none for a text without marks. */
  readonly places: readonly number[]
  /** The places one of whose spans begins here. */
  readonly begins: readonly number[]
}

export interface MarkOptions {
  /** The part of the text that is shown; all of it unless told. Spans outside are passed over. */
  readonly window?: Span
  /** How many spans are marked at most, the first ones; all unless told. */
  readonly most?: number
}

type Marked = Span & { readonly number: number }

/**
 * Cuts a text at the edges of the places, which may overlap, touch and be empty (something is missing there: a run without
 * text). The runs' texts put together are the window of the text. Any places: never throws.
 */
export function markText(
  whole: string,
  places: readonly Place[],
  { window = { start: 0, end: whole.length }, most = Infinity }: MarkOptions = {},
): readonly Run[] {
  const spans = marksIn(places, window).slice(0, most)
  const edges = edgesOf(spans, window)
  const starting = byStart(spans)
  const runs: Run[] = []
  let open: readonly Marked[] = []
  for (const [index, start] of edges.entries()) {
    const here = starting.get(start) ?? []
    const empty = here.filter(({ end }) => end === start)
    const begun = here.filter(({ end }) => end > start)
    open = open.filter(({ end }) => end > start)
    if (empty.length > 0) {
      runs.push({ start, text: '', places: numbers(open.concat(empty)), begins: numbers(empty) })
    }
    open = open.concat(begun)
    const text = whole.slice(start, edges[index + 1] ?? start)
    if (text !== '') runs.push({ start, text, places: numbers(open), begins: numbers(begun) })
  }
  return runs
}

/** In order of their beginning, the longer first. */
function marksIn(places: readonly Place[], window: Span): readonly Marked[] {
  const marks: Marked[] = []
  for (const { number, spans } of places) {
    for (const { start, end } of spans) {
      const from = Math.max(start, window.start)
      const to = Math.min(end, window.end)
      if (from <= to) marks.push({ number, start: from, end: to })
    }
  }
  return marks.toSorted((one, other) => one.start - other.start || other.end - one.end)
}

function edgesOf(spans: readonly Marked[], window: Span): readonly number[] {
  const edges = new Set([window.start, window.end])
  for (const { start, end } of spans) edges.add(start).add(end)
  return [...edges].toSorted((one, other) => one - other)
}

function byStart(marks: readonly Marked[]): ReadonlyMap<number, readonly Marked[]> {
  const groups = new Map<number, Marked[]>()
  for (const mark of marks) {
    const group = groups.get(mark.start)
    if (group === undefined) groups.set(mark.start, [mark])
    else group.push(mark)
  }
  return groups
}

function numbers(marks: readonly Marked[]): readonly number[] {
  return [...new Set(marks.map(({ number }) => number))]
}

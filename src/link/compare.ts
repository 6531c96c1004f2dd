import { utmFields, type DraftPath, type LinkDraft, type Row } from './draft.ts'
import { isBlank, isBlankRow } from './judge-row.ts'
import type { LinkPart } from './segments.ts'

/** What became of one part of a link in another link. */
export interface Difference {
  readonly part: 'channel' | LinkPart
  /** A row's name, or the utm field; `''` for the other parts. */
  readonly name: string
  /** `moved`: the value is the same, and the row stands before or behind others than it did. */
  readonly change: 'same' | 'added' | 'removed' | 'changed' | 'moved'
  /** As in the first link; `null` where it is not in it. */
  readonly before: string | null
  /** As in the second link; `null` where it is not in it. */
  readonly after: string | null
  /** Where it stands in the first draft. */
  readonly beforePath?: DraftPath
  /** Where it stands in the second draft. */
  readonly afterPath?: DraftPath
}

/**
 * Two links part by part: every part that is in either of them, in the order of the second, those that were removed
 * where they stood. Rows are matched by kind and name, repeated ones in the order in which they come; blank ones are
 * passed over. Any drafts; n log n in their rows.
 */
export function compareDrafts(a: LinkDraft, b: LinkDraft): readonly Difference[] {
  return [...comparePieces(piecesOf(a), piecesOf(b)), ...compareRows(placed(a), placed(b))]
}

/** A part that has its one place in a link, there or not. */
interface Piece {
  readonly part: Difference['part']
  readonly name: string
  readonly path: DraftPath
  readonly text: string | null
}

/** In link order, as many for every draft. */
function piecesOf({ channel, destination, utm = {}, blockId }: LinkDraft): readonly Piece[] {
  const address = destination.trim()
  return [
    { part: 'channel', name: '', path: 'channel', text: channel },
    {
      part: 'destination',
      name: '',
      path: 'destination',
      text: address === '' ? null : address,
    },
    ...utmFields.map((name): Piece => {
      const text = utm[name] ?? ''
      return { part: 'utm', name, path: `utm.${name}`, text: isBlank(text) ? null : text }
    }),
    { part: 'block', name: '', path: 'blockId', text: blockId === '' ? null : blockId },
  ]
}

function comparePieces(before: readonly Piece[], after: readonly Piece[]): readonly Difference[] {
  return after.flatMap((piece, at) => {
    const old = before[at]?.text ?? null
    if (old === null && piece.text === null) return []
    return {
      part: piece.part,
      name: piece.name,
      change: changeOf(old, piece.text),
      before: old,
      after: piece.text,
      ...(old !== null && { beforePath: piece.path }),
      ...(piece.text !== null && { afterPath: piece.path }),
    }
  })
}

function changeOf(before: string | null, after: string | null): Difference['change'] {
  if (before === null) return 'added'
  if (after === null) return 'removed'
  return before === after ? 'same' : 'changed'
}

/** A row that is not blank, with its path and what it is matched by. */
interface Placed {
  readonly row: Row
  readonly path: DraftPath
  readonly key: string
}

function placed({ rows }: LinkDraft): readonly Placed[] {
  const counts = new Map<string, number>()
  return rows.flatMap((row, index) => {
    if (isBlankRow(row)) return []
    const name = `${row.kind}:${row.name}`
    const count = counts.get(name) ?? 0
    counts.set(name, count + 1)
    return { row, path: `rows.${index}` as const, key: `${count}:${name}` }
  })
}

function compareRows(before: readonly Placed[], after: readonly Placed[]): readonly Difference[] {
  const places = new Map(before.map(({ key }, at) => [key, at]))
  const origins = after.map(({ key }) => places.get(key) ?? absent)
  const staying = new Set(longestRise(origins))
  const removed = removedBehind(before, new Set(origins), staying)
  return [
    ...(removed.get(absent) ?? []),
    ...after.flatMap((row, at) => {
      const origin = origins[at] ?? absent
      const stays = staying.has(origin)
      const difference = rowDifference(row.row, before[origin], row, stays)
      return stays ? [difference, ...(removed.get(origin) ?? [])] : [difference]
    }),
  ]
}

/** The place of what is not there. */
const absent = -1

/** What was removed, by the last row in front of it that stayed in its place. */
function removedBehind(
  before: readonly Placed[],
  kept: ReadonlySet<number>,
  staying: ReadonlySet<number>,
): ReadonlyMap<number, readonly Difference[]> {
  const removed = new Map<number, Difference[]>()
  let behind = absent
  before.forEach((row, at) => {
    if (staying.has(at)) behind = at
    if (kept.has(at)) return
    const group = removed.get(behind) ?? []
    removed.set(behind, group)
    group.push(rowDifference(row.row, row, undefined, true))
  })
  return removed
}

function rowDifference(
  { kind, name }: Row,
  before: Placed | undefined,
  after: Placed | undefined,
  stays: boolean,
): Difference {
  const old = before?.row.value ?? null
  const now = after?.row.value ?? null
  const change = changeOf(old, now)
  return {
    part: kind,
    name,
    change: change === 'same' && !stays ? 'moved' : change,
    before: old,
    after: now,
    ...(before && { beforePath: before.path }),
    ...(after && { afterPath: after.path }),
  }
}

/**
 * The longest rising run of places that can be picked out of a list in order: the rows that need not have moved. What is
 * absent is passed over; no place comes twice. n log n.
 */
function longestRise(places: readonly number[]): readonly number[] {
  /** The smallest place that a run of each length can end with. */
  const ends: number[] = []
  const previous = new Map<number, number>()
  for (const place of places) {
    if (place === absent) continue
    const length = countBelow(ends, place)
    previous.set(place, ends[length - 1] ?? absent)
    ends[length] = place
  }
  const run: number[] = []
  for (let place = ends.at(-1) ?? absent; place !== absent; place = previous.get(place) ?? absent) {
    run.push(place)
  }
  return run
}

/** How many of some rising numbers are below a bound. */
function countBelow(rising: readonly number[], bound: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) < bound) low = middle + 1
    else high = middle
  }
  return low
}

import type { Row } from './draft.ts'

export type LinkPart =
  | 'destination'
  | 'utm'
  | 'signature'
  | 'block'
  | 'user'
  | 'variable'
  | 'fragment'

/** A piece of a link. The texts of a right link's segments, put together, are its URL (clause 5.2). */
export interface Segment {
  readonly part: LinkPart
  /** As it stands in the URL, with the `;` that ends it. */
  readonly text: string
  /** Index into `draft.rows`, for the parts `user` and `variable`. */
  readonly row?: number
}

/** The URL, or what can be shown of it: the segments' texts put together. */
export function joinSegments(segments: readonly Segment[]): string {
  let text = ''
  for (const segment of segments) text += segment.text
  return text
}

/**
 * Clause 2.2: chat programs and mail clients drop a dot at the end of a link. The same array where there is none. A row ends in a dot
 * where its value does, which is looked at more quickly than a text that was just put together.
 */
export function withoutFinalDot(
  segments: readonly Segment[],
  rows: readonly Row[],
): readonly Segment[] {
  const last = segments.at(-1)
  if (last === undefined) return segments
  const end = last.row === undefined ? last.text : (rows[last.row]?.value ?? '')
  if (!end.endsWith('.')) return segments
  return [...segments.slice(0, -1), { ...last, text: `${last.text.slice(0, -1)}%2E` }]
}

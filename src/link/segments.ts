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

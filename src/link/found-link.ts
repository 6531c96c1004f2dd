import type { Span } from './span.ts'

/** A link in a text. Offsets in that text. */
export interface FoundLink {
  /** The link alone. */
  readonly link: Span
  /** With what it is wrapped in. */
  readonly span: Span
  /** The pieces of its wrapping; none where it stands bare. */
  readonly wrapping: readonly Span[]
  /** Of the wrapping, what people may have meant: the words that the link shows, a title, other attributes. */
  readonly words: readonly Span[]
  /** Whether it stands in HTML, where `&` is written `&amp;`. */
  readonly isHtml: boolean
}

/** Where a link may begin, how far the text before it is taken, and where the next one begins. */
export interface LinkStart {
  readonly start: number
  readonly after: number
  readonly limit: number
  readonly isOnly: boolean
}

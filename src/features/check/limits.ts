import type { Span } from '#link/index.ts'
import type { Piece } from '#link-view/pieces.ts'

/** How much of a long text is drawn. All of it is checked, and copied. */
export const limits = {
  characters: 20_000,
  marks: 200,
  findings: 100,
  links: 100,
  pieces: 200,
  rows: 100,
  leftOut: 50,
  /** Characters of a text around a link that are shown with it. */
  context: 240,
  /** Characters that are not worth being cut off. */
  spared: 300,
  /** Characters of a text from where on it is checked beside the page. */
  slow: 50_000,
  /** Lines that the browser can be asked to type. */
  typed: 200,
} as const

/** The part of a text that is shown for the link in it, with a little of what stands around it. */
export function windowAround(text: string, { start, end }: Span): Span {
  const before = start - limits.context
  const from = before < limits.spared ? 0 : before
  const behind = end + limits.context
  const to = text.length - behind < limits.spared ? text.length : behind
  return { start: from, end: Math.min(to, from + limits.characters) }
}

/** As many pieces of a link as are shown; a piece that is too long is cut. */
export function shownPieces(pieces: readonly Piece[]): readonly Piece[] {
  const shown: Piece[] = []
  let left: number = limits.characters
  for (const piece of pieces.slice(0, limits.pieces)) {
    const text = piece.text.slice(0, left)
    left -= text.length
    if (text !== '') shown.push(text === piece.text ? piece : { ...piece, text })
  }
  return shown
}

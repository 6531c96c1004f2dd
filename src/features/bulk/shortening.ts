import { hasReference, readTemplateText } from '#bulk/template-text.ts'
import type { LinkDraft, LinkPart } from '#link/index.ts'
import type { Piece } from '#link-view/pieces.ts'

const mark = '…'

/**
 * Shortens the links of a template to what differs from row to row, so that it has room on one line: `…` stands for what is the same in
 * all of them. What is wrong stays. A link of which nothing would be left, or whose rows are all the same, stays whole.
 */
export function shortening(template: LinkDraft): (pieces: readonly Piece[]) => readonly Piece[] {
  const { rows } = template
  const differs = rows.map(({ name, value }) => hasReference(name) || hasReference(value))
  if (!differs.includes(true)) return (pieces) => pieces
  const parts = fixedParts(template)
  const front = frontOf(template.destination)
  const isLeft = ({ part, row, isFaulty }: Piece) =>
    isFaulty || (row === undefined ? !parts.has(part) : differs[row] !== false)
  return (pieces) => {
    const left = pieces.flatMap((piece, at) => {
      if (!isLeft(piece)) return []
      const isCut = piece.part === 'destination' && front !== '' && piece.text.startsWith(front)
      const text = isCut ? piece.text.slice(front.length) : piece.text
      const before = pieces[at - 1]
      const isBehind = isCut || (before !== undefined && !isLeft(before))
      const isLast = pieces.slice(at + 1).every((later) => !isLeft(later))
      const end = isLast && at < pieces.length - 1 ? mark : ''
      return [{ ...piece, text: (isBehind ? mark : '') + text + end }]
    })
    return left.length > 0 ? left : pieces
  }
}

function fixedParts({ destination, blockId, utm }: LinkDraft): ReadonlySet<LinkPart> {
  const parts: LinkPart[] = ['signature']
  // What stands behind its `#` is of the address.
  if (!hasReference(destination)) parts.push('destination', 'fragment')
  if (!hasReference(blockId)) parts.push('block')
  if (!Object.values(utm ?? {}).some(hasReference)) parts.push('utm')
  return new Set(parts)
}

/** The text before the first column of an address. */
function frontOf(destination: string): string {
  const [first] = readTemplateText(destination).pieces
  return first !== undefined && 'text' in first ? first.text : ''
}

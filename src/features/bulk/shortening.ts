import { hasReference, readTemplateText } from '#bulk/template-text.ts'
import { usedColumns } from '#bulk/template.ts'
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
  if (usedColumns(template).size === 0) return (pieces) => pieces
  const parts = fixedParts(template)
  const fronts = frontsOf(template.destination)
  const isLeft = ({ part, row, isFaulty }: Piece) =>
    isFaulty || (row === undefined ? !parts.has(part) : differs[row] !== false)
  return (pieces) => {
    const left = pieces.flatMap((piece, at) => {
      if (!isLeft(piece)) return []
      const front = fronts(piece)
      const before = pieces[at - 1]
      const isBehind = front !== '' || (before !== undefined && !isLeft(before))
      const isLast = pieces.slice(at + 1).every((later) => !isLeft(later))
      const end = isLast && at < pieces.length - 1 ? mark : ''
      return [{ ...piece, text: (isBehind ? mark : '') + piece.text.slice(front.length) + end }]
    })
    return left.length > 0 ? left : pieces
  }
}

function fixedParts({ destination, blockId, utm }: LinkDraft): ReadonlySet<LinkPart> {
  const parts: LinkPart[] = ['signature']
  // What stands behind its `#` is of the address.
  if (!hasReference(destination)) parts.push('fragment')
  const [page = ''] = destination.split('#', 1)
  if (!hasReference(page)) parts.push('destination')
  if (!hasReference(blockId)) parts.push('block')
  if (!Object.values(utm ?? {}).some(hasReference)) parts.push('utm')
  return new Set(parts)
}

/** What stands in front of the first column of an address, as far as a piece of it begins so. */
function frontsOf(destination: string): (piece: Piece) => string {
  const [first] = readTemplateText(destination).pieces
  const front = first !== undefined && 'text' in first ? first.text.trimStart() : ''
  const hash = front.indexOf('#')
  const fronts: Partial<Record<LinkPart, readonly string[]>> =
    hash < 0 ? { destination: [front, `https://${front}`] } : { fragment: [front.slice(hash)] }
  return ({ part, text }) =>
    fronts[part]?.find((one) => one !== '' && one !== text && text.startsWith(one)) ?? ''
}

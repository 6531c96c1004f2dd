import type { Link, LinkPart, PlacedDiagnostic, Segment } from '#link/index.ts'

/** Which piece of a link something belongs to: what lights up together in form, link, breakdown and preview. */
export type PieceId = 'destination' | 'utm' | 'signature' | 'block' | 'fragment' | `row:${number}`

/** One segment, ready to be shown. */
export interface Piece extends Segment {
  readonly id: PieceId
  /** Unique within the link. */
  readonly key: string
  /** An error keeps it from being delivered. */
  readonly isFaulty: boolean
  /** Its placeholders stay as they are: nobody fills them in where the link will be pasted. */
  readonly isUnfilled: boolean
}

type Said = Pick<PlacedDiagnostic, 'code' | 'path' | 'severity'>

/** The link's segments as pieces, in link order. */
export function toPieces({
  segments,
  diagnostics,
}: Pick<Link, 'segments'> & { readonly diagnostics: readonly Said[] }): readonly Piece[] {
  const faulty = new Set(diagnostics.filter(isError).map(pieceOf))
  const unfilled = new Set(diagnostics.filter(tellsUnfilled).map(pieceOf))
  return segments.map((segment, index) => {
    const id = pieceOfSegment(segment)
    // Rows keep their key while others come and go, so that the page changes only what has changed.
    const key = segment.row === undefined ? `${segment.part}:${index}` : id
    return { ...segment, id, key, isFaulty: faulty.has(id), isUnfilled: unfilled.has(id) }
  })
}

function isError({ severity }: Said): boolean {
  return severity === 'error'
}

function tellsUnfilled({ code }: Said): boolean {
  return code === 'place.no-macros' || code === 'place.foreign-macro'
}

/** The piece that a diagnostic speaks of; `null` for the link as a whole. */
function pieceOf({ path }: Said): PieceId | null {
  const [field = '', index] = path.split('.')
  switch (field) {
    case 'destination':
    case 'utm':
      return field
    case 'blockId':
      return 'block'
    case 'rows':
      return `row:${Number(index)}`
    default:
      return null
  }
}

const pieceOfPart: Record<Exclude<LinkPart, 'user' | 'variable'>, PieceId> = {
  destination: 'destination',
  utm: 'utm',
  signature: 'signature',
  block: 'block',
  fragment: 'fragment',
}

function pieceOfSegment({ part, row }: Segment): PieceId {
  return part === 'user' || part === 'variable' ? `row:${row ?? -1}` : pieceOfPart[part]
}

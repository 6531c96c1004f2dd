import { Offer } from './Offer.tsx'
import type { WholeLink } from './offers.ts'
import type { Parts } from '#link/index.ts'
import { words } from './later-words.ts'

interface PasteOfferProps {
  readonly whole: WholeLink | null
  readonly parts: Parts | null
  readonly onTakeApart: (whole: WholeLink) => void
  readonly onSpread: (parts: Parts) => void
}

/** What was pasted belongs elsewhere: the way there. Nothing where there is nothing of the kind. */
export function PasteOffer({ whole, parts, onTakeApart, onSpread }: PasteOfferProps) {
  if (whole !== null) {
    const { wholeLink, leftOut, takeApart } = words.pasted
    const left = whole.at === 'read' ? whole.left : []
    const says = left.length === 0 ? wholeLink : `${wholeLink} ${leftOut(left)}`
    return <Offer says={says} label={takeApart} onTake={() => onTakeApart(whole)} />
  }
  if (parts === null) return null
  return (
    <Offer says={words.pasted.parts} label={words.pasted.spread} onTake={() => onSpread(parts)} />
  )
}

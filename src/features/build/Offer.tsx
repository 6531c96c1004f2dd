import { WordButton } from '#ui/Button.tsx'

interface Way {
  readonly label: string
  readonly onTake: () => void
}

interface OfferProps extends Way {
  readonly says: string
  /** What could be done instead. */
  readonly instead?: Way | undefined
}

/** Something that the app could do with what was pasted or typed. */
export function Offer({ says, label, onTake, instead }: OfferProps) {
  return (
    <p className="mt-1.5 rounded-control bg-hover px-3 py-2 text-hint wrap-anywhere">
      {says}{' '}
      <WordButton onClick={onTake} className="me-4">
        {label}
      </WordButton>
      {instead !== undefined && <WordButton onClick={instead.onTake}>{instead.label}</WordButton>}
    </p>
  )
}

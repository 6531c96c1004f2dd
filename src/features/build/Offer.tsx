import { WordButton } from '#ui/Button.tsx'

interface OfferProps {
  readonly says: string
  readonly label: string
  readonly onTake: () => void
}

/** Something that the app could do with what was pasted. */
export function Offer({ says, label, onTake }: OfferProps) {
  return (
    <p className="mt-1.5 rounded-control bg-hover px-3 py-2 text-hint">
      {says} <WordButton onClick={onTake}>{label}</WordButton>
    </p>
  )
}

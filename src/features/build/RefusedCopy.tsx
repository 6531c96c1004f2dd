import { useLater } from './later.ts'
import type { LinkActions } from './use-link-actions.ts'

interface RefusedCopyProps {
  readonly linkActions: LinkActions
}

/** The way out when the browser refuses the clipboard. */
export function RefusedCopy({ linkActions: { copying, closeRefusal } }: RefusedCopyProps) {
  const later = useLater()
  if (later === null) return null
  return (
    <later.CopyByHand url={copying.at === 'refused' ? copying.text : null} onClose={closeRefusal} />
  )
}

import { Suspense, useState } from 'react'
import { loadPart } from '#ui/load-part.tsx'
import type { LinkActions } from './use-link-actions.ts'
import { words } from './words.ts'

const CopyByHand = loadPart(
  async () => (await import('#link-view/CopyByHand.tsx')).CopyByHand,
  words.result.notLoaded,
)

/** The way out when the browser refuses the clipboard, loaded the first time that it does. */
export function RefusedCopy({
  linkActions: { copying, closeRefusal },
}: {
  linkActions: LinkActions
}) {
  const url = copying.at === 'refused' ? copying.text : null
  const [isNeeded, setNeeded] = useState(false)
  if (url !== null && !isNeeded) setNeeded(true)
  if (!isNeeded) return null
  return (
    <Suspense fallback={null}>
      <CopyByHand url={url} onClose={closeRefusal} />
    </Suspense>
  )
}

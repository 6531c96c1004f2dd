import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { browserDoors, type QrDoors } from './doors.ts'
import { OpenQrDialog } from './OpenQrDialog.tsx'
import { sizeLimits } from '#qr/size.ts'
import type { QrChoice } from './QrOptions.tsx'

export interface QrDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly url: string
  /** The link has macros or merge tags, which mean nothing in a QR code: it says so. */
  readonly hasMacros?: boolean
  readonly doors?: QrDoors
}

/**
 * The dialog in which a link is saved as a QR code. What was chosen stays for the next time it is opened. Load it lazily:
 * it brings React Query and the encoder with it, and loads the reader when a code is made.
 */
export function QrDialog({ open, doors = browserDoors, ...rest }: QrDialogProps) {
  const [client] = useState(() => new QueryClient())
  const [choice, setChoice] = useState<QrChoice>(firstChoice)
  return (
    <QueryClientProvider client={client}>
      {open && <OpenQrDialog {...rest} doors={doors} choice={choice} onChoice={setChoice} />}
    </QueryClientProvider>
  )
}

const firstChoice: QrChoice = {
  format: 'png',
  sizes: { png: String(sizeLimits.png.usual), svg: String(sizeLimits.svg.usual) },
  level: null,
}

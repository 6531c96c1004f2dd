import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { firstChoice, type QrChoice } from './choice.ts'
import { browserDoors, type QrDoors } from './doors.ts'
import { appMemory, type QrMemory } from './memory.ts'
import { letGo } from './open-logo.ts'
import { OpenQrDialog } from './OpenQrDialog.tsx'

export interface QrDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly url: string
  /** The link has macros or merge tags, which mean nothing in a QR code: it says so. */
  readonly hasMacros?: boolean
  /** It begins with a file for the printer, where nothing else was chosen yet. */
  readonly isForPrint?: boolean
  readonly doors?: QrDoors
  /** Where what is chosen is kept, for as long as the app is open unless told. */
  readonly memory?: QrMemory
}

/**
 * The dialog in which a link is saved as a QR code. What was chosen stays for the next time it is opened. Load it lazily:
 * it brings React Query and the encoder with it, and loads the reader when a code is made.
 */
export function QrDialog(props: QrDialogProps) {
  const { open, doors = browserDoors, memory = appMemory, isForPrint = false, ...rest } = props
  const [client] = useState(() => new QueryClient())
  const [choice, setChoice] = useState(memory.read)

  const begun = (kept: QrChoice): QrChoice =>
    isForPrint && kept === firstChoice ? { ...kept, format: 'pdf' } : kept

  function onChoice(change: Partial<QrChoice>) {
    const before = begun(memory.read())
    const after = { ...before, ...change }
    if (after.logo !== before.logo) letGo(before.logo)
    memory.keep(after)
    setChoice(after)
  }

  return (
    <QueryClientProvider client={client}>
      {open && <OpenQrDialog {...rest} doors={doors} choice={begun(choice)} onChoice={onChoice} />}
    </QueryClientProvider>
  )
}

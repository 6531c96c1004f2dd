import { LibraryProvider } from '#library-view/LibraryProvider.tsx'
import type { LinkDraft } from '#link/index.ts'
import { OpenAddToBot } from './OpenAddToBot.tsx'
import { useAddingUndo } from './use-adding-undo.ts'

export interface AddToBotDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly drafts: readonly LinkDraft[]
  /** The one that is chosen to begin with; `''`, or one that is not here: some other, or a new one. */
  readonly botId: string
  /** The bot that now knows more. */
  readonly onAdded?: (botId: string) => void
}

/** What stands in links and a bot does not know yet, to be added to it. Stands within a `ToastProvider`. */
export function AddToBotDialog(props: AddToBotDialogProps) {
  return (
    <LibraryProvider>
      <AddToBot {...props} />
    </LibraryProvider>
  )
}

function AddToBot({ open, ...props }: AddToBotDialogProps) {
  // Here, since what is said stays longer than the dialog.
  const tell = useAddingUndo()
  return open ? <OpenAddToBot {...props} tell={tell} /> : null
}

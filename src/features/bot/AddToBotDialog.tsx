import { LibraryProvider } from '#library-view/LibraryProvider.tsx'
import { OpenAddToBot, type AddingOptions } from './OpenAddToBot.tsx'
import { useAddingUndo } from './use-adding-undo.ts'

export interface AddToBotDialogProps extends AddingOptions {
  readonly open: boolean
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

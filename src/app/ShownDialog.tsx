import { Suspense } from 'react'
import type { Work } from '#library/work.ts'
import { ToastProvider } from '#ui/Toasts.tsx'
import {
  AddToBotDialog,
  ExportDialog,
  ImportDialog,
  QrDialog,
  SaveDialog,
  ShareDialog,
} from './loaded-dialogs.ts'
import type { Asked, Dialogs } from './use-dialogs.ts'
import { words } from './words.ts'

interface ShownDialogProps extends Pick<Dialogs, 'close'> {
  readonly asked: Asked
  readonly onOpenInBuilder: (work: Work) => void
}

/** The dialog that was asked for. What it says at the foot of the screen outlives it. */
export function ShownDialog({ asked, close, onOpenInBuilder }: ShownDialogProps) {
  return (
    <div className="with-result-bar">
      <ToastProvider dismissLabel={words.dismiss}>
        <Suspense fallback={null}>
          <OneDialog
            // The QR code is looked at again and again, with the same choices; all else begins anew.
            key={asked.task.at === 'qr' ? 'qr' : asked.count}
            asked={asked}
            close={close}
            onOpenInBuilder={onOpenInBuilder}
          />
        </Suspense>
      </ToastProvider>
    </div>
  )
}

function OneDialog({ asked: { task, isOpen }, close, onOpenInBuilder }: ShownDialogProps) {
  const shown = { open: isOpen, onClose: close }
  switch (task.at) {
    case 'qr':
      return <QrDialog {...shown} {...task.link} />
    case 'save':
      return (
        <SaveDialog
          {...shown}
          work={task.work}
          onSaved={task.onSaved}
          onOpenInstead={onOpenInBuilder}
        />
      )
    case 'share':
      return <ShareDialog {...shown} preset={task.preset} />
    case 'import':
      return <ImportDialog {...shown} file={task.file} />
    case 'export':
      return <ExportDialog {...shown} />
    case 'add-to-bot':
      return <AddToBotDialog {...shown} drafts={task.drafts} botId={task.botId} />
  }
}

import { Suspense } from 'react'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import type { Work } from '#library/work.ts'
import {
  AddToBotDialog,
  AskDialog,
  ExportDialog,
  ImportDialog,
  QrDialog,
  SaveDialog,
  ShareDialog,
} from './loaded-dialogs.ts'
import type { Asked, Dialogs, Unanswered } from './use-dialogs.ts'

interface ShownDialogProps extends Pick<Dialogs, 'ask' | 'close'> {
  readonly asked: Asked
  readonly onOpenInBuilder: (work: Work) => void
}

/** The dialog that was asked for. What it says at the foot of the screen outlives it. */
export function ShownDialog(props: ShownDialogProps) {
  const { task, count } = props.asked
  return (
    <Suspense fallback={null}>
      {/* The QR code is looked at again and again, with the same choices; all else begins anew. */}
      <OneDialog key={task.at === 'qr' ? 'qr' : count} {...props} />
    </Suspense>
  )
}

function OneDialog({ asked: { task, isOpen }, ask, close, onOpenInBuilder }: ShownDialogProps) {
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
      return <ShareDialog {...shown} preset={task.preset} saved={task.saved} />
    case 'ask':
      return (
        <AskDialog
          {...shown}
          preset={presetOf(task)}
          purpose="open"
          bot={task.bot}
          hands={{
            onOpen: (work) => task.onOpen({ ...work, origin: task.work.origin }),
            onShowQr: (link) => ask({ at: 'qr', link }),
          }}
        />
      )
    case 'import':
      return <ImportDialog {...shown} file={task.file} />
    case 'export':
      return <ExportDialog {...shown} />
    case 'add-to-bot':
      return <AddToBotDialog {...shown} drafts={task.drafts} botId={task.botId} />
  }
}

/** What nobody has kept, as a preset that can be asked for. Its id is nobody's. */
function presetOf({ work, name }: Unanswered): Kept<Preset> {
  const { origin, ...content } = work
  const { id, rev } = origin ?? { id: '', rev: '' }
  return { id, rev, createdAt: 0, updatedAt: 0, value: { ...content, name, note: '', tags: [] } }
}

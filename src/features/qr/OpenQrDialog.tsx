import { TriangleAlert } from 'lucide-react'
import { useRef } from 'react'
import { Dialog } from '#ui/Dialog.tsx'
import type { QrDoors } from './doors.ts'
import { byteLength, startingLevel } from '#qr/levels.ts'
import { QrOptions, type QrChoice } from './QrOptions.tsx'
import { QrPicture } from './QrPicture.tsx'
import { SaveBar } from './SaveBar.tsx'
import { readSize } from '#qr/size.ts'
import { useQr } from './use-qr.ts'
import { words } from './words.ts'

export interface OpenQrDialogProps {
  readonly onClose: () => void
  readonly url: string
  readonly hasMacros?: boolean
  readonly doors: QrDoors
  readonly choice: QrChoice
  readonly onChoice: (choice: QrChoice) => void
}

export function OpenQrDialog(props: OpenQrDialogProps) {
  const { onClose, url, hasMacros = false, doors, choice, onChoice } = props
  const bytes = byteLength(url)
  const level = choice.level ?? startingLevel(bytes)
  const { format } = choice
  const typedSize = readSize(choice.sizes[format], format)
  const size = typedSize.ok ? typedSize.value : null
  const { state, retry } = useQr({ text: url, level, format, size }, doors)
  const picture = useRef<HTMLDivElement>(null)
  const sizeField = useRef<HTMLInputElement>(null)
  const code = state.at === 'failed' ? null : state.code

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      closeLabel={words.close}
      className="sm:w-[min(53rem,100vw-2rem)]!"
      footer={
        <SaveBar
          state={state}
          url={url}
          format={format}
          doors={doors}
          onUnsized={() => sizeField.current?.focus()}
          onFailed={() => picture.current?.focus()}
        />
      }
    >
      {hasMacros && <MacroWarning />}
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
        <QrPicture
          place={picture}
          state={state}
          url={url}
          format={format}
          size={size}
          onRetry={retry}
          onLevel={(better) => onChoice({ ...choice, level: better })}
        />
        <QrOptions
          choice={choice}
          onChoice={onChoice}
          level={level}
          bytes={bytes}
          code={code}
          sizeField={sizeField}
        />
      </div>
    </Dialog>
  )
}

function MacroWarning() {
  return (
    <p className="mb-5 flex gap-2.5 rounded-control border border-control-strong px-3 py-2 text-hint">
      <TriangleAlert aria-hidden size={18} className="mt-0.5 shrink-0" />
      {words.macros}
    </p>
  )
}

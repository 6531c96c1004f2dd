import { TriangleAlert } from 'lucide-react'
import { useRef } from 'react'
import { Dialog } from '#ui/Dialog.tsx'
import { byteLength } from '#qr/levels.ts'
import { chosenLook, chosenWidth, levelInForce, readColours, type QrChoice } from './choice.ts'
import type { QrDoors } from './doors.ts'
import { QrOptions } from './QrOptions.tsx'
import { QrPicture } from './QrPicture.tsx'
import { SaveBar } from './SaveBar.tsx'
import { useQr } from './use-qr.ts'
import { words } from './words.ts'

export interface OpenQrDialogProps {
  readonly onClose: () => void
  readonly url: string
  readonly hasMacros?: boolean
  readonly doors: QrDoors
  readonly choice: QrChoice
  /** Takes what is different. */
  readonly onChoice: (change: Partial<QrChoice>) => void
}

/**
 * The dialog with a choice that is kept outside of it. `url`: a finished link; `hasMacros`: it holds placeholders, which nobody fills in
 * for a code.
 */
export function OpenQrDialog(props: OpenQrDialogProps) {
  const { onClose, url, hasMacros = false, doors, choice, onChoice } = props
  const { format, logo } = choice
  const bytes = byteLength(url)
  const level = levelInForce(choice, bytes)
  const width = chosenWidth(choice)
  const { isRight: isColoured } = readColours(choice)
  const look = chosenLook(choice)
  const { state, retry } = useQr({ text: url, level, format, width, look, isColoured }, doors)
  const picture = useRef<HTMLDivElement>(null)
  const sizeField = useRef<HTMLInputElement>(null)
  const colourField = useRef<HTMLInputElement>(null)

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
          onUncoloured={() => unfold(colourField.current)}
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
          width={width}
          logoUrl={logo?.url}
          onRetry={retry}
          onLevel={(better) => onChoice({ level: better })}
          onRemoveLogo={() => onChoice({ logo: null })}
        />
        <QrOptions
          choice={choice}
          onChoice={onChoice}
          level={level}
          bytes={bytes}
          sheet={state.at === 'failed' ? null : state.sheet}
          doors={doors}
          sizeField={sizeField}
          colourField={colourField}
        />
      </div>
    </Dialog>
  )
}

/** Brings a field into sight, folded away or not, and the focus to it. */
function unfold(field: HTMLElement | null): void {
  const fold = field?.closest('details')
  if (fold) fold.open = true
  field?.focus()
}

function MacroWarning() {
  return (
    <p className="mb-5 flex gap-2.5 rounded-control border border-control-strong px-3 py-2 text-hint">
      <TriangleAlert aria-hidden size={18} className="mt-0.5 shrink-0" />
      {words.macros}
    </p>
  )
}

import { X } from 'lucide-react'
import {
  useEffect,
  useId,
  useRef,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
} from 'react'
import { IconButton } from './Button.tsx'

export interface DialogProps {
  readonly open: boolean
  /** Asked for by Escape, by the close button and by a press beside the dialog. The caller sets `open`. */
  readonly onClose: () => void
  readonly title: ReactNode
  readonly closeLabel: string
  readonly footer?: ReactNode
  readonly className?: string
  /** What is inside reaches to the dialog's edges. */
  readonly flush?: boolean
  /** What has the focus first, instead of the title. */
  readonly initialFocus?: RefObject<HTMLElement | null>
  readonly children: ReactNode
}

/**
 * A modal dialog; a sheet at the foot of a phone. The focus goes to its title, unless said otherwise, and comes back to where it was; what is
 * inside is rendered only while it is open.
 */
export function Dialog({
  open,
  onClose,
  title,
  closeLabel,
  footer,
  className = '',
  flush = false,
  initialFocus,
  children,
}: DialogProps) {
  const titleId = useId()
  const dialog = useModal(open, initialFocus)
  const backdrop = useBackdrop(onClose)

  function onCancel(event: SyntheticEvent) {
    // A file picker inside of the dialog cancels too.
    if (event.target !== event.currentTarget) return
    event.preventDefault()
    onClose()
  }

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={onCancel}
      {...backdrop}
      className={`m-auto max-h-[calc(100dvh-2rem)] w-[min(35rem,100vw-2rem)] max-w-none flex-col overflow-hidden rounded-card border border-line bg-card text-ink shadow-float open:flex max-sm:mb-0 max-sm:max-h-[92dvh] max-sm:w-screen max-sm:rounded-b-none ${className}`}
    >
      {open && (
        <>
          <div className="flex items-center gap-3 border-b border-line py-2.5 ps-5 pe-2.5">
            <h2
              id={titleId}
              tabIndex={-1}
              dir="auto"
              title={typeof title === 'string' && title.length > most ? title : undefined}
              className="me-auto line-clamp-3 min-w-0 text-body font-semibold wrap-anywhere outline-none"
            >
              {title}
            </h2>
            <IconButton
              label={closeLabel}
              icon={<X aria-hidden size={18} />}
              onClick={onClose}
              className="self-start"
            />
          </div>
          <div className={`overflow-y-auto overscroll-contain ${flush ? '' : 'p-5'}`}>
            {children}
          </div>
          {footer !== undefined && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
              {footer}
            </div>
          )}
        </>
      )}
    </dialog>
  )
}

/** Characters of a title that are seen for sure. */
const most = 60

function useModal(open: boolean, initialFocus: DialogProps['initialFocus']) {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    if (dialog === null || !open) return undefined
    const before = document.activeElement
    dialog.showModal()
    const first = initialFocus?.current ?? dialog.querySelector<HTMLElement>('h2')
    first?.focus()
    return () => {
      dialog.close()
      // By hand: a dialog that leaves the page while open gives the focus to nobody.
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [open, initialFocus])
  return ref
}

/** A press must begin and end beside the dialog: selecting text out over its edge closes nothing. */
function useBackdrop(onClose: () => void) {
  const began = useRef(false)
  return {
    onPointerDown: (event: SyntheticEvent) => {
      began.current = event.target === event.currentTarget
    },
    onClick: (event: MouseEvent) => {
      if (began.current && event.target === event.currentTarget) onClose()
      began.current = false
    },
  }
}

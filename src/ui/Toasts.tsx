import { X } from 'lucide-react'
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useRef,
  useState,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { Button, IconButton } from './Button.tsx'

export interface Toast {
  readonly text: ReactNode
  /** One thing that can still be done, such as Undo. It closes the toast. */
  readonly action?: { readonly label: string; readonly run: () => void }
  /** How long it stays. Unless said: 10 with an action, 4 without. The clock stops under the pointer or the focus. */
  readonly seconds?: number
  /**
   * A newer toast takes the place of one of its kind. Unless said, the text is the kind; but with an action each stands for
   * itself, as what it can still do is its own.
   */
  readonly kind?: string
}

interface Shown extends Toast {
  readonly key: number
}

const most = 3
const ToastContext = createContext<((toast: Toast) => void) | null>(null)

export interface ToastProviderProps {
  readonly dismissLabel: string
  readonly children: ReactNode
}

/** Gives `useToast` to all inside, and shows the newest three toasts at the foot of the screen. */
export function ToastProvider({ dismissLabel, children }: ToastProviderProps) {
  const [toasts, setToasts] = useState<readonly Shown[]>([])
  const count = useRef(0)
  const show = useCallback((toast: Toast) => {
    count.current += 1
    const shown = { ...toast, key: count.current }
    setToasts((before) => [...before.filter((it) => !isOfKind(it, toast)), shown].slice(-most))
  }, [])
  const dismiss = useCallback((key: number) => {
    setToasts((before) => before.filter((toast) => toast.key !== key))
  }, [])

  return (
    <ToastContext value={show}>
      {children}
      {/* Always there: a region that comes together with its words is often not read out. */}
      <output className="pointer-events-none fixed inset-x-4 bottom-(--toast-bottom) z-40 flex flex-col items-center gap-2">
        {toasts.map((toast) => (
          <ToastCard key={toast.key} toast={toast} dismissLabel={dismissLabel} dismiss={dismiss} />
        ))}
      </output>
    </ToastContext>
  )
}

function isOfKind(one: Toast, other: Toast): boolean {
  const kind = kindOf(one)
  return kind !== null && kind === kindOf(other)
}

function kindOf({ kind, text, action }: Toast): ReactNode {
  return kind ?? (action === undefined ? text : null)
}

/** The way to show a toast; the same function each time. Throws outside of a `ToastProvider`. */
export function useToast(): (toast: Toast) => void {
  const show = use(ToastContext)
  if (show === null) throw new Error('useToast needs a ToastProvider above it')
  return show
}

interface ToastCardProps {
  readonly toast: Shown
  readonly dismissLabel: string
  readonly dismiss: (key: number) => void
}

function ToastCard({ toast, dismissLabel, dismiss }: ToastCardProps) {
  const { action, key } = toast
  const [held, setHeld] = useState({ pointer: false, focus: false })
  const cameFrom = useRef<EventTarget | null>(null)
  useTimer(toast.seconds ?? (action === undefined ? 4 : 10), held.pointer || held.focus, () =>
    dismiss(key),
  )

  function close(event: MouseEvent<HTMLElement>) {
    const hasFocus = event.currentTarget === document.activeElement
    if (hasFocus && cameFrom.current instanceof HTMLElement) cameFrom.current.focus()
    dismiss(key)
  }

  return (
    <span
      onPointerEnter={() => setHeld((now) => ({ ...now, pointer: true }))}
      onPointerLeave={() => setHeld((now) => ({ ...now, pointer: false }))}
      onFocus={(event) => {
        const isNew = !event.currentTarget.contains(event.relatedTarget)
        if (isNew) cameFrom.current = event.relatedTarget
        setHeld((now) => ({ ...now, focus: true }))
      }}
      onBlur={() => setHeld((now) => ({ ...now, focus: false }))}
      className="pointer-events-auto flex max-w-full items-center gap-1 rounded-control border border-transparent bg-ink py-1 ps-4 pe-1 text-page shadow-float"
    >
      <span className="min-w-0 py-1.5 pe-2 text-body wrap-anywhere">{toast.text}</span>
      {action !== undefined && (
        <Button
          kind="quiet"
          size="lesser"
          className={onInk}
          onClick={(event) => {
            action.run()
            close(event)
          }}
        >
          <span className="underline underline-offset-3">{action.label}</span>
        </Button>
      )}
      <IconButton
        label={dismissLabel}
        icon={<X aria-hidden size={16} />}
        className={onInk}
        onClick={close}
      />
    </span>
  )
}

const onInk = 'text-page! outline-page! enabled:hover:bg-page/15!'

function useTimer(seconds: number, paused: boolean, done: () => void) {
  const left = useRef(seconds * 1000)
  const latest = useRef(done)
  useEffect(() => {
    latest.current = done
  })
  useEffect(() => {
    if (paused) return undefined
    const from = Date.now()
    const timer = setTimeout(() => latest.current(), left.current)
    return () => {
      clearTimeout(timer)
      left.current -= Date.now() - from
    }
  }, [paused])
}

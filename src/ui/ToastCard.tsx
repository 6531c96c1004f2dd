import { X } from 'lucide-react'
import {
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type MouseEvent,
  type ReactNode,
} from 'react'
import { Button, IconButton } from './Button.tsx'
import type { Toast } from './toast.ts'

interface ToastCardProps {
  readonly toast: Toast
  /** Of its time. */
  readonly left: { ms: number }
  readonly dismissLabel: string
  readonly dismiss: () => void
}

/** One toast, as long as it stays. */
export function ToastCard({ toast, left, dismissLabel, dismiss }: ToastCardProps) {
  const { action } = toast
  const [held, setHeld] = useState({ pointer: false, focus: false })
  const cameFrom = useRef<EventTarget | null>(null)
  const isTabHidden = useSyncExternalStore(onTabChange, () => document.hidden)
  useTimer(left, held.pointer || held.focus || isTabHidden, dismiss)

  function close(event: MouseEvent<HTMLElement>) {
    const hasFocus = event.currentTarget === document.activeElement
    if (hasFocus && cameFrom.current instanceof HTMLElement) cameFrom.current.focus()
    dismiss()
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
      className="pointer-events-auto flex max-w-[min(100%,40rem)] items-center gap-1 rounded-control border border-transparent bg-ink py-1 ps-4 pe-1 text-page shadow-float"
    >
      <span className="min-w-0 my-1.5 line-clamp-4 pe-2 text-body wrap-anywhere">
        {shortened(toast.text)}
      </span>
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

/** What is quoted is a name: one that is longer hides what is said of it. In characters. */
const longestName = 60
const longName = new RegExp(`“(\\u2068?)([^”\\u2069]{${longestName + 1},})(\\u2069?)”`, 'g')

function shortened(text: ReactNode): ReactNode {
  if (typeof text !== 'string') return text
  return text.replaceAll(
    longName,
    (_, before: string, name: string, after: string) =>
      `“${before}${name.slice(0, longestName - 1).trimEnd()}…${after}”`,
  )
}

const onInk = 'text-page! outline-page! enabled:hover:bg-page/15!'

function onTabChange(tell: () => void): () => void {
  document.addEventListener('visibilitychange', tell)
  return () => document.removeEventListener('visibilitychange', tell)
}

function useTimer(left: ToastCardProps['left'], paused: boolean, done: () => void) {
  const latest = useRef(done)
  useEffect(() => {
    latest.current = done
  })
  useEffect(() => {
    if (paused) return undefined
    const from = Date.now()
    const timer = setTimeout(() => latest.current(), left.ms)
    return () => {
      clearTimeout(timer)
      left.ms -= Date.now() - from
    }
  }, [left, paused])
}

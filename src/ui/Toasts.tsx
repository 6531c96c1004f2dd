import {
  createContext,
  use,
  useCallback,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type Context,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
} from 'react'
import { loadOnTouch } from './load-on-touch.ts'
import type { Owned, Toast } from './toast.ts'
import type { Shown } from './ToastList.tsx'

type Say = (toast: Toast) => void

/** Where all toasts are, whosever they are. */
interface Board {
  readonly show: (owned: Owned) => void
  readonly putAway: (owner: string, isAway: boolean) => void
}

const list = loadOnTouch(() => import('./ToastList.tsx'))

/** For tests: a browser has them by the time that there is anything to say. */
export const loadToasts = list.load

const BoardContext = createContext<Board | null>(null)
const ToastContext = createContext<Say | null>(null)

export interface ToastProviderProps {
  readonly dismissLabel: string
  /** Of the region that they are shown in. */
  readonly className?: string
  readonly children: ReactNode
}

/** Gives `useToast` to all inside, and shows the newest three toasts at the foot of the screen. One for the whole app. */
export function ToastProvider({ dismissLabel, className = '', children }: ToastProviderProps) {
  const [toasts, setToasts] = useState<readonly Shown[]>([])
  const [board] = useState(() => boardOver(setToasts))
  const [say] = useState((): Say => (toast) => board.show({ toast, owner: null, isAway: false }))
  const part = list.usePart()

  return (
    <BoardContext value={board}>
      <ToastContext value={say}>{children}</ToastContext>
      {/* Always there: a region that comes together with its words is often not read out. */}
      <output
        className={`${className} pointer-events-none fixed inset-x-4 bottom-(--toast-bottom) z-40 flex flex-col items-center gap-2`}
      >
        {part !== null && <part.ToastList {...{ toasts, setToasts, dismissLabel }} />}
      </output>
    </BoardContext>
  )
}

function boardOver(setToasts: Dispatch<SetStateAction<readonly Shown[]>>): Board {
  return {
    show: (owned) => {
      const add = (part: ReturnType<typeof list.part>) =>
        part !== null && setToasts(part.withToast(owned))
      if (list.part() === null) void list.load().then(add)
      else add(list.part())
    },
    putAway: (owner, isAway) =>
      setToasts((before) =>
        before.some((it) => it.owner === owner)
          ? before.flatMap((it) => {
              if (it.owner !== owner) return it
              return it.toast.isForElsewhere === true && !isAway ? [] : { ...it, isAway }
            })
          : before,
      ),
  }
}

/** A part of the app whose toasts go and come with it. What is said while it is put away waits for it. */
export function ToastScope({ children }: { readonly children: ReactNode }) {
  const board = useGiven(BoardContext)
  const owner = useId()
  const isHere = useRef(false)
  const say = useCallback<Say>(
    (toast) =>
      board.show(
        toast.isLasting === true
          ? { toast, owner: null, isAway: false }
          : { toast, owner, isAway: toast.isForElsewhere !== true && !isHere.current },
      ),
    [board, owner],
  )
  useLayoutEffect(() => {
    isHere.current = true
    board.putAway(owner, false)
    return () => {
      isHere.current = false
      board.putAway(owner, true)
    }
  }, [board, owner])
  return <ToastContext value={say}>{children}</ToastContext>
}

/** The way to show a toast; the same function each time. Throws outside of a `ToastProvider`. */
export function useToast(): Say {
  return useGiven(ToastContext)
}

function useGiven<T>(context: Context<T | null>): T {
  const given = use(context)
  if (given === null) throw new Error('Toasts need a ToastProvider above them')
  return given
}

import type { Dispatch, ReactNode, SetStateAction } from 'react'
import { ToastCard } from './ToastCard.tsx'
import type { Owned, Toast } from './toast.ts'

/** A toast in its place. */
export interface Shown extends Owned {
  readonly key: number
  /** Counts on where it was when the toast is seen again. */
  readonly left: { ms: number }
}

const most = 3
let count = 0

/** Adds one. It takes the place of its kind, and what gives way to newer ones is gone for good. */
export function withToast(owned: Owned): (before: readonly Shown[]) => readonly Shown[] {
  const { toast, owner } = owned
  const { action, seconds = action === undefined ? 4 : 10 } = toast
  count += 1
  const shown = { ...owned, key: count, left: { ms: 1000 * seconds } }
  return (before) => {
    const others = before.filter((it) => it.owner !== owner || !isOfKind(it.toast, toast))
    const all = [...others, shown]
    const seen = visible(all)
    return all.filter((it) => it.isAway || seen.includes(it))
  }
}

function visible(toasts: readonly Shown[]): readonly Shown[] {
  return toasts.filter(({ isAway }) => !isAway).slice(-most)
}

function isOfKind(one: Toast, other: Toast): boolean {
  const kind = kindOf(one)
  return kind !== null && kind === kindOf(other)
}

function kindOf({ kind, text, action }: Toast): ReactNode {
  return kind ?? (action === undefined ? text : null)
}

interface ToastListProps {
  readonly toasts: readonly Shown[]
  readonly setToasts: Dispatch<SetStateAction<readonly Shown[]>>
  readonly dismissLabel: string
}

/** The newest of those whose scope is in view. */
export function ToastList({ toasts, setToasts, dismissLabel }: ToastListProps) {
  return visible(toasts).map(({ key, toast, left }) => (
    <ToastCard
      key={key}
      toast={toast}
      left={left}
      dismissLabel={dismissLabel}
      dismiss={() => setToasts((before) => before.filter((it) => it.key !== key))}
    />
  ))
}

import type { ReactNode } from 'react'

export interface Toast {
  readonly text: ReactNode
  /** One thing that can still be done, such as Undo. It closes the toast. */
  readonly action?: { readonly label: string; readonly run: () => void }
  /**
   * How long it stays. Unless said: 10 with an action, 4 without. The clock stops under the pointer or the focus, and while
   * another tab is looked at.
   */
  readonly seconds?: number
  /**
   * A newer toast takes the place of one of its kind. Unless said, the text is the kind; but with an action each stands for
   * itself, as what it can still do is its own.
   */
  readonly kind?: string
  /** It outlives the scope that it was said in. */
  readonly isLasting?: boolean
  /** It is for whoever looks at another part of the app: it is shown while its scope is put away, and gone when that comes back. */
  readonly isForElsewhere?: boolean
}

/** A toast and whose it is. */
export interface Owned {
  readonly toast: Toast
  /** The scope that it belongs to; `null`: it stays whatever is shown. */
  readonly owner: string | null
  /** Its scope is put away. */
  readonly isAway: boolean
}

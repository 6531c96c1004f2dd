import { useCallback, useMemo, useState } from 'react'
import type { FinishedLink } from '#link-view/finished-link.ts'
import type { LinkDraft } from '#link/index.ts'
import type { Bot } from '#library/bot.ts'
import type { Incoming } from '#library/library.ts'
import type { FieldHold, Origin, Preset } from '#library/preset.ts'
import type { Work } from '#library/work.ts'

/** Work with fields that are asked for before it is opened. */
export interface Unanswered {
  readonly work: Work
  readonly name: string
  /** What is known of its bot. */
  readonly bot: Bot | null
}

type OnSaved = (origin: Origin, holds: readonly FieldHold[]) => void

/** What a dialog of the app is about. */
type Task =
  | { readonly at: 'qr'; readonly link: FinishedLink }
  | { readonly at: 'save'; readonly work: Work; readonly onSaved: OnSaved }
  | {
      readonly at: 'share'
      readonly preset: Incoming<Preset>
      /** As it was saved, where it stands otherwise in the builder. */
      readonly saved: Incoming<Preset> | null
    }
  | ({ readonly at: 'ask'; readonly onOpen: (work: Work) => void } & Unanswered)
  | { readonly at: 'import'; readonly file: File | null }
  | { readonly at: 'export' }
  | { readonly at: 'add-to-bot'; readonly drafts: readonly LinkDraft[]; readonly botId: string }

export interface Asked {
  readonly task: Task
  /** Another number each time that something is asked for. */
  readonly count: number
  readonly isOpen: boolean
  /** The page on which it was asked for. */
  readonly from: string
}

export interface Dialogs {
  /** The last that was asked for, open or not: a dialog that closes gives the focus back by itself. */
  readonly asked: Asked | null
  readonly ask: (task: Task) => void
  readonly close: () => void
}

/** One dialog at a time. The browser's way to another page closes it. */
export function useDialogs(page: string): Dialogs {
  const [asked, setAsked] = useState<Asked | null>(null)
  if (asked?.isOpen === true && asked.from !== page) setAsked({ ...asked, isOpen: false })
  const ask = useCallback(
    (task: Task) =>
      setAsked((last) => ({ task, count: (last?.count ?? 0) + 1, isOpen: true, from: page })),
    [page],
  )
  const close = useCallback(() => setAsked((last) => last && { ...last, isOpen: false }), [])
  return useMemo(() => ({ asked, ask, close }), [asked, ask, close])
}

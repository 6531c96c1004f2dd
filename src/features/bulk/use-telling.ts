import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import { sayInTitle } from '#platform/tab-title.ts'
import { useToast } from '#ui/Toasts.tsx'
import { toldWords as words } from './told-words.ts'

/** What goes on while other pages, or other tabs, are looked at. */
type Task = 'links' | 'codes'

/** How a task ended. */
export interface Ending {
  /** What came of it and what is kept, in a sentence or two. */
  readonly text: string
  /** The same for the tab's title, in a few words; `''` where nobody waits for it. */
  readonly title: string
  /** Somebody who looks at the page sees it there. */
  readonly isSeen: boolean
  /** What else it takes to bring it into view, once the page is. */
  readonly show: () => void
}

/** The same functions each time: a task keeps them until its end. */
export interface Telling {
  readonly goesOn: (task: Task) => void
  /** `null`: there is nothing to tell. */
  readonly ended: (task: Task, ending: Ending | null) => void
}

export interface TellingOptions {
  /** Told what is being made; `''`: nothing any more. Always the same function. */
  readonly onAtWork: (text: string) => void
  /** Leads to the page. Always the same function. */
  readonly onShow: () => void
}

/** Tells what the page has at work, and how it ended to whoever looks at another page or tab by then. */
export function useTelling({ onAtWork, onShow }: TellingOptions): Telling {
  const toast = useToast()
  const atWork = useRef(new Set<Task>())
  const isHere = useRef(false)
  // A page that is put away renders on, but its effects are undone.
  useLayoutEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])

  const tellAtWork = useCallback(() => {
    const [first] = atWork.current
    onAtWork(first === undefined ? '' : words.atWork[first])
  }, [onAtWork])
  const goesOn = useCallback<Telling['goesOn']>(
    (task) => {
      if (atWork.current.has(task)) return
      atWork.current.add(task)
      tellAtWork()
    },
    [tellAtWork],
  )
  const ended = useCallback<Telling['ended']>(
    (task, ending) => {
      if (atWork.current.delete(task)) tellAtWork()
      if (ending === null) return
      const { text, title, isSeen, show } = ending
      const lead = () => {
        onShow()
        show()
      }
      const common = { text, seconds: 60, kind: task }
      if (!isHere.current) {
        toast({ ...common, isForElsewhere: true, action: { label: words.show, run: lead } })
      } else if (!isSeen) toast({ ...common, action: { label: words.showIt[task], run: show } })
      if (title !== '') sayInTitle(title)
    },
    [tellAtWork, onShow, toast],
  )
  return useMemo(() => ({ goesOn, ended }), [goesOn, ended])
}

import { useCallback, type Dispatch, type RefObject, type SetStateAction } from 'react'
import { useUndo } from '#ui/use-undo.ts'
import { startWith, withFixes, type PageState } from './page-state.ts'
import { words } from './words.ts'

interface PageChanges {
  readonly replace: (text: string) => void
  readonly clear: () => void
  /** The fixes of a link, by the names of both. */
  readonly changeFixes: (link: string, fixes: readonly string[]) => void
}

/** What changes the page other than typing and looking. Each change can be undone, the undoing too. */
export function usePageChanges(
  latest: RefObject<PageState>,
  setState: Dispatch<SetStateAction<PageState>>,
  field: RefObject<HTMLTextAreaElement | null>,
): PageChanges {
  const offerUndo = useUndo(words.undo)

  const change = useCallback(
    function changeTo(next: PageState, said: string) {
      const { current: before } = latest
      setState(next)
      if (before.text.trim() === '') return
      offerUndo(said, () => changeTo(before, words.broughtBack), {
        // Where nothing was typed since, the browser has nothing of its own to undo.
        isOursIn: (it) => it === field.current && latest.current.text === next.text,
      })
    },
    [latest, setState, field, offerUndo],
  )

  const replace = useCallback(
    (text: string) => {
      if (latest.current.text !== text) change(startWith(text), words.input.replaced)
    },
    [latest, change],
  )

  const clear = useCallback(() => change(startWith(''), words.input.cleared), [change])

  const changeFixes = useCallback(
    (link: string, fixes: readonly string[]) => {
      const changeThem = (next: readonly string[], said: string) => {
        const before = latest.current.fixes.get(link) ?? []
        setState((now) => withFixes(now, link, next))
        offerUndo(said, () => changeThem(before, words.broughtBack))
      }
      changeThem(fixes, words.pasted.fixed)
    },
    [latest, setState, offerUndo],
  )

  return { replace, clear, changeFixes }
}

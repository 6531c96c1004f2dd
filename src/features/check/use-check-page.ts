import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Fix } from '#link/index.ts'
import { judge, type Judged } from '#link-view/judged.ts'
import { recallText, rememberText } from '#platform/tab-memory.ts'
import { useToast } from '#ui/Toasts.tsx'
import type { Checked } from './checked.ts'
import { startWith, withFix, withText, type PageState } from './page-state.ts'
import { useChecked } from './use-checked.ts'
import { words } from './words.ts'

const textKey = 'external-link-builder.check.text'
/** The address's text that was taken: a reload does not take it again over what was typed since. */
const handedKey = 'external-link-builder.check.handed'

export interface CheckedPage {
  /** As it stands in the field; what is shown of it may come a moment later. */
  readonly text: string
  /** `null` while a long text is being checked. */
  readonly checked: Checked | null
  readonly chosen: number
  /** The link that is looked at; `null` where there is none. */
  readonly judged: Judged | null
  /** How many fixes of it were accepted. */
  readonly fixed: number
  readonly type: (text: string) => void
  /** Puts another text in the place of what is there, which can be brought back. */
  readonly replace: (text: string) => void
  readonly clear: () => void
  readonly choose: (index: number) => void
  readonly accept: (fix: Fix) => void
}

export function useCheckPage(handedText: string): CheckedPage {
  const [state, setState] = useState(() => startWith(recallText(textKey)))
  const shown = useDeferredValue(state)
  const latest = useRef(state)
  useEffect(() => {
    latest.current = state
  })
  const checked = useChecked(shown.text)
  const chosen = Math.min(shown.chosen, (checked?.checks.length ?? 1) - 1)
  const check = checked?.checks[chosen]
  const accepted = shown.accepted[chosen]
  const judged = useMemo(
    () => (check === undefined ? null : judge(check, accepted)),
    [check, accepted],
  )
  const toast = useToast()

  const change = useCallback(
    (next: PageState, said: string) => {
      const before = latest.current
      setState(next)
      const bringBack = () => setState(before)
      toast({ text: said, action: { label: words.undo, run: bringBack } })
    },
    [toast],
  )
  const replace = useCallback(
    (text: string) => {
      const { text: before } = latest.current
      if (before.trim() === '' || before === text) setState(startWith(text))
      else change(startWith(text), words.input.replaced)
    },
    [change],
  )
  useEffect(() => rememberText(textKey, shown.text), [shown.text])
  useHandedText(handedText, replace)

  return {
    text: state.text,
    checked,
    chosen,
    judged,
    fixed: accepted?.fixes.length ?? 0,
    type: (text) => setState((now) => withText(now, text)),
    replace,
    clear: () => change(startWith(''), words.input.cleared),
    choose: (index) => setState((now) => ({ ...now, chosen: index })),
    accept: (fix) => {
      // What is seen is what was fixed: a text that was typed since is not.
      if (judged === null || shown.text !== state.text) return
      change(withFix(state, chosen, judged, fix), words.pasted.fixed)
    },
  }
}

/** Each text that the address brings is taken once: not again after a reload, nor when the page is shown again. */
function useHandedText(handedText: string, take: (text: string) => void) {
  const taken = useRef<string | null>(null)
  useEffect(() => {
    if (handedText === taken.current) return
    const isReload = taken.current === null && recallText(handedKey) === handedText
    taken.current = handedText
    rememberText(handedKey, handedText)
    const isKept = isReload && recallText(textKey) !== ''
    if (handedText !== '' && !isKept) take(handedText)
  }, [handedText, take])
}

import { useDeferredValue, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { Fix } from '#link/index.ts'
import { acceptAll, judge, nameOfDone, nameOfFix, type Judged } from '#link-view/judged.ts'
import type { Checked } from './checked.ts'
import { recallState, useKeptState } from './kept-state.ts'
import { nameOfLink, withText, type Fixes } from './page-state.ts'
import { useChecked } from './use-checked.ts'
import { useHandedText } from './use-handed-text.ts'
import { usePageChanges } from './use-page-changes.ts'

export interface CheckedPage {
  /** As it stands in the field; what is shown of it may come a moment later. */
  readonly text: string
  /** In which the text stands. */
  readonly field: RefObject<HTMLTextAreaElement | null>
  /** `null` while a long text is being checked. */
  readonly checked: Checked | null
  /** The place of the link that is looked at; what is shown of it may come a moment later. */
  readonly chosen: number
  /** The link that is looked at; `null` where there is none. */
  readonly judged: Judged | null
  /** The fixes that were accepted, of each link. */
  readonly fixes: Fixes
  readonly type: (text: string) => void
  /** Puts another text in the place of what is there, which can be brought back. */
  readonly replace: (text: string) => void
  readonly clear: () => void
  readonly choose: (index: number) => void
  readonly accept: (fix: Fix) => void
  /** Takes an accepted fix back. */
  readonly takeBack: (fix: Fix) => void
}

/** The page as it was before a reload. `handedText`: what the address brings, `''` for nothing; it takes the place of what is there, once. */
export function useCheckPage(handedText: string): CheckedPage {
  const [state, setState] = useState(recallState)
  const field = useRef<HTMLTextAreaElement>(null)
  const latest = useRef(state)
  useEffect(() => {
    latest.current = state
  })
  const { replace, clear, changeFixes } = usePageChanges(latest, setState, field)
  useKeptState(state)
  useHandedText(handedText, replace)

  const shown = useDeferredValue(state)
  const checked = useChecked(shown.text)
  const last = (checked?.checks.length ?? 1) - 1
  const chosen = Math.min(shown.chosen, last)
  const check = checked?.checks[chosen]
  const link = useMemo(() => nameOfLink(checked?.checks ?? [], chosen), [checked, chosen])
  const fixes = shown.fixes.get(link)
  const judged = useMemo(
    () => (check === undefined ? null : judge(check, acceptAll(check, fixes ?? []))),
    [check, fixes],
  )

  return {
    text: state.text,
    field,
    checked,
    // Marked at once in the list, whatever else there is to draw.
    chosen: Math.min(state.chosen, last),
    judged,
    fixes: shown.fixes,
    type: (text) => setState((now) => withText(now, text)),
    replace,
    clear,
    choose: (index) => setState((now) => ({ ...now, chosen: index })),
    accept: (fix) => {
      // What is seen is what is fixed: the page may have gone on by a moment.
      const name = judged === null || shown !== state ? null : nameOfFix(judged, fix)
      if (name !== null) changeFixes(link, [...(fixes ?? []), name])
    },
    takeBack: (fix) => {
      const done = judged?.accepted.find((it) => it.fix === fix)
      if (done === undefined || shown !== state) return
      changeFixes(
        link,
        (fixes ?? []).filter((name) => name !== nameOfDone(done)),
      )
    },
  }
}

import { useEffect, useRef, useState } from 'react'
import type { TabStore } from '#platform/tab-store.ts'
import { isEmptyForm, type BuildForm } from './form.ts'

export type DraftStore = TabStore<BuildForm>
export type NotKept = 'full' | 'refused'

const pauseMs = 300

/**
 * Keeps what stands in the form: when the hands rest, and at once when the page is left or put away. Answers with why it
 * could not be kept, or `null`.
 */
export function useDraftKeeper(store: DraftStore, values: BuildForm): NotKept | null {
  const [problem, setProblem] = useState<NotKept | null>(store.problem)
  const kept = useRef(values)

  useEffect(() => {
    const keep = () => {
      if (kept.current === values) return
      kept.current = values
      setProblem(keepForm(store, values))
    }
    const keepIfHidden = () => {
      if (document.visibilityState === 'hidden') keep()
    }
    const timer = setTimeout(keep, pauseMs)
    addEventListener('pagehide', keep)
    document.addEventListener('visibilitychange', keepIfHidden)
    return () => {
      clearTimeout(timer)
      removeEventListener('pagehide', keep)
      document.removeEventListener('visibilitychange', keepIfHidden)
    }
  }, [store, values])

  return problem
}

function keepForm(store: DraftStore, values: BuildForm): NotKept | null {
  if (isEmptyForm(values)) {
    store.clear()
    return store.problem
  }
  const saved = store.save(values)
  return saved.ok ? null : saved.reason
}

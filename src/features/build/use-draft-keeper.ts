import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { TabStore } from '#platform/tab-store.ts'
import { isEmptyForm, type BuildForm } from './form.ts'

export type DraftStore = TabStore<BuildForm>
export type NotKept = 'full' | 'refused'

const pauseMs = 300

/**
 * Keeps what stands in the form: when the hands rest, and at once when the page is left, put away, or changed for another
 * page of the app. Answers with why it could not be kept, or `null`.
 */
export function useDraftKeeper(store: DraftStore, values: BuildForm): NotKept | null {
  const [problem, setProblem] = useState<NotKept | null>(store.problem)
  const kept = useRef(values)
  const keep = useEffectEvent((now = values) => {
    if (kept.current === now) return
    kept.current = now
    setProblem(keepForm(store, now))
  })

  useEffect(() => {
    const timer = setTimeout(() => keep(values), pauseMs)
    return () => clearTimeout(timer)
  }, [values])

  useEffect(() => {
    const keepNow = () => keep()
    const keepIfHidden = () => {
      if (document.visibilityState === 'hidden') keep()
    }
    addEventListener('pagehide', keepNow)
    document.addEventListener('visibilitychange', keepIfHidden)
    return () => {
      keep()
      removeEventListener('pagehide', keepNow)
      document.removeEventListener('visibilitychange', keepIfHidden)
    }
  }, [])

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

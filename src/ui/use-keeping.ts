import { useEffect, useEffectEvent, useRef } from 'react'

/** Milliseconds without a change before something is written down. */
const pause = 300

/**
 * Keeps a state of the page across a reload: hands it to `keep`, with the one that was kept before, whenever it rests, and when the page
 * is left or put away.
 */
export function useKeeping<T>(state: T, keep: (now: T, before: T) => void): void {
  const kept = useRef(state)
  const keepNow = useEffectEvent((now: T = state) => {
    if (kept.current === now) return
    keep(now, kept.current)
    kept.current = now
  })
  useEffect(() => {
    const timer = setTimeout(() => keepNow(state), pause)
    return () => clearTimeout(timer)
  }, [state])
  useEffect(() => {
    const onLeave = () => keepNow()
    addEventListener('pagehide', onLeave)
    return () => {
      removeEventListener('pagehide', onLeave)
      keepNow()
    }
  }, [])
}

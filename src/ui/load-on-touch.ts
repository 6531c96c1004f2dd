import { useSyncExternalStore } from 'react'

/** A part of the app that nobody misses before the page is touched. */
export interface LaterPart<T> {
  /** Asks for it now; `null` where it cannot be loaded: the next call tries again. */
  readonly load: () => Promise<T | null>
  /** The part, or `null` until it has arrived. It is asked for when the page is first touched. */
  readonly usePart: () => T | null
  /** The same for code that renders nothing. */
  readonly part: () => T | null
}

const touches = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

/** Brings a part when the page is first touched, which is before anything can be typed or pressed. */
export function loadOnTouch<T>(bring: () => Promise<T>): LaterPart<T> {
  let arrived: T | null = null
  let arriving: Promise<T | null> | null = null
  const waiting = new Set<() => void>()

  async function fetchPart(): Promise<T | null> {
    try {
      arrived = await bring()
    } catch {
      arriving = null
      return null
    }
    for (const tell of waiting) tell()
    return arrived
  }
  const load = () => (arriving ??= fetchPart())
  const loadNow = () => void load()
  const part = () => arrived

  function onArrival(tell: () => void): () => void {
    if (arrived === null && waiting.size === 0) {
      for (const touch of touches) addEventListener(touch, loadNow, { once: true })
    }
    waiting.add(tell)
    return () => waiting.delete(tell)
  }
  return { load, usePart: () => useSyncExternalStore(onArrival, part), part }
}

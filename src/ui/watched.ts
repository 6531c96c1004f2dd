import { useSyncExternalStore } from 'react'

/** A value that changes often, for the few parts that show it: outside React's state, so that nothing around them is drawn anew. */
export interface Watched<T> {
  readonly now: () => T
  readonly watch: (listener: () => void) => () => void
}

/** With the hand that changes it. */
export interface Changing<T> extends Watched<T> {
  readonly set: (value: T) => void
}

/** A value, and the hand that changes it. Whoever watches hears of each `set`, also of one to the same value. */
export function changing<T>(first: T): Changing<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    now: () => value,
    set: (next) => {
      value = next
      for (const listener of listeners) listener()
    },
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The value as it is now, and from now on. */
export function useWatched<T>({ now, watch }: Watched<T>): T {
  return useSyncExternalStore(watch, now)
}

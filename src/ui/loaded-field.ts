import { lazy, useState, useSyncExternalStore } from 'react'

let hasArrived = false
const watchers = new Set<() => void>()
const touches = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

async function importField() {
  const { SuggestingField } = await import('./SuggestingField.tsx')
  return { default: SuggestingField }
}

/** To be shown only where `useLoadedField` says so. */
export const LoadedField = lazy(importField)

async function load(): Promise<void> {
  try {
    await importField()
    hasArrived = true
    for (const tell of watchers) tell()
  } catch {
    // Fields stay plain: what is not suggested can be typed.
  }
}

const loadNow = () => void load()

function watch(tell: () => void): () => void {
  if (!hasArrived && watchers.size === 0) {
    for (const touch of touches) addEventListener(touch, loadNow, { once: true })
  }
  watchers.add(tell)
  return () => watchers.delete(tell)
}

/**
 * Whether the field that suggests can take the plain one's place: once the page has been touched and it has arrived, and
 * not while `wait` is set. What has been shown once stays.
 */
export function useLoadedField(wait: boolean): boolean {
  const isHere = useSyncExternalStore(watch, () => hasArrived)
  const [isShown, setShown] = useState(isHere)
  if (isHere && !wait && !isShown) setShown(true)
  return isShown
}

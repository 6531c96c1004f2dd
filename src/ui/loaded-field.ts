import { createElement, useEffect, useState, type ReactNode, type RefObject } from 'react'
import type { ComboboxProps } from './combobox-props.ts'
import type { SuggestingField } from './SuggestingField.tsx'

let arrived: typeof SuggestingField | null = null
const waiting = new Set<() => void>()
const touches = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const

async function load(): Promise<void> {
  try {
    const module = await import('./SuggestingField.tsx')
    arrived = module.SuggestingField
    for (const tell of waiting) tell()
  } catch {
    // Fields stay plain: what is not suggested can be typed.
  }
}

const loadNow = () => void load()

function onArrival(tell: () => void): () => void {
  if (arrived !== null) tell()
  else if (waiting.size === 0) {
    for (const touch of touches) addEventListener(touch, loadNow, { once: true })
  }
  waiting.add(tell)
  return () => waiting.delete(tell)
}

/**
 * Whether the field that suggests can take the place of the plain one in `box`: once the page has been touched and it has
 * arrived. Not while the plain one is being typed into: call `onLeave` when it is left.
 */
export function useLoadedField(box: RefObject<HTMLElement | null>): {
  readonly isShown: boolean
  readonly onLeave: () => void
} {
  const [isShown, setShown] = useState(arrived !== null)
  useEffect(
    () =>
      onArrival(() => {
        const isInUse = box.current?.contains(document.activeElement) === true
        if (!isInUse) setShown(true)
      }),
    [box],
  )
  return { isShown, onLeave: () => setShown(arrived !== null) }
}

/** The field that suggests. Nothing before it has arrived. */
export function loadedField(props: ComboboxProps): ReactNode {
  return arrived === null ? null : createElement(arrived, props)
}

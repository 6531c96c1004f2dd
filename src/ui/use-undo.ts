import { useCallback, useEffect, useRef } from 'react'
import { useToast } from './Toasts.tsx'

interface UndoOptions {
  /** What stands on the button, where it is another word than usual. */
  readonly label?: string
  /** Of toasts of one kind only the newest is shown. */
  readonly kind?: string
  /** Whether the keys undo this in a field too, where they are the browser's own unless told. */
  readonly isOursIn?: (field: Element) => boolean
}

/** Says what was done, with the way to undo it. It is undone once at most. */
export type OfferUndo = (text: string, undo: () => void, options?: UndoOptions) => void

/**
 * Says what was done, with the way to undo it: for a while by a click, and by Ctrl+Z (⌘Z) until the next such thing. While
 * a text is being typed into, Ctrl+Z is the browser's own. Left to the browser elsewhere, it would undo typing in some
 * field that nobody is looking at. `label`: the word on the button.
 */
export function useUndo(label: string): OfferUndo {
  const toast = useToast()
  const latest = useRef<Offer | null>(null)

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isUndoKey(event) || isBrowsers(event.target, latest.current)) return
      event.preventDefault()
      latest.current?.undo()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])

  return useCallback(
    (text, undo, { label: ownLabel = label, kind, isOursIn } = {}) => {
      let isDone = false
      const once = () => {
        if (isDone) return
        isDone = true
        if (latest.current === offer) latest.current = null
        undo()
      }
      const offer: Offer = { undo: once, isOursIn }
      latest.current = offer
      const action = { label: ownLabel, run: once }
      toast(kind === undefined ? { text, action } : { text, action, kind })
    },
    [toast, label],
  )
}

interface Offer {
  readonly undo: () => void
  readonly isOursIn: UndoOptions['isOursIn'] | undefined
}

function isUndoKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && !altKey
}

function isBrowsers(target: EventTarget | null, offer: Offer | null): boolean {
  return isField(target) && offer?.isOursIn?.(target) !== true
}

function isField(target: EventTarget | null): target is Element {
  if (target instanceof HTMLInputElement) return target.type !== 'radio'
  return target instanceof HTMLTextAreaElement
}

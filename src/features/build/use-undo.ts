import { useCallback, useEffect, useRef } from 'react'
import { useToast } from '#ui/Toasts.tsx'
import { words } from './words.ts'

/**
 * Says what was done, with the way to undo it: for a while by a click, and by Ctrl+Z (⌘Z) until the next such thing. While
 * a text is being typed into, Ctrl+Z is the browser's own. Left to the browser elsewhere, it would undo typing in some
 * field that nobody is looking at.
 */
export function useUndo(): (text: string, undo: () => void) => void {
  const toast = useToast()
  const latest = useRef<(() => void) | null>(null)

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isUndoKey(event) || isTyping(event.target)) return
      event.preventDefault()
      latest.current?.()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])

  return useCallback(
    (text: string, undo: () => void) => {
      let isDone = false
      const once = () => {
        if (isDone) return
        isDone = true
        if (latest.current === once) latest.current = null
        undo()
      }
      latest.current = once
      toast({ text, action: { label: words.undo, run: once } })
    },
    [toast],
  )
}

function isUndoKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && !altKey
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'radio'
  return target instanceof HTMLTextAreaElement
}

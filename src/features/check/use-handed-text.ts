import { useEffect, useRef } from 'react'
import { recallText, rememberText } from '#platform/tab-memory.ts'
import { memory } from './memory.ts'

/** Each text that the address brings is taken once: not again after a reload, nor when the page is shown again. */
export function useHandedText(handedText: string, take: (text: string) => void): void {
  const taken = useRef<string | null>(null)
  useEffect(() => {
    if (handedText === taken.current) return
    const isReload = taken.current === null && recallText(memory.handed) === handedText
    taken.current = handedText
    rememberText(memory.handed, handedText)
    const isKept = isReload && recallText(memory.text) !== ''
    if (handedText !== '' && !isKept) take(handedText)
  }, [handedText, take])
}

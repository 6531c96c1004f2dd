import { useRef, type KeyboardEvent } from 'react'
import { fold } from './fold.ts'

/** How long a pause starts a new word, in milliseconds. */
const pause = 600

/**
 * Typing in a list goes to the item that begins with what was typed. Gives a function that takes a key, the items' words and
 * the index of the item that has the focus, and answers where to go, or `null`.
 */
export function useTypeAhead() {
  const typed = useRef({ word: '', at: 0 })
  return (event: KeyboardEvent, labels: readonly string[], from: number): number | null => {
    if (event.key.length !== 1 || event.altKey || event.ctrlKey || event.metaKey) return null
    const before = event.timeStamp - typed.current.at < pause ? typed.current.word : ''
    // A space picks the item, unless it stands inside of a word that is being typed.
    if (event.key === ' ' && before === '') return null
    const word = before + fold(event.key)
    typed.current = { word, at: event.timeStamp }
    // The first letter goes on to the next item that has it; further letters may stay.
    const first = word.length === 1 ? from + 1 : Math.max(from, 0)
    const order = labels.map((_, step) => (first + step) % labels.length)
    return order.find((at) => fold(labels[at] ?? '').startsWith(word)) ?? null
  }
}

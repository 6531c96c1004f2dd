import { useEffect, useRef } from 'react'
import * as z from 'zod/mini'
import { recallText, rememberText } from '#platform/tab-memory.ts'
import { memory } from './memory.ts'
import { startWith, type Fixes, type PageState } from './page-state.ts'

/** Milliseconds without typing before a text is written down: it may be as long as a book. */
const pause = 300

const fixesShape: z.ZodMiniType<[string, string[]][]> = z.array(
  z.tuple([z.string(), z.array(z.string())]),
)

/** What this tab remembers of the page from before a reload. What cannot be understood of it is as if it was not there. */
export function recallState(): PageState {
  return startWith(recallText(memory.text), readFixes(recallText(memory.fixes)))
}

/** Keeps the page across a reload: written down whenever it rests, and when it goes. */
export function useKeptState(state: PageState): void {
  const latest = useRef(state)
  const kept = useRef(state)
  const keep = useRef(() => {
    keepState(latest.current, kept.current)
    kept.current = latest.current
  })
  useEffect(() => {
    latest.current = state
    const timer = setTimeout(keep.current, pause)
    return () => clearTimeout(timer)
  }, [state])
  useEffect(() => {
    const { current: keepNow } = keep
    addEventListener('pagehide', keepNow)
    return () => {
      removeEventListener('pagehide', keepNow)
      keepNow()
    }
  }, [])
}

function keepState({ text, fixes }: PageState, before: PageState): void {
  if (text !== before.text) rememberText(memory.text, text)
  if (fixes !== before.fixes) rememberText(memory.fixes, fixes.size > 0 ? toText(fixes) : '')
}

function toText(fixes: Fixes): string {
  return JSON.stringify([...fixes])
}

function readFixes(text: string): Fixes {
  try {
    return new Map(fixesShape.parse(JSON.parse(text)))
  } catch {
    return new Map()
  }
}

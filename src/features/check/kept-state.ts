import * as z from 'zod/mini'
import { recallText, rememberText } from '#platform/tab-memory.ts'
import { useKeeping } from '#ui/use-keeping.ts'
import { memory } from './memory.ts'
import { startWith, type Fixes, type PageState } from './page-state.ts'

const fixesShape: z.ZodMiniType<[string, string[]][]> = z.array(
  z.tuple([z.string(), z.array(z.string())]),
)

/** What this tab remembers of the page from before a reload. What cannot be understood of it is as if it was not there. */
export function recallState(): PageState {
  return startWith(recallText(memory.text), readFixes(recallText(memory.fixes)))
}

/** Keeps the page across a reload. */
export function useKeptState(state: PageState): void {
  useKeeping(state, keepState)
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

import * as z from 'zod/mini'
import { delimiters } from '#bulk/read-csv.ts'
import { safeFixes } from '#bulk/safe-fixes.ts'
import type { EmptyRule } from '#bulk/template.ts'
import { lastBot } from '#library-view/last-bot.ts'
import { draftShape, read } from '#library/shapes.ts'
import { recallText, rememberText } from '#platform/tab-memory.ts'
import { useKeeping } from '#ui/use-keeping.ts'
import { memory } from './memory.ts'
import { asFoundOut, emptyState, mostLists, noPaste, ways, type PageState } from './page-state.ts'

/** A longer table is a file's work: it would fill the tab's memory. So would longer lists, and nothing at all was kept then. */
const longestPasted = 1_000_000

const ruleShape: z.ZodMiniType<EmptyRule> = z.union([
  z.object({ at: z.literal('leave-out') }),
  z.object({ at: z.literal('refuse') }),
  z.object({ at: z.literal('use'), text: z.string() }),
])

const stateShape: z.ZodMiniType<PageState> = z.object({
  way: z.enum(ways),
  fileName: z.string(),
  pasted: z.string(),
  // Kept before another row than the first could be the header, it is found out anew.
  // oxlint-disable-next-line promise/valid-params -- zod’s own `catch`: no promise is near
  pastedLayout: z.catch(
    z.object({
      delimiter: z.nullable(z.enum(delimiters)),
      header: z.nullable(z.union([z.int().check(z.nonnegative()), z.literal('none')])),
    }),
    asFoundOut,
  ),
  lists: z
    .array(z.object({ name: z.string(), values: z.string() }))
    .check(z.minLength(1), z.maxLength(mostLists)),
  draft: draftShape,
  matched: z.array(z.string()),
  botId: z.string(),
  otherDestination: z.string(),
  systemNames: z.enum(['documented', 'widget-api']),
  separators: z.enum(['literal', 'encoded']),
  empty: z.record(z.string(), ruleShape),
  fixes: z.array(z.enum(safeFixes)),
  hasMark: z.boolean(),
})

/**
 * What this tab remembers of the page from before a reload. What cannot be understood is as if it was not there: then the bot is
 * the one that was chosen last in this browser.
 */
export function recallState(): PageState {
  return recalled() ?? { ...emptyState, botId: lastBot().id }
}

function recalled(): PageState | null {
  try {
    const kept: unknown = JSON.parse(recallText(memory.page))
    // Kept before there were bots here, it is for none.
    return read(stateShape, isObject(kept) ? { botId: '', matched: [], ...kept } : kept)
  } catch {
    return null
  }
}

function isObject(kept: unknown): kept is object {
  return typeof kept === 'object' && kept !== null
}

/** Keeps the page across a reload. */
export function useKeptState(state: PageState): void {
  useKeeping(state, keepState)
}

function keepState(state: PageState): void {
  rememberText(memory.page, JSON.stringify(withoutLongText(state)))
}

function withoutLongText(state: PageState): PageState {
  const { pasted, lists } = state
  const listed = lists.reduce((sum, { values }) => sum + values.length, 0)
  return {
    ...state,
    ...(pasted.length > longestPasted && noPaste),
    ...(listed > longestPasted && { lists: lists.map(({ name }) => ({ name, values: '' })) }),
  }
}

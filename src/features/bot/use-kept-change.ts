import { useCallback } from 'react'
import type { Bot } from '#library/bot.ts'
import type { Kept, SaveTrouble } from '#library/library.ts'
import { useLibraryClient } from '#library-view/LibraryProvider.tsx'
import { useSave } from '#library-view/queries.ts'
import { fail, type Result } from '#platform/result.ts'

/** Changes a bot as it is kept by then, whether or not it is open somewhere. */
export type ChangeKept = (
  id: string,
  change: (bot: Bot) => Bot,
) => Promise<Result<Kept<Bot>, SaveTrouble>>

/** `gone`: no bot of that ID is kept any more, or it cannot be read. The same function each time. */
export function useKeptChange(): ChangeKept {
  const client = useLibraryClient()
  const save = useSave('bot')
  return useCallback(
    async (id, change) => {
      const opened = await client.open()
      if (!opened.ok) return opened
      const now = await opened.value.get('bot', id)
      if (!now.ok) return fail(now.reason === 'unreadable' ? 'gone' : now.reason)
      if (now.value === null) return fail('gone')
      return save(change(now.value.value), { id, rev: now.value.rev })
    },
    [client, save],
  )
}

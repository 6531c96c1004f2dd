import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { Bot } from '#library/bot.ts'
import { library } from '#library/client.ts'
import type { Expected, Incoming, Kept, Kind, Kinds, SaveTrouble } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import type { Result } from '#platform/result.ts'
import { changeIn } from './change.ts'
import { useLibraryClient } from './LibraryProvider.tsx'
import {
  listQuery,
  toListState,
  toVersionsState,
  versionsQuery,
  type ListState,
  type VersionsState,
} from './list-query.ts'

export type { ListState, VersionsState } from './list-query.ts'

/** What a change answers with: the document as it now stands. */
type Changed<K extends Kind> = Promise<Result<Kept<Kinds[K]>, SaveTrouble>>

/** All presets of the library, as they stand; changes made anywhere arrive by themselves. */
export function usePresets(): ListState<Preset> {
  return useListing('preset')
}

/** All bots of the library, like `usePresets`. */
export function useBots(): ListState<Bot> {
  return useListing('bot')
}

/** What a document held before; newest first. Nothing is read for the id `''`. */
export function useVersions<K extends Kind>(kind: K, id: string): VersionsState<Kinds[K]> {
  const client = useLibraryClient()
  const { data } = useQuery(
    { ...versionsQuery(client, kind, id), enabled: id !== '' },
    client.queryClient,
  )
  return useMemo(() => toVersionsState(data), [data])
}

/** Saves a new document (`expected`: null), or over one. The list shows it at once, and takes it back where it is refused. */
export function useSave<K extends Kind>(
  kind: K,
): (value: Kinds[K], expected: Expected | null) => Changed<K> {
  const client = useLibraryClient()
  return useCallback(
    (value, expected) => changeIn(client, kind, { of: 'save', value, expected }),
    [client, kind],
  )
}

/** Takes a document out of the list; its answer is what `useRestore` wants to bring it back. */
export function useRemove<K extends Kind>(kind: K): (expected: Expected) => Changed<K> {
  const client = useLibraryClient()
  return useCallback(
    (expected) => changeIn(client, kind, { of: 'remove', expected }),
    [client, kind],
  )
}

/** Brings back what was removed. */
export function useRestore<K extends Kind>(kind: K): (expected: Expected) => Changed<K> {
  const client = useLibraryClient()
  return useCallback(
    (expected) => changeIn(client, kind, { of: 'restore', expected }),
    [client, kind],
  )
}

/** Writes many documents under their own ids, all of them or none; answers with how many there are now. */
export function useBringIn<K extends Kind>(
  kind: K,
): (incoming: readonly Incoming<Kinds[K]>[]) => Promise<Result<number, SaveTrouble>> {
  const client = useLibraryClient()
  return useCallback(
    async (incoming) => {
      const opened = await client.open()
      return opened.ok ? opened.value.bringIn(kind, incoming) : opened
    },
    [client, kind],
  )
}

/** Reads everything again, as after something could not be loaded. */
export function useReadAgain(): () => void {
  const { queryClient } = useLibraryClient()
  return useCallback(
    () => void queryClient.invalidateQueries({ queryKey: [library] }),
    [queryClient],
  )
}

function useListing<K extends Kind>(kind: K): ListState<Kinds[K]> {
  const client = useLibraryClient()
  const { data } = useQuery(listQuery(client, kind), client.queryClient)
  return useMemo(() => toListState(data), [data])
}

import { queryOptions } from '@tanstack/react-query'
import { library, type LibraryClient } from '#library/client.ts'
import type { Kind, Kinds, Library, LibraryTrouble, Listing, Version } from '#library/library.ts'
import { ok, type Result } from '#platform/result.ts'
import { withPending } from './pending.ts'

/** All of one kind. A refusal is an answer like any other: it is shown in place of the list. */
export function listQuery<K extends Kind>(client: LibraryClient, kind: K) {
  return queryOptions({
    queryKey: [library, kind] as const,
    queryFn: async () => {
      const answer = await ask<Listing<Kinds[K]>>(client, (it) => it.list(kind))
      return answer.ok ? ok(withPending(client, kind, answer.value)) : answer
    },
  })
}

/** What a document held before, newest first. */
export function versionsQuery<K extends Kind>(client: LibraryClient, kind: K, id: string) {
  return queryOptions({
    queryKey: [library, kind, 'versions', id] as const,
    queryFn: () => ask<readonly Version<Kinds[K]>[]>(client, (it) => it.versions(kind, id)),
  })
}

/** A list on its way to the screen. */
export type ListState<T> =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly why: LibraryTrouble }
  | { readonly at: 'ready'; readonly listing: Listing<T> }

export type VersionsState<T> =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly why: LibraryTrouble }
  | { readonly at: 'ready'; readonly versions: readonly Version<T>[] }

/** `undefined`: there is no answer yet. */
export function toListState<T>(
  answer: Result<Listing<T>, LibraryTrouble> | undefined,
): ListState<T> {
  if (answer === undefined) return { at: 'loading' }
  return answer.ok ? { at: 'ready', listing: answer.value } : { at: 'failed', why: answer.reason }
}

/** `undefined`: there is no answer yet. */
export function toVersionsState<T>(
  answer: Result<readonly Version<T>[], LibraryTrouble> | undefined,
): VersionsState<T> {
  if (answer === undefined) return { at: 'loading' }
  return answer.ok ? { at: 'ready', versions: answer.value } : { at: 'failed', why: answer.reason }
}

async function ask<T>(
  client: LibraryClient,
  question: (library: Library) => Promise<Result<T, LibraryTrouble>>,
): Promise<Result<T, LibraryTrouble>> {
  const opened = await client.open()
  return opened.ok ? question(opened.value) : opened
}

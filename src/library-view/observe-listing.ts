import { QueryObserver } from '@tanstack/react-query'
import { libraryClient } from '#library/client.ts'
import type { Kind, Kinds } from '#library/library.ts'
import { listQuery, toListState, type ListState } from './list-query.ts'

/**
 * Tells of the bots or presets as they stand, now and after every change, until the answer is called. For code that must not
 * load React Query's hooks with the page's first part: load this file when they are first needed.
 */
export function observeListing<K extends Kind>(
  kind: K,
  tell: (state: ListState<Kinds[K]>) => void,
  client = libraryClient(),
): () => void {
  const observer = new QueryObserver(client.queryClient, listQuery(client, kind))
  let told: unknown = Symbol('nothing')
  const tellOnce = (answer: ReturnType<typeof observer.getCurrentResult>['data']) => {
    if (answer === told) return
    told = answer
    tell(toListState(answer))
  }
  tellOnce(observer.getCurrentResult().data)
  return observer.subscribe(({ data }) => tellOnce(data))
}

import { QueryObserver } from '@tanstack/react-query'
import type { Bot } from '#library/bot.ts'
import { libraryClient } from '#library/client.ts'
import { listQuery, toListState, type ListState } from './list-query.ts'

/**
 * Tells of the bots as they stand, now and after every change, until the answer is called. For code that must not load
 * React Query's hooks with the page's first part: load this file when bots are first needed.
 */
export function observeBots(
  tell: (state: ListState<Bot>) => void,
  client = libraryClient(),
): () => void {
  const observer = new QueryObserver(client.queryClient, listQuery(client, 'bot'))
  let told: unknown = Symbol('nothing')
  const tellOnce = (answer: ReturnType<typeof observer.getCurrentResult>['data']) => {
    if (answer === told) return
    told = answer
    tell(toListState(answer))
  }
  tellOnce(observer.getCurrentResult().data)
  return observer.subscribe(({ data }) => tellOnce(data))
}

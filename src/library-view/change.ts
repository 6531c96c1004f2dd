import type { LibraryClient } from '#library/client.ts'
import type { Kept, Kind, Kinds, Library, Listing, SaveTrouble } from '#library/library.ts'
import { untilDone } from '#platform/leaving.ts'
import type { Result } from '#platform/result.ts'
import { listQuery } from './list-query.ts'
import { withChange, withKept, type Change } from './listing.ts'
import { pendingIn } from './pending.ts'

/**
 * Does it, and shows it in the list before the library has answered. Where the library refuses, the list is again what is
 * really kept.
 */
export async function changeIn<K extends Kind>(
  client: LibraryClient,
  kind: K,
  change: Change<Kinds[K]>,
): Promise<Result<Kept<Kinds[K]>, SaveTrouble>> {
  const { queryClient } = client
  const { queryKey } = listQuery(client, kind)
  const show = (update: (listing: Listing<Kinds[K]>) => Listing<Kinds[K]>) =>
    queryClient.setQueryData(queryKey, (answer) =>
      answer?.ok === true ? { ...answer, value: update(answer.value) } : answer,
    )

  const pending = pendingIn(client, kind)
  pending.add(change)
  const now = Date.now()
  show((listing) => withChange(listing, change, now))
  const opened = await client.open()
  const done = opened.ok ? await untilDone(doIn(opened.value, kind, change)) : opened
  pending.delete(change)
  if (done.ok) show((listing) => withKept(listing, done.value, change.of === 'remove' ? now : null))
  // What stands there now: as before, or what somebody else has made of it.
  else void queryClient.invalidateQueries({ queryKey })
  return done
}

function doIn<K extends Kind>(
  library: Library,
  kind: K,
  change: Change<Kinds[K]>,
): Promise<Result<Kept<Kinds[K]>, SaveTrouble>> {
  switch (change.of) {
    case 'save':
      return library.save(kind, change.value, change.expected)
    case 'remove':
      return library.remove(kind, change.expected)
    case 'restore':
      return library.restore(kind, change.expected)
  }
}

import type { LibraryClient } from '#library/client.ts'
import type { Kind, Kinds, Listing } from '#library/library.ts'
import { withChange, type Change } from './listing.ts'

/** Changes that are shown already, and are not answered yet: by kind, the oldest first. */
type Pending = { readonly [K in Kind]: Set<Change<Kinds[K]>> }

const pending = new WeakMap<LibraryClient, Pending>()

/** The set itself, for changes to be put into and taken out of; the same one each time for a library and kind. */
export function pendingIn<K extends Kind>(client: LibraryClient, kind: K): Pending[K] {
  const known = pending.get(client)
  if (known !== undefined) return known[kind]
  const none: Pending = { preset: new Set(), bot: new Set() }
  pending.set(client, none)
  return none[kind]
}

/** A list that was read, with what is still on its way. */
export function withPending<K extends Kind>(
  client: LibraryClient,
  kind: K,
  listing: Listing<Kinds[K]>,
): Listing<Kinds[K]> {
  const now = Date.now()
  return [...pendingIn(client, kind)].reduce<Listing<Kinds[K]>>(
    (shown, change) => withChange(shown, change, now),
    listing,
  )
}

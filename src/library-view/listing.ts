import type { Expected, Kept, Listing } from '#library/library.ts'

/** One thing that a person does to a document. */
export type Change<T> =
  | { readonly of: 'save'; readonly value: T; readonly expected: Expected | null }
  | { readonly of: 'remove' | 'restore'; readonly expected: Expected }

/**
 * A list as it will be when a change is done. What is new is not in it yet: it has no id by which it could be opened. Nor is
 * a change of a revision that stands no longer, which will be refused: shown under what another tab has written since, it
 * would pass for that. `now`: milliseconds since 1970.
 */
export function withChange<T>(listing: Listing<T>, change: Change<T>, now: number): Listing<T> {
  if (change.expected === null) return listing
  const { id, rev } = change.expected
  const there = [...listing.items, ...listing.removed].find((it) => it.id === id && it.rev === rev)
  if (there === undefined) return listing
  switch (change.of) {
    case 'save':
      return withKept(listing, { ...keptOf(there), updatedAt: now, value: change.value }, null)
    case 'remove':
      return withKept(listing, there, now)
    case 'restore':
      return withKept(listing, keptOf(there), null)
  }
}

/** A list with a document as it is now, removed or not: in its place, or else at the front. */
export function withKept<T>(
  listing: Listing<T>,
  kept: Kept<T>,
  removedAt: number | null,
): Listing<T> {
  const { items, removed, unreadable } = listing
  return removedAt === null
    ? { items: put(items, kept), removed: without(removed, kept), unreadable }
    : { items: without(items, kept), removed: put(removed, { ...kept, removedAt }), unreadable }
}

function keptOf<T>({ id, rev, createdAt, updatedAt, value }: Kept<T>): Kept<T> {
  return { id, rev, createdAt, updatedAt, value }
}

function put<K extends Kept<unknown>>(list: readonly K[], kept: K): readonly K[] {
  return list.some(({ id }) => id === kept.id)
    ? list.map((it) => (it.id === kept.id ? kept : it))
    : [kept, ...list]
}

function without<K extends Kept<unknown>>(list: readonly K[], { id }: Kept<unknown>): readonly K[] {
  return list.filter((it) => it.id !== id)
}

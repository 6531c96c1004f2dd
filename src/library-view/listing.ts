import type { Expected, Kept, Listing } from '#library/library.ts'

/** One thing that a person does to a document. */
export type Change<T> =
  | { readonly of: 'save'; readonly value: T; readonly expected: Expected | null }
  | { readonly of: 'remove' | 'restore'; readonly expected: Expected }

/**
 * A list as it will be when a change is done. What is new is not in it yet: it has no id by which it could be opened. `now`:
 * milliseconds since 1970.
 */
export function withChange<T>(listing: Listing<T>, change: Change<T>, now: number): Listing<T> {
  if (change.expected === null) return listing
  const { id } = change.expected
  const there = [...listing.items, ...listing.removed].find((it) => it.id === id)
  if (there === undefined) return listing
  switch (change.of) {
    case 'save':
      return withKept(listing, { ...there, updatedAt: now, value: change.value }, false)
    case 'remove':
      return withKept(listing, there, true)
    case 'restore':
      return withKept(listing, there, false)
  }
}

/** A list with a document as it is now: in its place, or else at the front. */
export function withKept<T>(listing: Listing<T>, kept: Kept<T>, isRemoved: boolean): Listing<T> {
  const { items, removed, unreadable } = listing
  return isRemoved
    ? { items: without(items, kept), removed: put(removed, kept), unreadable }
    : { items: put(items, kept), removed: without(removed, kept), unreadable }
}

function put<T>(list: readonly Kept<T>[], kept: Kept<T>): readonly Kept<T>[] {
  return list.some(({ id }) => id === kept.id)
    ? list.map((it) => (it.id === kept.id ? kept : it))
    : [kept, ...list]
}

function without<T>(list: readonly Kept<T>[], { id }: Kept<T>): readonly Kept<T>[] {
  return list.filter((it) => it.id !== id)
}

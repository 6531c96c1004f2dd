/** Neighbours with the same group: its name, the index of its first member, its members. */
export interface Group<T> {
  readonly name: string | undefined
  readonly from: number
  readonly members: readonly T[]
}

/** A list cut where the group changes; the order stays. */
export function toGroups<T extends { readonly group?: string }>(items: readonly T[]): Group<T>[] {
  const starts = items.flatMap((item, at) =>
    item.group === items[at - 1]?.group && at > 0 ? [] : [at],
  )
  return starts.map((from, at) => ({
    name: items[from]?.group,
    from,
    members: items.slice(from, starts[at + 1]),
  }))
}

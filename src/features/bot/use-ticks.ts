import { useState } from 'react'

/** Which of the things in a list are ticked: as they begin, until somebody says otherwise. */
export interface Ticks {
  readonly isOn: (item: Tickable) => boolean
  /** The keys of those that are ticked. */
  readonly keysOf: (items: readonly Tickable[]) => ReadonlySet<string>
  readonly set: (items: readonly Tickable[], isOn: boolean) => void
}

interface Tickable {
  readonly key: string
  readonly isOn: boolean
}

/** Nothing is decided yet: each thing stands as its own `isOn` says. What was decided is known by the key, and outlives a list without it. */
export function useTicks(): Ticks {
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(new Map())
  const isTicked = ({ key, isOn }: Tickable) => decided.get(key) ?? isOn
  return {
    isOn: isTicked,
    keysOf: (items) => new Set(items.filter(isTicked).map(({ key }) => key)),
    set: (items, isOn) =>
      setDecided((before) => new Map([...before, ...items.map(({ key }) => [key, isOn] as const)])),
  }
}

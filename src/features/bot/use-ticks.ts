import { useState } from 'react'

/** Which of the things in a list are ticked: as they begin, until somebody says otherwise. */
export interface Ticks {
  readonly isOn: (item: Tickable) => boolean
  readonly set: (items: readonly Tickable[], isOn: boolean) => void
}

interface Tickable {
  readonly key: string
  readonly isOn: boolean
}

export function useTicks(): Ticks {
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(new Map())
  return {
    isOn: ({ key, isOn }) => decided.get(key) ?? isOn,
    set: (items, isOn) =>
      setDecided((before) => new Map([...before, ...items.map(({ key }) => [key, isOn] as const)])),
  }
}

import { useEffect, useState } from 'react'
import type { UsedUtm } from '#library/used-utm.ts'
import type { BotsDoor } from './bots.ts'

/** What presets have in campaign tracking; `null` until it is wanted and has been read. */
export function useUsedUtm(door: BotsDoor | null, isWanted: boolean): UsedUtm | null {
  const [used, setUsed] = useState<UsedUtm | null>(null)
  const watch = door?.watchUsedUtm
  useEffect(() => (isWanted && watch !== undefined ? watch(setUsed) : undefined), [watch, isWanted])
  return used
}

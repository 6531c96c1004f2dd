import { use, useSyncExternalStore } from 'react'
import { LightProvider, type LitId } from './light.ts'

/**
 * Like `useLight`, for a stretch of text that belongs to several numbered places: it is lit with each of them, and lights
 * the last, which is the innermost.
 */
export function usePlacesLight(places: readonly number[]) {
  const light = use(LightProvider)
  const ids = places.map((place): LitId => `place:${place}`)
  const isLit = useSyncExternalStore(light.watch, () => ids.some((id) => id === light.lit()))
  const on = () => light.turn(ids.at(-1) ?? null)
  const off = () => light.turn(null)
  return { isLit, props: { onPointerEnter: on, onPointerLeave: off } } as const
}

import { useCallback, useState } from 'react'
import type { Work } from '#library/work.ts'
import { addresses } from './route.ts'

type Take = () => Work | null

const takeNothing: Take = () => null

/**
 * What one page hands to Build lies on a counter until Build is in view and takes it. Each handing gives another
 * `takeHanded`, which tells a Build that is in view already.
 */
export function useHandOver() {
  const [takeHanded, setTake] = useState<Take>(() => takeNothing)
  const openInBuilder = useCallback((work: Work) => {
    setTake(() => takeOnce(work))
    location.hash = addresses.build
  }, [])
  /** The address that brought it is left for good: neither reload nor the way back asks again. */
  const openInstead = useCallback((work: Work) => {
    setTake(() => takeOnce(work))
    location.replace(addresses.build)
  }, [])
  return { takeHanded, openInBuilder, openInstead }
}

function takeOnce(work: Work): Take {
  let lying: Work | null = work
  return () => {
    const taken = lying
    lying = null
    return taken
  }
}

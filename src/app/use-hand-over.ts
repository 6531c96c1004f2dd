import { useCallback, useState } from 'react'
import type { Work } from '#library/work.ts'
import { addresses, type PageName } from './route.ts'

type Take = () => Work | null

const takeNothing: Take = () => null

/**
 * What one page hands to Build lies on a counter until Build is in view and takes it. Each handing gives another
 * `takeHanded`, which tells a Build that is in view already.
 */
export function useHandOver(page: PageName) {
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
  const [keptId, setKeptId] = useState('')
  // What is kept next is shown, be it the same.
  const [lastPage, setLastPage] = useState(page)
  if (page !== lastPage) {
    setLastPage(page)
    if (page === 'shared') setKeptId('')
  }
  /** Likewise. `id`: the preset that was kept, which is shown in the list; `''` for none. */
  const endShared = useCallback((id: string) => {
    setKeptId(id)
    location.replace(addresses.presets)
  }, [])
  return { takeHanded, openInBuilder, openInstead, keptId, endShared }
}

function takeOnce(work: Work): Take {
  let lying: Work | null = work
  return () => {
    const taken = lying
    lying = null
    return taken
  }
}

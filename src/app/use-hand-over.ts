import { useCallback, useMemo, useState } from 'react'
import type { HandedTemplate } from '#features/bulk/StartFrom.tsx'
import type { Work } from '#library/work.ts'
import { addresses, type PageName } from './route.ts'

type Take<T> = () => T | null

const takeNothing = () => null

/**
 * What one page hands to Build or Bulk lies on a counter until that page is in view and takes it. Each handing gives another
 * `takeHanded`, which tells a page that is in view already.
 */
export function useHandOver(page: PageName) {
  const build = useCounter<Work>()
  const bulk = useCounter<HandedTemplate>()
  const [keptId, setKeptId] = useState('')
  // What is kept next is shown, be it the same.
  const [lastPage, setLastPage] = useState(page)
  if (page !== lastPage) {
    setLastPage(page)
    if (page === 'shared') setKeptId('')
  }
  const { put: putForBuild } = build
  const { put: putForBulk } = bulk
  const onOpen = useCallback(
    (work: Work) => {
      putForBuild(work)
      location.hash = addresses.build
    },
    [putForBuild],
  )
  /** `null`: nothing is handed over, and what Bulk has stays. */
  const onMakeMany = useCallback(
    (handed: HandedTemplate | null) => {
      if (handed !== null) putForBulk(handed)
      location.hash = addresses.bulk
    },
    [putForBulk],
  )
  const ofShared = useMemo(
    () => ({
      /** The address that brought it is left for good: neither reload nor the way back asks again. */
      onOpen: (work: Work) => {
        putForBuild(work)
        location.replace(addresses.build)
      },
      /** Likewise. `id`: the preset that was kept, which is shown in the list; `''` for none. */
      onDone: (id: string) => {
        setKeptId(id)
        location.replace(addresses.presets)
      },
    }),
    [putForBuild],
  )
  const counters = { toBuild: { takeHanded: build.take }, toBulk: { takeHanded: bulk.take } }
  return { ...counters, onOpen, onMakeMany, ofShared, keptId }
}

function useCounter<T>() {
  const [take, setTake] = useState<Take<T>>(() => takeNothing)
  const put = useCallback((handed: T) => setTake(() => takeOnce(handed)), [])
  return { take, put }
}

function takeOnce<T>(handed: T): Take<T> {
  let lying: T | null = handed
  return () => {
    const taken = lying
    lying = null
    return taken
  }
}

import { useState } from 'react'
import type { PageName } from './route.ts'
import { useRoute } from './use-route.ts'

interface Visits {
  readonly seen: ReadonlySet<PageName>
  /** The last text that an address brought to Check. */
  readonly handedText: string
}

/**
 * The page that is shown, and what is remembered of the ones before: which were visited, so that they live on, and the text
 * that an address brought along, so that it does not count as a new one on the way back.
 */
export function useVisits() {
  const route = useRoute()
  const [visits, setVisits] = useState<Visits>({ seen: new Set(), handedText: '' })
  const now = withVisit(visits, route.page, route.page === 'check' ? route.link : '')
  if (now !== visits) setVisits(now)
  return { ...now, page: route.page, isArrival: now.seen.size > 1 }
}

function withVisit(visits: Visits, page: PageName, link: string): Visits {
  const isNewText = link !== '' && link !== visits.handedText
  if (visits.seen.has(page) && !isNewText) return visits
  return {
    seen: new Set([...visits.seen, page]),
    handedText: isNewText ? link : visits.handedText,
  }
}

import { useState } from 'react'
import type { PageName, Route } from './route.ts'
import { useRoute } from './use-route.ts'

interface Visits {
  readonly seen: ReadonlySet<PageName>
  /** The last text that an address brought to Check. */
  readonly handedText: string
  /** The bot that was looked at last; `null` for none. */
  readonly botId: string | null
  /** The last thing that somebody shared. */
  readonly payload: string
}

const nothing: Visits = { seen: new Set(), handedText: '', botId: null, payload: '' }

/**
 * The page that is shown, and what is remembered of the ones before: which were visited, so that they live on, and what
 * an address brought along, so that a page that is put away keeps it, and it does not count as new on the way back.
 */
export function useVisits() {
  const route = useRoute()
  const [visits, setVisits] = useState(nothing)
  const now = withVisit(visits, route)
  if (now !== visits) setVisits(now)
  return { ...now, page: route.page, isArrival: now.seen.size > 1 }
}

function withVisit(visits: Visits, route: Route): Visits {
  const seen = visits.seen.has(route.page) ? visits.seen : new Set([...visits.seen, route.page])
  const next = { ...visits, ...broughtBy(route), seen }
  const isSame =
    seen === visits.seen &&
    next.handedText === visits.handedText &&
    next.botId === visits.botId &&
    next.payload === visits.payload
  return isSame ? visits : next
}

function broughtBy(route: Route): Partial<Visits> {
  switch (route.page) {
    case 'check':
      return route.link === '' ? {} : { handedText: route.link }
    case 'bots':
      return { botId: route.botId }
    case 'shared':
      return { payload: route.payload }
    case 'build':
    case 'bulk':
    case 'presets':
      return {}
  }
}

import { useMemo, useSyncExternalStore } from 'react'
import { readRoute, type Route } from './route.ts'

/** Where the app is, by its address; follows links, the browser's way back and what is typed there. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(onHashChange, () => location.hash)
  return useMemo(() => readRoute(hash), [hash])
}

function onHashChange(tell: () => void): () => void {
  addEventListener('hashchange', tell)
  return () => removeEventListener('hashchange', tell)
}

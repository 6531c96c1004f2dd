import { useEffect, useState } from 'react'

/** As long as a hand needs to see that what it is about to press is something else now, in milliseconds. */
const lookTime = 600

/**
 * Whether the situation has just become another one while somebody was looking: what is pressed now was meant for what
 * stood there a moment ago. `null`: there is none yet; `''`: the usual one, which needs no look.
 */
export function useSettling(situation: string | null): boolean {
  const [seen, setSeen] = useState({ situation, isSettling: false })
  if (situation !== seen.situation) {
    const isSettling = seen.situation !== null && situation !== null && situation !== ''
    setSeen({ situation, isSettling })
  }
  useEffect(() => {
    if (!seen.isSettling) return undefined
    const timer = setTimeout(() => setSeen({ ...seen, isSettling: false }), lookTime)
    return () => clearTimeout(timer)
  }, [seen])
  return seen.isSettling
}

import { useEffect } from 'react'
import { prepareSearch, type PresetIndex } from '#library/search.ts'

/** So many take a few milliseconds. */
const step = 150

/** Makes the presets ready for the first search, bit by bit, while the browser has nothing else to do. */
export function usePrepared(index: PresetIndex): void {
  useEffect(() => {
    let isOver = false
    const prepareFrom = (from: number) => {
      if (isOver || from >= index.presets.length) return
      whenIdle(() => {
        prepareSearch(index, from, from + step)
        prepareFrom(from + step)
      })
    }
    prepareFrom(0)
    return () => {
      isOver = true
    }
  }, [index])
}

/** Not every browser says when it is idle. */
function whenIdle(doIt: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(doIt, { timeout: 1000 })
  else setTimeout(doIt, 10)
}

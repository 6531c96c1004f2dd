import { useEffect, useMemo, useState } from 'react'
import { checkAll, type Checked } from './checked.ts'
import { limits } from './limits.ts'

/** Milliseconds without typing before a long text is checked. */
const pause = 250

/** What comes of checking the text; `null` while a long one is being checked. */
export function useChecked(text: string): Checked | null {
  const isLong = text.length > limits.slow && typeof Worker !== 'undefined'
  const here = useMemo(() => (isLong ? null : checkAll(text)), [isLong, text])
  const [beside, setBeside] = useState<Checked | null>(null)
  const isKnown = beside?.text === text

  useEffect(() => {
    if (!isLong || isKnown) return undefined
    let worker: Worker | null = null
    const timer = setTimeout(() => {
      worker = checkBeside(text, setBeside)
    }, pause)
    return () => {
      clearTimeout(timer)
      worker?.terminate()
    }
  }, [isLong, isKnown, text])

  if (!isLong) return here
  return isKnown ? beside : null
}

/** Where the browser refuses to work beside the page, the page does it. */
function checkBeside(text: string, take: (checked: Checked) => void): Worker | null {
  const checkHere = () => take(checkAll(text))
  try {
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<Checked>) => take(data))
    worker.addEventListener('error', checkHere)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin of its own
    worker.postMessage(text)
    return worker
  } catch {
    checkHere()
    return null
  }
}

import { useEffect, useRef, useState } from 'react'

/** Longer than a press takes: a sentence that appears during one would push away what is pressed. */
const pressMs = 250

/**
 * A field is not judged while it is being typed into for the first time: it speaks when it has been left. One that speaks
 * already goes on until it is right.
 */
export function useSilence(isWrong: boolean) {
  const [isSilent, setSilent] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    isSilent,
    /** For the field, or what stands around it. */
    props: {
      onFocus: () => {
        clearTimeout(timer.current)
        if (!isWrong || isSilent) setSilent(true)
      },
      onBlur: () => {
        timer.current = setTimeout(() => setSilent(false), pressMs)
      },
    },
  }
}

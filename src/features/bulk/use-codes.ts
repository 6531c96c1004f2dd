import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { toPlan, toWish, type CodesChoice } from './codes-choice.ts'
import type { Job } from './job.ts'
import { isPrintable, isRunning, isTooFine, type CodesWork } from './codes-state.ts'
import { startCodes, startSheet } from './start-codes.ts'
import type { Run } from './start-run.ts'

/** One work at a time; it goes on while the dialog is closed. `onUnseen`: told when it is over then. */
export function useCodes(job: Job, isOpen: boolean, onUnseen: (work: CodesWork) => void) {
  const [work, setWork] = useState<CodesWork>({ at: 'idle' })
  const [isPrinting, setPrinting] = useState(false)
  const endPrinting = useCallback(() => setPrinting(false), [])
  const run = useRef<Run | null>(null)
  const isSeen = useRef(isOpen)
  const tell = useEffectEvent(onUnseen)
  useEffect(() => {
    isSeen.current = isOpen
  }, [isOpen])
  useEffect(() => {
    if (work.at !== 'idle' && !isRunning(work) && !isSeen.current) tell(work)
  }, [work])

  return {
    work,
    /** The sheets are laid out for the print dialog. */
    isPrinting,
    print: () => setPrinting(true),
    endPrinting,
    /** False where a number is wrong. */
    start: (choice: CodesChoice): boolean => {
      if (isRunning(work)) return true
      if (choice.goal === 'archive') {
        const wish = toWish(choice)
        if (wish === null) return false
        run.current = startCodes({ job, wish }, (state) => setWork({ at: 'archive', state }))
        return true
      }
      const plan = toPlan(choice)
      if (plan === null) return false
      const { level, captionColumn } = choice
      run.current = startSheet(job, { level, captionColumn }, (state) => {
        const next: CodesWork = { at: 'sheet', state, plan }
        setWork(next)
        // What is too fine is said first.
        if (isSeen.current && isPrintable(next) && !isTooFine(next)) setPrinting(true)
      })
      return true
    },
    cancel: () => {
      run.current?.cancel()
      // Of a sheet nothing more is heard.
      if (work.at === 'sheet') setWork({ at: 'idle' })
    },
    /** What was made is of a choice that is no more. */
    forget: () => {
      if (!isRunning(work)) setWork({ at: 'idle' })
    },
  }
}

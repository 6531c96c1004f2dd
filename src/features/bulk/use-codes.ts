import { useCallback, useEffect, useRef, useState } from 'react'
import { toPlan, toWish, type CodesChoice } from './codes-choice.ts'
import type { Job } from './job.ts'
import { isPrintable, isRunning, isTooFine, type CodesWork } from './codes-state.ts'
import { startCodes, startSheet } from './start-codes.ts'
import { endingOfCodes } from './codes-ending.ts'
import { useArchives } from './use-archives.ts'
import type { Run } from './start-run.ts'
import type { Telling } from './use-telling.ts'

interface CodesOptions {
  /** Whether what comes of it is in view. */
  readonly isOpen: boolean
  /** Brings it into view. */
  readonly onShow: () => void
  readonly telling: Telling
}

/** One work at a time; it goes on while the dialog is closed, or another page is looked at. Leaving is asked about until its archives are downloaded. */
export function useCodes(job: Job, { isOpen, onShow, telling }: CodesOptions) {
  const [work, setWork] = useState<CodesWork>({ at: 'idle' })
  const [isPrinting, setPrinting] = useState(false)
  const endPrinting = useCallback(() => setPrinting(false), [])
  const { isUnsaved, onSaved, ...archives } = useArchives(work)
  const run = useRef<Run | null>(null)
  const isSeen = useRef(isOpen)
  useEffect(() => {
    isSeen.current = isOpen
    return () => {
      isSeen.current = false
    }
  }, [isOpen])
  const hear = (now: CodesWork) => {
    setWork(now)
    archives.onChange(now)
    if (isRunning(now)) return telling.goesOn('codes')
    telling.ended('codes', endingOfCodes(now, isSeen.current, onShow))
  }

  return {
    work,
    /** Archives were made that are not downloaded. */
    isUnsaved,
    /** This file is. */
    onSaved,
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
        run.current = startCodes({ job, wish }, (state) => hear({ at: 'archive', state }))
        return true
      }
      const plan = toPlan(choice)
      if (plan === null) return false
      const { level, captionColumn } = choice
      run.current = startSheet(job, { level, captionColumn }, (state) => {
        const next: CodesWork = { at: 'sheet', state, plan }
        hear(next)
        // What is too fine is said first.
        if (isSeen.current && isPrintable(next) && !isTooFine(next)) setPrinting(true)
      })
      return true
    },
    cancel: () => {
      run.current?.cancel()
      // Of a sheet nothing more is heard.
      if (work.at === 'sheet') hear({ at: 'idle' })
    },
    /** What was made is of a choice that is no more. */
    forget: () => {
      if (isRunning(work)) return
      archives.letGo()
      setWork({ at: 'idle' })
    },
  }
}

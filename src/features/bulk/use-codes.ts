import { useCallback, useEffect, useRef, useState } from 'react'
import type { CodesOrigin } from './codes-change.ts'
import { toPlan, toWish, type CodesChoice } from './codes-choice.ts'
import type { Job } from '#bulk-browser/job.ts'
import { isPrintable, isRunning, isTooFine, type CodesWork } from './codes-state.ts'
import { startCodes, startSheet } from '#bulk-browser/start-codes.ts'
import { endingOfCodes } from './codes-ending.ts'
import { useArchives } from './use-archives.ts'
import type { Run } from '#bulk-browser/start-run.ts'
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
  const printing = usePrinting()
  const [origin, setOrigin] = useState<CodesOrigin | null>(null)
  const { former, isUnsaved, onSaved, ...archives } = useArchives(work)
  const run = useRef<Run | null>(null)
  const isSeen = useSeen(isOpen)
  const hear = (now: CodesWork) => {
    setWork(now)
    if (isRunning(now)) return telling.goesOn('codes')
    archives.onEnd(now)
    telling.ended('codes', endingOfCodes(now, isSeen.current, onShow))
  }
  const begin = (choice: CodesChoice) => {
    setOrigin({ job, choice })
    archives.onBegin()
  }

  return {
    work,
    /** What it was begun with; null where there is nothing. */
    origin,
    former,
    /** Archives were made that are not downloaded. */
    isUnsaved,
    /** This file is. */
    onSaved,
    ...printing,
    /** False where a number is wrong. */
    start: (choice: CodesChoice): boolean => {
      if (isRunning(work)) return true
      if (choice.goal === 'archive') {
        const wish = toWish(choice)
        if (wish === null) return false
        begin(choice)
        run.current = startCodes({ job, wish }, (state) => hear({ at: 'archive', state }))
        return true
      }
      const plan = toPlan(choice)
      if (plan === null) return false
      begin(choice)
      const { level, captionColumn } = choice
      run.current = startSheet(job, { level, captionColumn }, (state) => {
        const next: CodesWork = { at: 'sheet', state, plan }
        hear(next)
        // What is too fine is said first.
        if (isSeen.current && isPrintable(next) && !isTooFine(next)) printing.print()
      })
      return true
    },
    cancel: () => {
      run.current?.cancel()
      // Of a sheet nothing more is heard.
      if (work.at !== 'sheet') return
      setOrigin(null)
      hear({ at: 'idle' })
    },
    /** What was made is of a choice that is no more; what would have to be made again waits until others are made. */
    forgetSaved: () => {
      if (isRunning(work) || isUnsaved) return
      archives.forget()
      setOrigin(null)
      setWork({ at: 'idle' })
    },
  }
}

/** Whether what is open is in view: not while its page is put away. */
function useSeen(isOpen: boolean) {
  const isSeen = useRef(isOpen)
  useEffect(() => {
    isSeen.current = isOpen
    return () => {
      isSeen.current = false
    }
  }, [isOpen])
  return isSeen
}

function usePrinting() {
  const [isPrinting, setPrinting] = useState(false)
  return {
    /** The sheets are laid out for the print dialog. */
    isPrinting,
    print: () => setPrinting(true),
    endPrinting: useCallback(() => setPrinting(false), []),
  }
}

import { useState } from 'react'
import { archivesOf, isMade, type CodesWork } from './codes-state.ts'
import type { MadeFile } from '#bulk-browser/job.ts'
import { useUnsaved } from './use-unsaved.ts'

const none: readonly MadeFile[] = []

/** Which of the archives are downloaded. Leaving is asked about until all are. */
export function useArchives(work: CodesWork) {
  const [saved, setSaved] = useState(none)
  const [former, setFormer] = useState(none)
  const { hold, letGo } = useUnsaved()
  const without = (files: readonly MadeFile[]) =>
    [...archivesOf(work), ...former].filter((file) => !files.includes(file))
  const unsaved = without(saved)

  return {
    /** Archives that were not downloaded when other work was begun: they stay until that has made others. */
    former,
    isUnsaved: unsaved.length > 0,
    onSaved: (file: MadeFile) => {
      const files = [...saved, file]
      setSaved(files)
      if (without(files).length === 0) letGo()
    },
    /** Other work is begun. */
    onBegin: () => {
      setFormer(unsaved)
      setSaved(none)
    },
    /** The work has come to this end. */
    onEnd: (now: CodesWork) => {
      // Sheets take the place of no file.
      const isInPlace = now.at === 'archive' && isMade(now)
      if (isInPlace) setFormer(none)
      if (archivesOf(now).length > 0) hold()
      else if (isInPlace) letGo()
    },
    /** Nobody wants them. */
    forget: () => {
      setFormer(none)
      setSaved(none)
      letGo()
    },
  }
}

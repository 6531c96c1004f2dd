import { useState } from 'react'
import { archivesOf, isRunning, type CodesWork } from './codes-state.ts'
import type { MadeFile } from './job.ts'
import { useUnsaved } from './use-unsaved.ts'

const none: readonly MadeFile[] = []

/** Which of the archives are downloaded. Leaving is asked about until all are. */
export function useArchives(work: CodesWork) {
  const [saved, setSaved] = useState(none)
  const { hold, letGo } = useUnsaved()
  const isLost = (files: readonly MadeFile[]) =>
    archivesOf(work).some((file) => !files.includes(file))

  return {
    isUnsaved: isLost(saved),
    onSaved: (file: MadeFile) => {
      const files = [...saved, file]
      setSaved(files)
      if (!isLost(files)) letGo()
    },
    /** The work has come to this: what was made before is no more. */
    onChange: (now: CodesWork) => {
      if (isRunning(now)) setSaved(none)
      if (archivesOf(now).length > 0) hold()
      else letGo()
    },
    /** Nobody wants them. */
    letGo,
  }
}
